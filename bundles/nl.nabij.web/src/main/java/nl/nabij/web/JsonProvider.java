package nl.nabij.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Unreadable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** Reads and writes {@link Json}, for the API and for what scripts on a page send. */
@Component(
        service = {MessageBodyReader.class, MessageBodyWriter.class},
        scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("json")
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
@Consumes("application/json")
@Produces("application/json")
public final class JsonProvider extends JacksonJsonProvider {

    public JsonProvider() {
        super(Json.MAPPER);
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var sent = body.readNBytes(Json.MAX_BYTES + 1);
        try {
            var read = super.readFrom(type, generic, annotations, media, headers, new ByteArrayInputStream(sent));
            if (read == null) {
                throw new InvalidInputException(new Fault("", "required"));
            }
            return read;
        } catch (JsonMappingException stumbled) {
            return readRest(generic, sent);
        }
    }

    /** The service sees what could be read, and names what is wrong with that too. */
    private static Object readRest(Type type, byte[] sent) throws IOException {
        var reader = new JsonReader(sent);
        var read = reader.read(Json.MAPPER.constructType(type));
        reader.faults().forEach(Unreadable::note);
        return read.orElseThrow(() -> new InvalidInputException(reader.faults()));
    }
}
