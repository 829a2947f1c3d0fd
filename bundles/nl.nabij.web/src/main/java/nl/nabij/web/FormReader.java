package nl.nabij.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import nl.nabij.api.ui.Form;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/** Gives a page's method the form that was sent. The log-in filter has read and checked the same bytes before. */
@Component(service = MessageBodyReader.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class FormReader implements MessageBodyReader<Form> {

    private static final String READ = Form.class.getName();

    @Context
    private HttpServletRequest request;

    @Context
    private ResourceInfo resource;

    /** What the sender of a form wrote in it; nothing when there was no form. */
    static List<String> written(HttpServletRequest request) {
        return request.getAttribute(READ) instanceof Form form ? form.written() : List.of();
    }

    /** What is written in it can be given back from then on. */
    public static Form read(HttpServletRequest request, InputStream body, FormBody.Bounds bounds) throws IOException {
        var form = new Form(FormBody.read(body, bounds));
        request.setAttribute(READ, form);
        return form;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(
            Class<Form> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(request, body, FormBody.Bounds.of(resource));
    }
}
