package nl.nabij.web.report;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportKey;

/** A report to take away. In the language of the report, whoever takes it. */
final class ReportFiles {

    private ReportFiles() {}

    static StreamingOutput pdf(DocumentService documents, ReportDocument report) {
        var result = report.result();
        var language = Locale.forLanguageTag(result.language());
        var text = ReportTexts.TEXTS.in(language, new Words("", ""));
        var document = new PrintDocument(
                language,
                // The title stands on every page.
                isDraft(report) ? text.get("draft.title", "title", result.title()) : result.title(),
                result.organisation(),
                result.scope() + ", " + result.period(),
                PrintDocument.Opening.COVER,
                PrintDocument.Paper.PORTRAIT,
                new PrintMarkup(language, text.get("table.percent")).body(result)::writeTo);
        return out -> documents.pdf(document, out);
    }

    /** What stays within the team is never more than it is now. */
    private static boolean isDraft(ReportDocument report) {
        return report.releasedOn() == null && report.obstacle() != ReportDocument.Obstacle.INTERNAL;
    }

    static StreamingOutput csv(ReportDocument report) {
        return out -> {
            var csv = Csv.forSpreadsheet(
                    out, Locale.forLanguageTag(report.result().language()));
            for (var row : ReportRows.of(report.result())) {
                csv.row(row);
            }
            csv.flush();
        };
    }

    /** "verslag-2025-1.pdf": without the name of a team. */
    static String attachment(String key, String extension) {
        return "attachment; filename=\"verslag-" + ReportKey.fromString(key).period() + "." + extension + "\"";
    }
}
