package nl.nabij.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Unreadable;
import nl.nabij.api.ui.Form;
import org.junit.jupiter.api.Test;

class EveryFaultTest {

    private final Form form = new Form(Map.of("minutes", List.of("drie kwartier"), "on", List.of("2030-01-01")));

    @Test
    void shouldNameWhatCannotBeReadTogetherWithWhatTheServiceFinds() {
        form.answer(EveryFaultTest::minutes, minutes -> refuse("on", "minutes"), again -> "");

        assertEquals(Map.of("minutes", "number", "on", "wrong", "who", "required"), faults());
        assertFalse(Unreadable.any());
    }

    @Test
    void shouldNameWhatCannotBeReadWhenTheServiceStumblesOverIt() {
        form.answer(EveryFaultTest::minutes, minutes -> String.valueOf(minutes.intValue()), again -> "");

        assertEquals(Map.of("minutes", "number", "who", "required"), faults());
    }

    private static Integer minutes(Form form) {
        form.required("who", form.text("who"), "");
        return form.number("minutes");
    }

    private static String refuse(String... fields) {
        throw new InvalidInputException(
                List.of(fields).stream().map(field -> new Fault(field, "wrong")).toList());
    }

    private Map<String, String> faults() {
        return form.faults().stream().collect(Collectors.toMap(Fault::field, Fault::code));
    }
}
