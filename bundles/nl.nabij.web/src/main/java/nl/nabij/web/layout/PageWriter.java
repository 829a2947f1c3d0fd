package nl.nabij.web.layout;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import nl.nabij.api.BusyException;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Days;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import nl.nabij.web.Requests;
import nl.nabij.web.templates.JtelayoutGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Writes a page of any bundle with header, menu and footer around it. */
@Component(service = MessageBodyWriter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("pages")
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
@Produces("text/html;charset=utf-8")
public final class PageWriter implements MessageBodyWriter<Page> {

    private final Directory directory;
    private final Menu menu;
    private final Clock clock;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @Activate
    public PageWriter(@Reference Directory directory, @Reference Menu menu, @Reference Clock clock) {
        this.directory = directory;
        this.menu = menu;
        this.clock = clock;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> httpHeaders,
            OutputStream stream)
            throws IOException {
        var view = view();
        // The body first and whole: when it fails, an error page can still be sent.
        var body = new StringWriter();
        page.body().writeTo(body, view);
        var done = uri.getQueryParameters().getFirst("gedaan");
        var layout = new Layout(
                page,
                view,
                menu.of(view),
                practice(),
                request.getMethod().equals(HttpMethod.POST),
                done,
                view.labels().fill(body.toString()));
        httpHeaders.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        var out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        JtelayoutGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(out)), null, layout);
        out.flush();
    }

    /** While the database is away, the page that says so is still written. */
    private boolean practice() {
        try {
            return directory.practice();
        } catch (BusyException away) {
            return false;
        }
    }

    private Words words() {
        try {
            return directory.words();
        } catch (BusyException away) {
            return BarePage.PLAIN;
        }
    }

    private View view() {
        var visit = Visit.in(security);
        return new View(
                Requests.locale(security, headers),
                words(),
                visit.map(Visit::caller),
                LocalDate.now(clock.withZone(Days.ZONE)),
                visit.map(Visit::formToken).orElse(""));
    }
}
