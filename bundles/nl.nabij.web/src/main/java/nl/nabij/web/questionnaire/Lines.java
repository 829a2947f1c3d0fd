package nl.nabij.web.questionnaire;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;

/**
 * The lines of a table. Of a form that looks back they are the topics of the form looked back on in their order, also those
 * that it has no row for itself.
 */
final class Lines {

    private Lines() {}

    static List<Line> of(Definition definition, Form form, FormSection section) {
        var earlier = form.looksBackOn() == null
                ? null
                : definition.form(form.looksBackOn()).orElse(null);
        if (earlier == null || section.table() == null) {
            return section.rows().stream().map(row -> new Line(row, true)).toList();
        }
        var table = section.table();
        var lines = new ArrayList<Line>();
        earlier.rows().forEach(row -> {
            var own = table.row(row.id());
            lines.add(new Line(own.orElse(row), own.isPresent()));
        });
        table.rows().stream()
                .filter(row -> earlier.row(row.id()).isEmpty())
                .forEach(row -> lines.add(new Line(row, true)));
        return lines;
    }
}
