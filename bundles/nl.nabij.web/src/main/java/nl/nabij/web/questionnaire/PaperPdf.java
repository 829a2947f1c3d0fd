package nl.nabij.web.questionnaire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Wording;

/** A form of paper as a PDF. The form is Dutch, whatever language the reader chose. */
final class PaperPdf {

    private PaperPdf() {}

    static StreamingOutput empty(DocumentService documents, String organisation, InstalledForm found) {
        return of(
                documents,
                organisation,
                found.definition(),
                found.form(),
                PaperForm.empty(found.definition(), found.form()));
    }

    static StreamingOutput filled(DocumentService documents, String organisation, Sheet sheet) {
        return of(documents, organisation, sheet.definition(), sheet.form(), PaperForm.filled(sheet, day(sheet)));
    }

    /** Shown by the browser, under a name that says nothing about anybody. */
    static Response shown(StreamingOutput pdf) {
        return Response.ok(pdf)
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"vel.pdf\"")
                .build();
    }

    /** The form is Dutch, so its date is too, whoever prints it. */
    private static String day(Sheet sheet) {
        return SheetPage.TEXTS
                .in(Locale.forLanguageTag("nl"), new Words("", ""))
                .get("day", "day", sheet.summary().facts().filledOn());
    }

    static StreamingOutput lookBack(DocumentService documents, Organisation organisation, LookBack lookBack) {
        var t = words(organisation);
        return of(documents, organisation.name(), LookBackPaper.title(lookBack, t), LookBackPaper.of(lookBack, t));
    }

    /** What stands on paper is Dutch, with the region's words. */
    static Wording words(Organisation organisation) {
        return SheetPage.TEXTS.in(Locale.forLanguageTag("nl"), organisation.words());
    }

    /** @param organisation whose paper it is */
    private static StreamingOutput of(
            DocumentService documents, String organisation, Definition definition, Form form, Markup body) {
        return of(documents, organisation, PaperForm.title(definition, form), body);
    }

    private static StreamingOutput of(DocumentService documents, String organisation, String title, Markup body) {
        var document = new PrintDocument(
                Locale.forLanguageTag("nl"),
                title,
                organisation,
                "",
                PrintDocument.Opening.HEADING,
                PrintDocument.Paper.LANDSCAPE,
                body::writeTo);
        return out -> documents.pdf(document, out);
    }
}
