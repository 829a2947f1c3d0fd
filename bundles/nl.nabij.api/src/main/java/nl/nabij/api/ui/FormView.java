package nl.nabij.api.ui;

import static nl.nabij.api.ui.Tag.tag;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Fault;

/**
 * A form as it is shown: what stands in its fields, and what is wrong in the reader's language. Templates write
 * {@code form.field("note", label).textarea(4)}.
 */
public final class FormView {

    /** The hidden field with the proof that the form came from one of our own pages. */
    public static final String TOKEN_FIELD = "formToken";

    /** Sent along with a form that is only to be shown again, with all that was typed, and not to be saved. */
    public static final String RETURNED_FIELD = "returned";

    private final Form form;
    private final View view;
    private final Map<String, String> messages = new LinkedHashMap<>();

    private FormView(Form form, View view) {
        this.form = form;
        this.view = view;
    }

    /**
     * Says each fault by the text {@code fault.<field>.<code>} or {@code fault.<code>} of the page's own texts, or else by
     * the common one.
     */
    public static FormView of(Form form, Texts texts, View view) {
        var shown = new FormView(form, view);
        for (var fault : form.faults()) {
            shown.messages.putIfAbsent(fault.field(), message(fault, texts.in(view), Texts.COMMON.in(view)));
        }
        return shown;
    }

    /** A field with what stands in it and what is wrong with it. */
    public Field field(String name, String label) {
        return field(name, label, label);
    }

    /** @param called in the list of faults, where the label alone stands on the page more than once */
    public Field field(String name, String label, String called) {
        view.labels().add(name, called);
        return Field.field(name, label).value(form.value(name)).error(messages.get(name));
    }

    /** Everything chosen in a field of boxes. */
    public Collection<String> chosen(String name) {
        return form.values(name);
    }

    /** Stands first in every form that changes something: the proof of origin and the key against saving twice. */
    public Markup guard() {
        return Markup.of(
                Parts.hidden(TOKEN_FIELD, view.formToken()),
                Parts.hidden("request", form.request().toString()),
                form.value("version").isEmpty() ? Markup.none() : Parts.hidden("version", form.value("version")));
    }

    /** Stands above the form, gets the focus, and leads to each field; nothing when all is well. */
    public Markup summary() {
        var common = Texts.COMMON.in(view);
        if (messages.isEmpty()) {
            return form.returned()
                    ? raised("notice notice-attention", "status").add(tag("p").text(common.get("returned")))
                    : Markup.none();
        }
        var list = tag("ul");
        messages.forEach((field, message) ->
                list.add(tag("li").add(field.isEmpty() ? Markup.text(message) : Labels.place(field, message))));
        return raised("notice notice-wrong", "alert")
                .add(tag("h2").text(common.count("faults", messages.size())))
                .add(list);
    }

    private static Tag raised(String cssClass, String role) {
        return tag("div")
                .attr("class", cssClass)
                .attr("role", role)
                .attr("tabindex", "-1")
                .attr("autofocus", true);
    }

    private static String message(Fault fault, Wording own, Wording common) {
        var general = "fault." + fault.code();
        for (var key : List.of("fault." + fault.field() + "." + fault.code(), general)) {
            if (own.has(key)) {
                return own.get(key, fault.values());
            }
        }
        return common.has(general) ? common.get(general, fault.values()) : common.get("fault.invalid");
    }
}
