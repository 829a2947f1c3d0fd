package nl.nabij.web.questionnaire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.ui.Markup;

/** A form of paper as a PDF. The form is Dutch, whatever language the reader chose. */
final class PaperPdf {

    private PaperPdf() {}

    /** @param organisation whose paper it is */
    static Response of(DocumentService documents, String organisation, Definition definition, Form form, Markup body) {
        var title = PaperForm.title(definition, form);
        var document = new PrintDocument(
                Locale.forLanguageTag("nl"),
                title,
                organisation,
                "",
                PrintDocument.Opening.HEADING,
                PrintDocument.Paper.LANDSCAPE,
                body::writeTo);
        return Response.ok((StreamingOutput) out -> documents.pdf(document, out))
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"vel.pdf\"")
                .build();
    }
}
