package nl.nabij.api.ui;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form with its label, help and fault, tied together for screen readers. Begin with
 * {@link #field(String, String)}, say what is known, end with the kind: {@code field("note", label).value(note).textarea(4)}.
 *
 * @param id unique on the page; links in the summary of faults lead to it
 * @param name under which the browser sends the answer
 * @param value what is filled in
 * @param description help under the label, or ""
 * @param error what is wrong, or ""
 * @param autocomplete what browsers may fill in by themselves, for example "username"; "off" unless said
 * @param maxLength the longest text that is accepted, 0 for no limit; the browser cuts nothing, the service refuses
 * @param autosave where each change is sent while typing, or "" (see docs/ui.md)
 */
public record Field(
        String id,
        String name,
        String label,
        String value,
        String description,
        String error,
        String autocomplete,
        int maxLength,
        String autosave) {

    public static Field field(String name, String label) {
        return new Field(name, name, label, "", "", "", "off", 0, "");
    }

    /** Needed where one name stands on a page twice. */
    public Field id(String id) {
        return new Field(id, name, label, value, description, error, autocomplete, maxLength, autosave);
    }

    public Field value(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return new Field(id, name, label, text, description, error, autocomplete, maxLength, autosave);
    }

    public Field description(String description) {
        return new Field(id, name, label, value, description, error, autocomplete, maxLength, autosave);
    }

    public Field error(@Nullable String error) {
        return new Field(
                id, name, label, value, description, error == null ? "" : error, autocomplete, maxLength, autosave);
    }

    public Field autocomplete(String autocomplete) {
        return new Field(id, name, label, value, description, error, autocomplete, maxLength, autosave);
    }

    public Field maxLength(int maxLength) {
        return new Field(id, name, label, value, description, error, autocomplete, maxLength, autosave);
    }

    public Field autosave(String path) {
        return new Field(id, name, label, value, description, error, autocomplete, maxLength, path);
    }

    public Markup text() {
        return labelled(input("text"));
    }

    public Markup email() {
        return labelled(input("email"));
    }

    public Markup telephone() {
        return labelled(input("tel"));
    }

    public Markup search() {
        return labelled(input("search"));
    }

    /** A password is never written back into the page. */
    public Markup password() {
        return labelled(value("").input("password"));
    }

    public Markup date() {
        return labelled(input("date").attr("class", "utrecht-textbox utrecht-textbox--html-input size-middle"));
    }

    /** A whole number; the range is checked by the service, here it helps the keyboard only. */
    public Markup number() {
        return labelled(input("text")
                .attr("inputmode", "numeric")
                .attr("class", "utrecht-textbox utrecht-textbox--html-input size-short"));
    }

    /** A short code such as a one-time password. */
    public Markup code() {
        return labelled(input("text")
                .attr("inputmode", "numeric")
                .attr("spellcheck", "false")
                .attr("class", "utrecht-textbox utrecht-textbox--html-input size-middle"));
    }

    public Markup textarea(int rows) {
        // A line break right after the tag is dropped by browsers, so one is written to keep the text's own first one.
        return labelled(control("textarea")
                .attr("class", "utrecht-textarea utrecht-textarea--html-textarea")
                .attr("rows", Integer.toString(rows))
                .text("\n" + value));
    }

    public Markup select(List<Option> options) {
        return labelled(control("select")
                .attr("class", "utrecht-select utrecht-select--html-select")
                .addAll(options.stream()
                        .map(option -> tag("option")
                                .attr("value", option.value())
                                .attr("selected", option.value().equals(value))
                                .text(option.label()))
                        .toList()));
    }

    public Markup radios(List<Option> options) {
        return group(choices("radio", options, Set.of(value)), "choices");
    }

    public Markup checkboxes(List<Option> options, Collection<String> chosen) {
        return group(choices("checkbox", options, chosen), "choices");
    }

    /** One yes-or-no question; the label stands beside the box and the value sent is "true". */
    public Markup checkbox() {
        var box = choice("checkbox", new Option("true", label), id, "true".equals(value));
        return wrap("div").add(help()).add(fault()).add(box);
    }

    /** The mark from 1 to 10 as ten large buttons, and one to take it back. */
    public Markup marks(String noMark) {
        var marks = IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).map(mark -> (Markup) tag("label")
                .attr("class", "mark")
                .add(choiceInput("radio", mark, mark.equals("1") ? id : id + "-" + mark, mark.equals(value)))
                .add(tag("span").text(mark)));
        var none = tag("label")
                .attr("class", "choice mark-none")
                .add(choiceInput("radio", "", id + "-0", value.isEmpty()))
                .add(tag("span").text(noMark));
        return wrap("fieldset")
                .attr("aria-describedby", describedBy())
                .add(tag("legend").text(label))
                .add(help())
                .add(fault())
                .add(tag("div").attr("class", "marks").addAll(marks.toList()))
                .add(none);
    }

    private List<Markup> choices(String type, List<Option> options, Collection<String> chosen) {
        var choices = new ArrayList<Markup>();
        for (var option : options) {
            var optionId = choices.isEmpty() ? id : id + "-" + (choices.size() + 1);
            choices.add(choice(type, option, optionId, chosen.contains(option.value())));
        }
        return choices;
    }

    private Tag choice(String type, Option option, String optionId, boolean chosen) {
        var text = tag("span").text(option.label());
        if (!option.description().isEmpty()) {
            text.add(tag("small").text(option.description()));
        }
        return tag("label")
                .attr("class", "choice")
                .add(choiceInput(type, option.value(), optionId, chosen))
                .add(text);
    }

    private Tag choiceInput(String type, String choice, String choiceId, boolean chosen) {
        return tag("input")
                .attr("type", type)
                .attr("id", choiceId)
                .attr("name", name)
                .attr("value", choice)
                .attr("checked", chosen)
                .attr("aria-invalid", error.isEmpty() ? null : "true")
                .attr("data-autosave", autosave.isEmpty() ? null : autosave);
    }

    private Markup group(List<Markup> choices, String layout) {
        return wrap("fieldset")
                .attr("aria-describedby", describedBy())
                .add(tag("legend").text(label))
                .add(help())
                .add(fault())
                .add(tag("div").attr("class", layout).addAll(choices));
    }

    private Markup labelled(Tag control) {
        return wrap("div")
                .add(tag("label")
                        .attr("class", "utrecht-form-label")
                        .attr("for", id)
                        .text(label))
                .add(help())
                .add(fault())
                .add(control);
    }

    private Tag wrap(String element) {
        return tag(element)
                .attr(
                        "class",
                        error.isEmpty() ? "utrecht-form-field" : "utrecht-form-field utrecht-form-field--invalid");
    }

    private Tag input(String type) {
        return control("input")
                .attr("type", type)
                .attr("class", "utrecht-textbox utrecht-textbox--html-input")
                .attr("value", value);
    }

    private Tag control(String element) {
        return tag(element)
                .attr("id", id)
                .attr("name", name)
                .attr("autocomplete", element.equals("select") ? null : autocomplete)
                .attr("data-length", maxLength == 0 ? null : Integer.toString(maxLength))
                .attr("aria-describedby", describedBy())
                .attr("aria-invalid", error.isEmpty() ? null : "true")
                .attr("data-autosave", autosave.isEmpty() ? null : autosave);
    }

    private Markup help() {
        return note(description, "description", "utrecht-form-field-description");
    }

    private Markup fault() {
        return note(error, "error", "utrecht-form-field-error-message");
    }

    private Markup note(String text, String part, String cssClass) {
        return text.isEmpty()
                ? Markup.none()
                : tag("div").attr("class", cssClass).attr("id", id + "-" + part).text(text);
    }

    private @Nullable String describedBy() {
        var ids = Stream.of(description.isEmpty() ? "" : id + "-description", error.isEmpty() ? "" : id + "-error")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
