package nl.nabij.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Wording;

/** The parts that resources are made of. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode resource(String type) {
        return object().put("resourceType", type);
    }

    static byte[] bytes(ObjectNode resource) {
        try {
            return MAPPER.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an extension that a value or others of its kind are still to be put in. */
    static ObjectNode extension(ObjectNode on, String url) {
        return on.withArray("extension").addObject().put("url", url);
    }

    /** What is shown as the value, and beside it what was printed when that differs. */
    static void wording(ObjectNode on, String property, Wording wording) {
        on.put(property, wording.display());
        if (!wording.source().equals(wording.display())) {
            extension(on.putObject("_" + property), Urn.SOURCE).put("valueString", wording.source());
        }
    }

    static ObjectNode coding(ObjectNode coding, String system, Option option) {
        coding.put("system", system).put("code", option.id());
        return coding;
    }
}
