package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.LostForm;
import nl.nabij.web.templates.access.JtelostformGenerated;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Gives a form back to who sent it without a session: at once, or after signing in. */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("lost-forms")
@JakartarsExtensionSelect("(osgi.jakartars.name=pages)")
// In the API too, where it has nothing to do: the log-in filter, which waits for it, stands in both.
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
public final class LostFormPage implements ExceptionMapper<LostForm> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(LostForm lost) {
        var page = lost.signedIn()
                ? goOn(lost.path(), lost.sealed())
                : SignInPage.page(Form.empty().with("to", lost.path()).with(LostForm.FIELD, lost.sealed()), request);
        return Response.status(lost.signedIn() ? 403 : 401)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }

    /** A page with one button, which sends it once more to be looked at. */
    static Page goOn(String path, String sealed) {
        return Page.of(
                "",
                view -> TEXTS.in(view).get("lost-form.title"),
                (out, view) -> JtelostformGenerated.render(Html.to(out), null, TEXTS.in(view), path, sealed));
    }
}
