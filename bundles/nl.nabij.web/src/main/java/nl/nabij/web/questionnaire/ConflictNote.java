package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Tag;
import nl.nabij.api.ui.Wording;

/** Says that somebody else wrote in the same cell, and what. The own text stays in the field above it. */
final class ConflictNote {

    private ConflictNote() {}

    /** For a page without JavaScript: saving again keeps what stands in the field. */
    static Markup plain(CellConflict conflict, Wording t) {
        return note(conflict, t).add(tag("p").text(t.get("conflict.again")));
    }

    /** For a page that saves while typing: a choice between the texts. */
    static Markup choice(CellConflict conflict, Wording t) {
        return note(conflict, t)
                .attr("data-current", conflict.current())
                .add(tag("div")
                        .attr("class", "actions")
                        .add(button("mine", t.get("conflict.mine")))
                        .add(button("theirs", t.get("conflict.theirs")))
                        .add(button("both", t.get("conflict.both"))));
    }

    private static Tag note(CellConflict conflict, Wording t) {
        return tag("div")
                .attr("class", "conflict")
                .add(tag("p").text(t.get(conflict.current().isEmpty() ? "conflict.cleared" : "conflict.says")))
                .add(
                        conflict.current().isEmpty()
                                ? Markup.none()
                                : tag("p").attr("class", "as-written").text(conflict.current()));
    }

    private static Markup button(String choice, String label) {
        return tag("button")
                .attr("type", "button")
                .attr("class", "quiet-button")
                .attr("data-choose", choice)
                .text(label);
    }
}
