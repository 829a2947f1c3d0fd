package nl.nabij.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody sent, and its place. What has another type than FHIR gives it is a fault, and reads as if it
 * were not there.
 */
record Received(JsonNode json, String path, List<Fault> faults) {

    /** A questionnaire is at most 256 kB as we write it; in FHIR it is several times as long. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxDocumentLength(4L * 1024 * 1024)
            .maxStringLength(100_000)
            .maxNestingDepth(50)
            .maxNumberLength(20)
            .maxNameLength(200)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As the longest cell of a sheet. */
    private static final int LONGEST = Cell.Kind.TEXT.longest();

    /** @throws IOException Jackson's own, for what is no JSON or too much of it */
    static Received parse(InputStream body) throws IOException {
        var json = JSON.readTree(body);
        if (!json.isObject()) {
            throw new InvalidInputException(new Fault("", "malformed"));
        }
        return new Received(json, "", new ArrayList<>());
    }

    String resourceType() {
        return json.path("resourceType").asText();
    }

    boolean has(String property) {
        return json.has(property);
    }

    /** Null when it is not there or blank. */
    @Nullable
    String text(String property) {
        var text = value(property, JsonNode::isTextual, JsonNode::textValue);
        if (text != null && text.length() > LONGEST) {
            tooLong(property, LONGEST);
            return null;
        }
        if (text != null && !readable(text)) {
            fault(property, "characters");
            return null;
        }
        return text == null || text.isBlank() ? null : text;
    }

    @Nullable
    Integer integer(String property) {
        return value(property, JsonNode::isInt, JsonNode::intValue);
    }

    boolean flag(String property) {
        return Boolean.TRUE.equals(value(property, JsonNode::isBoolean, JsonNode::booleanValue));
    }

    /** Empty when it is not there. */
    Received child(String property) {
        var child = value(property, JsonNode::isObject, Function.identity());
        return new Received(child == null ? Json.object() : child, at(property), faults);
    }

    List<Received> list(String property) {
        var array = value(property, JsonNode::isArray, Function.identity());
        var list = new ArrayList<Received>();
        for (int i = 0; array != null && i < array.size(); i++) {
            var place = property + "[" + i + "]";
            if (array.get(i).isObject()) {
                list.add(new Received(array.get(i), at(place), faults));
            } else {
                fault(place, "format");
            }
        }
        return list;
    }

    List<Received> extensions(String url) {
        return list("extension").stream()
                .filter(extension -> url.equals(extension.text("url")))
                .toList();
    }

    Optional<Received> extension(String url) {
        return extensions(url).stream().findFirst();
    }

    /** The value of an extension; null without one. */
    @Nullable
    String extended(String url, String value) {
        return extension(url).map(extension -> extension.text(value)).orElse(null);
    }

    boolean flagged(String url) {
        return extension(url).map(extension -> extension.flag("valueBoolean")).orElse(false);
    }

    String at(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    void fault(String property, String code) {
        faultOf(at(property), code);
    }

    void faultOf(String field, String code) {
        faults.add(new Fault(field, code));
    }

    void tooLong(String property, int max) {
        faults.add(new Fault(at(property), "too-long", Map.of("max", max)));
    }

    /** Passes when nothing was wrong so far; else throws with every fault. */
    void check() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private <T> @Nullable T value(String property, Predicate<JsonNode> right, Function<JsonNode, T> read) {
        var value = json.get(property);
        if (value == null) {
            return null;
        }
        if (!right.test(value)) {
            fault(property, "format");
            return null;
        }
        return read.apply(value);
    }

    /** No control characters but those of lines, and no half of a surrogate pair, which nothing can write again. */
    private static boolean readable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c) && !surrogate(c));
    }

    private static boolean surrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
