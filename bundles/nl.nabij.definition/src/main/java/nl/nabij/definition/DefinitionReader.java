package nl.nabij.definition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.nabij.api.questionnaire.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a definition strictly: what the schema does not know is a fault, never a guess. All faults are named at once, each
 * with its line.
 */
public final class DefinitionReader {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_FAULTS = 20;

    /** The schema that is published as docs/questionnaire.schema.json. */
    private static final JsonSchema SCHEMA = schema();

    private static final JsonNodeReader JSON = JsonNodeReader.builder()
            .jsonMapper(JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build())
            .locationAware()
            .build();

    private DefinitionReader() {}

    /** The text of a definition, as long as it may be. */
    public static String text(InputStream in) throws IOException, MalformedDefinition {
        var bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new MalformedDefinition(List.of("the definition is larger than 256 kB"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedDefinition(List.of("the definition is not UTF-8"));
        }
    }

    public static Definition read(String text) throws MalformedDefinition {
        var json = parse(text);
        refuse(SCHEMA.validate(json).stream()
                .map(message -> at(message.getInstanceNode()) + message.getMessage())
                .toList());
        var definition = DefinitionBinding.bind(json);
        refuse(DefinitionRules.of(definition).stream()
                .map(fault -> at(json.at(fault.pointer())) + fault.what())
                .toList());
        return definition;
    }

    /** A definition that sheets were begun with. It was read before, so nothing is refused that a later schema would. */
    public static Definition readKept(String text) throws MalformedDefinition {
        return DefinitionBinding.bind(parse(text));
    }

    private static JsonNode parse(String text) throws MalformedDefinition {
        try {
            return JSON.readTree(text, InputFormat.JSON);
        } catch (IOException | RuntimeException malformed) {
            // The reader wraps what Jackson says of it.
            var cause = malformed instanceof RuntimeException ? malformed.getCause() : malformed;
            throw new MalformedDefinition(List.of(
                    cause instanceof JsonProcessingException json
                            ? at(json.getLocation()) + json.getOriginalMessage()
                            : "no JSON: " + malformed.getMessage()));
        }
    }

    private static void refuse(List<String> faults) throws MalformedDefinition {
        if (!faults.isEmpty()) {
            throw new MalformedDefinition(
                    faults.stream().distinct().limit(MOST_FAULTS).toList());
        }
    }

    private static String at(@Nullable JsonNode node) {
        return node == null || node.isMissingNode() ? "" : at(JsonNodes.tokenLocationOf(node));
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static JsonSchema schema() {
        try (var in =
                Objects.requireNonNull(DefinitionReader.class.getResourceAsStream("/questionnaire.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .locale(Locale.ENGLISH)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
