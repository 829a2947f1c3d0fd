package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetService;
import org.junit.jupiter.api.Test;

class ExchangeResourceTest {

    private static final String RESPONSE = """
        {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:nabij:questionnaire:oss:start",
         "status": "completed", "item": [
          {"linkId": "reizen/now", "answer": [{"valueString": "Bang"}]}%s]}
        """;

    private static final String LOOK_BACK = """
        {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:nabij:questionnaire:oss:follow-up|%s",
         "status": "completed", "extension": [
          {"url": "urn:nabij:fhir:start-sheet", "valueString": "%s"}, {"url": "urn:nabij:fhir:moment", "valueInteger": 3}],
         "item": [{"linkId": "reizen/mark", "answer": [{"valueInteger": 7}]}]}
        """;

    private final Definition oss = Given.variant("oss");
    private final Sheet start = Given.sheet(oss, oss.forms().get(0), Map.of());
    private List<Definition> installed = List.of(oss);
    private NewSheet begun;
    private final List<String> done = new ArrayList<>();
    private List<Fault> faults = List.of();

    @Test
    void shouldBeginASheetWithTheAnswersAtOnce() throws IOException {
        send(RESPONSE.formatted(""));

        assertEquals(List.of("begin {reizen/now=Bang}"), done);
    }

    /** Version 2 is installed; the start sheet was begun with 1.0. */
    @Test
    void shouldReadALookBackInTheVersionOfItsStartSheet() throws IOException {
        installed = List.of(new Definition(oss.id(), "2.0", oss.name(), oss.about(), oss.note(), oss.forms()));
        var id = start.summary().id();

        send(LOOK_BACK.formatted("1.0", id));

        assertEquals(List.of("begin {reizen/mark=7}"), done);
        assertThrows(InvalidInputException.class, () -> send(LOOK_BACK.formatted("2.0", id)));
    }

    /** Version 2 is installed; sheets that are here keep 1.0. */
    @Test
    void shouldTakeBackASheetInTheVersionThatItWasGivenIn() throws IOException {
        installed = List.of(new Definition(oss.id(), "2.0", oss.name(), oss.about(), oss.note(), oss.forms()));

        send(RESPONSE.replace("oss:start", "oss:start|1.0").formatted(""));

        assertEquals(List.of("begin {reizen/now=Bang}"), done);
        assertEquals("1.0", begun.version());
        for (var other : List.of("0.9", "%zz", "1.0%")) {
            assertThrows(
                    InvalidInputException.class,
                    () -> send(
                            RESPONSE.replace("oss:start", "oss:start|" + other).replace("%s", "")));
        }
    }

    @Test
    void shouldTakeNoAnswersOfAnotherClient() throws IOException {
        var about = "\"subject\": {\"identifier\": {\"system\": \"%s\", \"value\": \"%s\"}}, \"status\"";
        var own = RESPONSE.formatted("").replace("\"status\"", about);

        send(own.formatted("urn:nabij:trajectory", new TrajectoryId(1)));
        send(own.formatted("https://example.org/clients", "anders"));
        assertEquals(2, done.size());
        var thrown = assertThrows(
                InvalidInputException.class, () -> send(own.formatted("urn:nabij:trajectory", new TrajectoryId(2))));

        assertEquals(List.of(new Fault("subject", "other-subject")), thrown.faults());
        assertEquals(2, done.size());
    }

    @Test
    void shouldNameWhatFhirAndWhatTheServiceFindsWrongTogetherAndBeginNothing() {
        faults = List.of(new Fault("reizen/now", "too-long"));

        var thrown = assertThrows(
                InvalidInputException.class, () -> send(RESPONSE.formatted(", {\"linkId\": \"reizen/nooit\"}")));

        assertEquals(
                List.of(new Fault("reizen/nooit", "unknown"), new Fault("reizen/now", "too-long")), thrown.faults());
        assertEquals(List.of(), done);
    }

    private void send(String response) throws IOException {
        var resource = new ExchangeResource(
                service(QuestionnaireService.class, (proxy, method, given) -> installed),
                service(SheetService.class, this::sheets),
                Clock.systemUTC());
        var body = new ByteArrayInputStream(response.getBytes(StandardCharsets.UTF_8));
        resource.begin(security(), new TrajectoryId(1), UUID.randomUUID(), body);
    }

    private Object sheets(Object proxy, Method method, Object[] given) {
        return switch (method.getName()) {
            case "faults" -> faults;
            case "begin" -> {
                begun = (NewSheet) given[1];
                done.add("begin " + given[2]);
                yield start.summary();
            }
            case "list" -> List.of(start.summary());
            case "open" -> start;
            case "definition" ->
                Optional.of(oss).filter(known -> known.version().equals(given[2]));
            default -> throw new AssertionError(method.getName());
        };
    }

    private static <T> T service(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static SecurityContext security() {
        var caller = new Caller(
                new AccountId(1),
                "Medewerker",
                Set.of(),
                Set.of(),
                Set.of(),
                Locale.forLanguageTag("nl"),
                Caller.Source.API);
        return service(SecurityContext.class, (proxy, method, given) -> new Visit(caller, ""));
    }
}
