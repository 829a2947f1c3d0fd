package nl.nabij.web.questionnaire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Wording;

/**
 * What is answered on one sheet, as a table that the client may take along (AVG art. 20): without a name, and without what the
 * form asks of the experts' own process.
 */
final class SheetTable {

    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String CSV = "text/csv;charset=utf-8";

    private final Sheet sheet;
    private final List<List<String>> rows = new ArrayList<>();

    private SheetTable(Sheet sheet) {
        this.sheet = sheet;
    }

    static StreamingOutput csv(Organisation organisation, Sheet sheet) {
        return out -> {
            var csv = Csv.forSpreadsheet(out, Locale.forLanguageTag("nl"));
            for (var row : rows(sheet, PaperPdf.words(organisation))) {
                csv.row(row);
            }
            csv.flush();
        };
    }

    static StreamingOutput ods(DocumentService documents, Organisation organisation, Sheet sheet) {
        var t = PaperPdf.words(organisation);
        return out -> documents.spreadsheet(t.get("table"), rows(sheet, t), out);
    }

    /** To keep, under a name that says nothing about anybody. */
    static Response kept(StreamingOutput table, String extension) {
        return Response.ok(table)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vel." + extension + "\"")
                .build();
    }

    static List<List<String>> rows(Sheet sheet, Wording t) {
        var table = new SheetTable(sheet);
        table.add(t.get("table.topic"), t.get("table.question"), t.get("table.answer"));
        table.add("", t.get("table.form"), PaperForm.title(sheet.definition(), sheet.form()));
        table.add("", t.get("facts"), new FactsText(t).of(sheet.summary()));
        sheet.form().sections().forEach(table::add);
        return table.rows;
    }

    private void add(FormSection section) {
        var title = section.title() == null ? "" : section.title().display();
        section.questions().forEach(question -> add(title, new Asked(question, null)));
        for (var row : section.rows()) {
            var before = rows.size();
            section.asked().filter(asked -> row.equals(asked.row())).forEach(asked -> add(topic(row), asked));
            if (rows.size() == before && !namely(row).isEmpty()) {
                add(topic(row), "", "");
            }
        }
    }

    private void add(String topic, Asked asked) {
        var said = asked.said(sheet::text);
        if (!said.isEmpty() && !asked.question().forExperts()) {
            add(topic, asked.question().label().display(), String.join("\n", said));
        }
    }

    private void add(String topic, String question, String answer) {
        rows.add(List.of(topic, question, answer));
    }

    private String topic(Row row) {
        return (row.label().display() + " " + namely(row)).strip();
    }

    private String namely(Row row) {
        return row.specify() ? sheet.text(row.namely()) : "";
    }
}
