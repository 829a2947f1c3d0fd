package nl.nabij.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nabij.api.Fault;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.NewContact;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void shouldFindEveryFaultAndGiveTheRest() throws IOException {
        var reader = reader("""
                {"kind": "LIVE", "topics": ["nope", "reizen", "neither"], "note": 5, "minutes": "drie", "on": "morgen",
                 "colour": "red"}""");

        var read = read(reader);

        assertEquals(
                Map.of(
                        "topics[0]", "format",
                        "topics[2]", "format",
                        "note", "format",
                        "minutes", "format",
                        "on", "format",
                        "colour", "unknown-field"),
                reader.faults().stream().collect(Collectors.toMap(Fault::field, Fault::code)));
        assertEquals(ContactKind.LIVE, read.orElseThrow().kind());
        assertEquals(1, read.orElseThrow().topics().size());
    }

    @Test
    void shouldNameWhatIsAllowed() throws IOException {
        var reader = reader("{\"kind\": \"X\", \"minutes\": true}");
        read(reader);

        var messages = Problem.of(new Failure(400, reader.faults(), ""), Locale.forLanguageTag("nl")).faults().stream()
                .collect(Collectors.toMap(Problem.Line::field, Problem.Line::message));

        assertTrue(String.valueOf(messages.get("kind")).contains("LIVE"), messages.toString());
        assertEquals("Geef een heel getal", messages.get("minutes"));
    }

    @Test
    void shouldGiveNothingWhenItIsSomethingElse() throws IOException {
        var reader = reader("[1, 2]");

        assertEquals(Optional.empty(), read(reader));
        assertEquals(List.of(""), reader.faults().stream().map(Fault::field).toList());
    }

    private static JsonReader reader(String json) throws IOException {
        return new JsonReader(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<NewContact> read(JsonReader reader) throws IOException {
        return reader.read(Json.MAPPER.constructType(NewContact.class)).map(NewContact.class::cast);
    }
}
