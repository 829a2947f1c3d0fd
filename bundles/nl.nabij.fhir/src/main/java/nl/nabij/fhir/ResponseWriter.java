package nl.nabij.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Sheet;

/** A sheet as a QuestionnaireResponse. The trajectory stands for the client, whose name is not told. */
final class ResponseWriter {

    private final Sheet sheet;
    private final Form form;
    private final String questionnaire;
    private final Enabled enabled;

    private ResponseWriter(Sheet sheet) {
        this.sheet = sheet;
        this.form = sheet.form();
        this.questionnaire = Urn.questionnaire(sheet.definition().id(), form.id());
        this.enabled = new Enabled(form, sheet.cells());
    }

    static ObjectNode response(Sheet sheet) {
        return new ResponseWriter(sheet).write();
    }

    private ObjectNode write() {
        var response = Json.resource("QuestionnaireResponse");
        var summary = sheet.summary();
        var facts = summary.facts();
        Json.extension(response, Urn.FILLED_IN_BY).put("valueCode", QuestionnaireWriter.code(facts.filledInBy()));
        if (facts.fromPaper()) {
            Json.extension(response, Urn.FROM_PAPER).put("valueBoolean", true);
        }
        if (facts.completedOn() != null) {
            Json.extension(response, Urn.COMPLETED_ON)
                    .put("valueDate", facts.completedOn().toString());
        }
        if (summary.startSheet() != null) {
            Json.extension(response, Urn.START_SHEET)
                    .put("valueString", summary.startSheet().toString());
        }
        if (summary.moment() != null) {
            Json.extension(response, Urn.MOMENT).put("valueInteger", summary.moment());
        }
        kept(response);
        identifier(response, Urn.SHEET, summary.id().toString());
        response.put(
                "questionnaire", Urn.canonical(questionnaire, sheet.definition().version()));
        response.put("status", facts.completedOn() == null ? "in-progress" : "completed");
        identifier(
                response.putObject("subject"),
                Urn.TRAJECTORY,
                sheet.trajectory().toString());
        response.put("authored", facts.filledOn().toString());
        var items = new ArrayList<ObjectNode>();
        for (int i = 0; i < form.sections().size(); i++) {
            group(items, Urn.section(i), section(i, form.sections().get(i)));
        }
        // An empty list is none in FHIR.
        if (!items.isEmpty()) {
            response.putArray("item").addAll(items);
        }
        return response;
    }

    private static void identifier(ObjectNode on, String system, String value) {
        on.putObject("identifier").put("system", system).put("value", value);
    }

    private void kept(ObjectNode response) {
        for (var cell : form.cells()) {
            var text = sheet.text(cell.id());
            if (!text.isEmpty() && !enabled.holds(cell.id())) {
                var kept = Json.extension(response, Urn.KEPT);
                Json.extension(kept, "cell").put("valueString", cell.id());
                Json.extension(kept, "text").put("valueString", text);
            }
        }
    }

    private List<ObjectNode> section(int index, FormSection section) {
        var items = new ArrayList<ObjectNode>();
        section.questions().forEach(question -> answers(items, new Asked(question, null)));
        if (section.table() != null) {
            group(items, Urn.table(index), rows(section.table()));
        }
        return items;
    }

    private List<ObjectNode> rows(FormTable table) {
        var rows = new ArrayList<ObjectNode>();
        for (var row : table.rows()) {
            var items = new ArrayList<ObjectNode>();
            if (row.specify()) {
                text(items, row.namely());
            }
            table.columns().forEach(column -> answers(items, new Asked(column, row)));
            group(rows, Urn.row(row), items);
        }
        return rows;
    }

    private static void group(List<ObjectNode> groups, String linkId, List<ObjectNode> items) {
        if (!items.isEmpty()) {
            var group = Json.object().put("linkId", linkId);
            group.putArray("item").addAll(items);
            groups.add(group);
        }
    }

    private void answers(List<ObjectNode> items, Asked asked) {
        var question = asked.question();
        if (question.kind() == Item.Kind.CHOICES) {
            var ticked = question.options().stream()
                    .filter(option -> !enabled.text(asked.tick(option)).isEmpty())
                    .toList();
            if (!ticked.isEmpty()) {
                var answers = item(items, asked.id());
                ticked.forEach(option -> coding(answers.addObject(), question, option));
            }
        }
        for (var cell : asked.cells()) {
            if (cell.kind() != Cell.Kind.CHECK && !enabled.text(cell.id()).isEmpty()) {
                answer(item(items, cell.id()).addObject(), question, cell);
            }
        }
    }

    private void answer(ObjectNode answer, Item question, Cell cell) {
        var text = enabled.text(cell.id());
        switch (cell.kind()) {
            case MARK, NUMBER -> answer.put("valueInteger", Integer.parseInt(text));
            case DATE -> answer.put("valueDate", text);
            case CHOICE -> question.option(text).ifPresent(option -> coding(answer, question, option));
            case TEXT, LINE, CHECK -> answer.put("valueString", text);
        }
    }

    private void coding(ObjectNode answer, Item question, Option option) {
        Json.coding(answer.putObject("valueCoding"), Urn.options(questionnaire, question.id()), option)
                .put("display", option.label().display());
    }

    private void text(List<ObjectNode> items, String cell) {
        if (!enabled.text(cell).isEmpty()) {
            item(items, cell).addObject().put("valueString", enabled.text(cell));
        }
    }

    /** Its answers, none yet. */
    private static ArrayNode item(List<ObjectNode> items, String linkId) {
        var item = Json.object().put("linkId", linkId);
        items.add(item);
        return item.putArray("answer");
    }
}
