package nl.nabij.core.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T23:30:00Z"), ZoneId.of("Europe/Amsterdam"));
    private final Input input = new Input(clock);

    @Test
    void shouldTrimAndComposeAndTakeEmptyAsNothing() {
        assertEquals("Café", input.line("name", "  Cafe\u0301 ", 10));
        assertEquals("één\n\ttwee", input.text("note", "één\r\n\ttwee\r", 20));
        assertNull(input.line("name", " \t ", 10));
        assertNull(input.text("note", null, 10));
        input.check();
    }

    @Test
    void shouldNameEveryFaultAtOnce() {
        input.requiredLine("name", " ", 10);
        input.line("reach", "x".repeat(11), 10);
        input.number("minutes", 0, 1, 600);
        input.past("day", LocalDate.of(2026, 3, 3));

        var thrown = assertThrows(InvalidInputException.class, input::check);

        assertEquals(
                List.of(
                        new Fault("name", "required"),
                        new Fault("reach", "too-long", Map.of("max", 10)),
                        new Fault("minutes", "number-range", Map.of("min", 1, "max", 600)),
                        new Fault("day", "day-in-future")),
                thrown.faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b", "half \ud83d of a pair", "line\nbreak", "tab\tstop"})
    void shouldRefuseWhatALineCannotHold(String text) {
        input.line("name", text, 100);

        assertEquals(List.of(new Fault("name", "characters")), faults());
    }

    @Test
    void shouldKeepSignsOfEveryLanguage() {
        for (var text : List.of("😀 emoji", "نص عربي", "a'b\"<script>&amp;{{x}}", "n\u200fm", "%_\\")) {
            assertEquals(text, input.text("note", text, 100));
        }
        input.check();
    }

    @Test
    void shouldCountLengthInTheUnitsOfTheDatabase() {
        assertEquals("😀😀", input.line("name", "😀😀", 4));
        input.line("name", "😀😀", 3);

        assertEquals(List.of(new Fault("name", "too-long", Map.of("max", 3))), faults());
    }

    @Test
    void shouldTellTooLongApartFromMissing() {
        input.requiredText("note", "x".repeat(1_000_000), 4000);

        assertEquals(List.of(new Fault("note", "too-long", Map.of("max", 4000))), faults());
    }

    @Test
    void shouldTakeTodayInTheNetherlandsForNoDay() {
        assertEquals(LocalDate.of(2026, 3, 2), input.past("day", null));
        assertEquals(LocalDate.of(2026, 3, 2), input.past("day", LocalDate.of(2026, 3, 2)));
        assertEquals(LocalDate.of(2000, 1, 1), input.past("day", LocalDate.of(2000, 1, 1)));
        input.check();
    }

    @Test
    void shouldRefuseDaysOutsideReason() {
        input.past("day", LocalDate.of(1999, 12, 31));
        input.day("due", LocalDate.of(2036, 3, 3));
        assertEquals(LocalDate.of(2036, 3, 2), input.day("due", LocalDate.of(2036, 3, 2)));

        assertEquals(List.of(new Fault("day", "day-too-early"), new Fault("due", "day-too-late")), faults());
    }

    @Test
    void shouldTakeOnlyAUuidAsRequest() {
        assertEquals("6f1c0e7e-8f6e-4d5a-9d35-0c8f2f6b7a10", input.request(" 6F1C0E7E-8F6E-4D5A-9D35-0C8F2F6B7A10 "));
        assertNull(input.request(" "));
        input.request("1; DROP TABLE contact");

        assertEquals(List.of(new Fault("request", "request")), faults());
    }

    private List<Fault> faults() {
        return assertThrows(InvalidInputException.class, input::check).faults();
    }
}
