package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Supplier;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.ReadOnlyException;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.Wording;

/** What the script of a page gets when it saves one cell: nothing, or a piece of page to put under the field. */
final class CellAnswer {

    private static final Texts COMMON = Texts.of(Texts.class);

    private CellAnswer() {}

    static Response of(Supplier<Saved> save, Locale locale) {
        var t = SheetPage.TEXTS.in(locale, new Words("", ""));
        try {
            var saved = save.get();
            return saved.conflicts().isEmpty()
                    ? Response.noContent()
                            .tag(new EntityTag(Long.toString(saved.version())))
                            .build()
                    : piece(409, ConflictNote.choice(saved.conflicts().get(0), t));
        } catch (InvalidInputException invalid) {
            return piece(400, said(invalid.faults().get(0), t));
        } catch (ReadOnlyException readOnly) {
            return piece(409, said(readOnly.why(), COMMON.in(locale, new Words("", ""))));
        }
    }

    private static Markup said(Fault fault, Wording t) {
        var key = "fault." + fault.code();
        return tag("p").text(t.has(key) ? t.get(key, fault.values()) : t.get("fault.cell"));
    }

    private static Response piece(int status, Markup markup) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(markup.html())
                .build();
    }
}
