package nl.nabij.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/**
 * The description of the whole API: what holds for all of it, and the fragments that bundles made of their resources when
 * they were built.
 */
public final class ApiDocument {

    /** Of the API, not of the product: its first number is that of the address. */
    public static final String VERSION = "1.0.0";

    public static final String BASE = "/api/v1/";

    /** Where a bundle keeps its fragment. */
    public static final String FRAGMENT = "META-INF/nabij/openapi.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ApiDocument() {}

    /** Puts the fragments together; what two of them describe alike stands in it once. */
    public static byte[] merge(List<URL> fragments) {
        try {
            var document = (ObjectNode) MAPPER.readTree(ApiDocument.class.getResource("openapi.json"));
            ((ObjectNode) document.get("info")).put("version", VERSION);
            for (var fragment : fragments) {
                add(document, (ObjectNode) MAPPER.readTree(fragment));
            }
            return MAPPER.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode to, ObjectNode more) {
        more.properties().forEach(entry -> {
            var present = to.get(entry.getKey());
            if (present == null) {
                to.set(entry.getKey(), entry.getValue());
            } else if (present instanceof ObjectNode object && entry.getValue() instanceof ObjectNode same) {
                add(object, same);
            } else if (present instanceof ArrayNode list && entry.getKey().equals("tags")) {
                list.addAll((ArrayNode) entry.getValue());
            }
        });
    }
}
