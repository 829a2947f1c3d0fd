package nl.nabij.web.layout;

import java.util.List;
import java.util.Map;
import nl.nabij.api.Caller;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param body the page itself, already escaped
 * @param answer true when the page answers a form that was sent
 * @param done the code of what was just done, from the address, or null
 */
public record Layout(
        Page page,
        View view,
        List<MenuItem> menu,
        boolean practice,
        boolean answer,
        @Nullable String doneCode,
        String body) {

    /** No inline styles, no eval; a form that comes back with faults or a conflict is shown like any other answer. */
    public static final String HTMX = """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
            "historyCacheSize":0,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"400","swap":true},{"code":"409","swap":true},{"code":"412","swap":true},\
            {"code":"[45]..","swap":false,"error":true}]}""";

    private static final Texts TEXTS = Texts.of(Layout.class);

    public Layout {
        menu = List.copyOf(menu);
    }

    public String text(String key) {
        return wording().get(key);
    }

    /** A text in which the script fills in how long something is. */
    public String lengthText(String key) {
        return wording().get(key, Map.of("count", "{count}", "max", "{max}"));
    }

    public String title() {
        var title = page.title().apply(view);
        return title.isEmpty() ? "Nabij" : title + " – Nabij";
    }

    public String language() {
        return view.locale().getLanguage();
    }

    public String otherLanguage() {
        return language().equals("nl") ? "en" : "nl";
    }

    public String asset(String name) {
        return Assets.path(name);
    }

    public boolean signedIn() {
        return view.caller().isPresent();
    }

    public String userName() {
        return view.caller().map(Caller::name).orElse("");
    }

    public boolean isHere(MenuItem item) {
        return item.id().equals(page.place());
    }

    public String guard() {
        return Parts.guard(view).html();
    }

    /** What was just done in words, or null; an unknown code in the address says nothing. */
    public @Nullable String done() {
        var key = "done." + doneCode;
        return doneCode != null && wording().has(key) ? wording().get(key) : null;
    }

    private Wording wording() {
        return TEXTS.in(view);
    }
}
