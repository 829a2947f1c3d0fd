package nl.nabij.api.ui;

import static nl.nabij.api.ui.Tag.tag;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Common pieces of pages; the rest is plain HTML with the classes of docs/ui.md. */
public final class Parts {

    /** How a notice sounds; the words must say it too. */
    public enum Tone {
        PLAIN("notice"),
        GOOD("notice notice-good"),
        ATTENTION("notice notice-attention"),
        WRONG("notice notice-wrong");

        private final String cssClass;

        Tone(String cssClass) {
            this.cssClass = cssClass;
        }
    }

    private Parts() {}

    public static Markup notice(Tone tone, String text) {
        return notice(tone, tag("p").text(text));
    }

    public static Markup notice(Tone tone, Markup content) {
        return tag("div")
                .attr("class", tone.cssClass)
                .attr("role", tone == Tone.WRONG ? "alert" : "status")
                .add(content);
    }

    public static Markup hidden(String name, String value) {
        return tag("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    /** Only the proof of origin, for a form that is one button; a form with fields takes {@link FormView#guard()}. */
    public static Markup guard(View view) {
        return hidden(FormView.TOKEN_FIELD, view.formToken());
    }

    /** The button that sends the form: the one action of the page. */
    public static Markup submit(String label) {
        return button(label, "primary-action");
    }

    public static Markup otherSubmit(String label) {
        return button(label, "secondary-action");
    }

    /** One of several buttons of a form; the server sees which by the name. */
    public static Markup otherSubmit(String label, String name, String value) {
        return button(label, "secondary-action").attr("name", name).attr("value", value);
    }

    public static Markup link(String label, String href) {
        return tag("a").attr("href", href).text(label);
    }

    /** A link that looks like the one action of the page. */
    public static Markup action(String label, String href) {
        return link(label, href, "primary-action");
    }

    public static Markup otherAction(String label, String href) {
        return link(label, href, "secondary-action");
    }

    /** Terms with their values, in the order of the map. */
    public static Markup facts(Map<String, Markup> facts) {
        var list = tag("dl").attr("class", "facts facts-wide");
        facts.forEach((term, value) ->
                list.add(tag("div").add(tag("dt").text(term)).add(tag("dd").add(value))));
        return list;
    }

    /** Turning pages by key: null where there is no further page; nothing at all when there is only one. */
    public static Markup paging(View view, @Nullable String previous, @Nullable String next) {
        if (previous == null && next == null) {
            return Markup.none();
        }
        var words = Texts.COMMON.in(view);
        return tag("nav")
                .attr("class", "paging")
                .attr("aria-label", words.get("paging"))
                .add(turn(words.get("paging.previous"), previous, "prev"))
                .add(turn(words.get("paging.next"), next, "next"));
    }

    /** Text that may break after a slash, such as "Dagbesteding/school/werk". */
    public static Markup breakable(String text) {
        return out -> {
            int from = 0;
            for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
                Escape.text(text.substring(from, slash + 1), out);
                out.write("<wbr>");
                from = slash + 1;
            }
            Escape.text(text.substring(from), out);
        };
    }

    private static Tag button(String label, String kind) {
        return tag("button")
                .attr("class", "utrecht-button utrecht-button--" + kind)
                .attr("type", "submit")
                .text(label);
    }

    private static Tag link(String label, String href, String kind) {
        return tag("a").attr("class", "utrecht-button utrecht-button--" + kind)
                .attr("href", href)
                .text(label);
    }

    private static Markup turn(String label, @Nullable String href, String rel) {
        return href == null
                ? tag("span")
                : tag("a").attr("href", href).attr("rel", rel).text(label);
    }
}
