package nl.nabij.web.questionnaire;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;

/**
 * The lines of a form. One that looks back shows the topics of the form looked back on in their order, also those that it has
 * no row for itself.
 */
final class Lines {

    private Lines() {}

    static List<Line> of(Definition definition, Form form) {
        var lines = new ArrayList<Line>();
        var earlier = form.looksBackOn() == null
                ? null
                : definition.form(form.looksBackOn()).orElse(null);
        if (earlier != null) {
            for (var row : earlier.rows()) {
                var own = form.row(row.id());
                lines.add(new Line(own.orElse(row), own.isPresent()));
            }
        }
        for (var row : form.rows()) {
            if (earlier == null || earlier.row(row.id()).isEmpty()) {
                lines.add(new Line(row, true));
            }
        }
        return lines;
    }
}
