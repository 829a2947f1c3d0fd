package nl.nabij.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.organisation.FirstStart;
import nl.nabij.api.organisation.Words;
import nl.nabij.core.account.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstStartsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldBeginWithTheCodeOfTheConsole() {
        assertTrue(house.firstStart.needed());

        house.firstStart.start(house.code(), House.filled());

        assertFalse(house.firstStart.needed());
        var directory = new CoreDirectory(house.database, house.clock);
        assertEquals(new Words("deelnemer", "deelnemers"), directory.words());
        assertEquals(
                List.of("Oost", "West"),
                directory.neighbourhoods().stream().map(one -> one.name()).toList());
        assertTrue(directory.practice());
        assertEquals(List.of("CREATE organisation DONE"), house.log());
    }

    @Test
    void shouldRefuseAnotherCodeAnOldCodeAndASecondTime() {
        assertEquals(List.of(new Fault("code", "first-start-code")), faults("aaaaa-bbbbb-ccccc-ddddd", House.filled()));
        var code = house.code();
        house.wait(Duration.ofHours(2));
        assertEquals(List.of(new Fault("code", "first-start-code")), faults(code, House.filled()));
        assertTrue(house.firstStart.needed());
    }

    @Test
    void shouldNotStartTwice() {
        var code = house.code();
        house.firstStart.start(code, House.filled());

        assertEquals(List.of(new Fault("code", "first-start-code")), faults(code, House.filled()));
    }

    @Test
    void shouldLookAtTenCodesInAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            faults("code" + i, House.filled());
        }
        assertEquals(List.of(new Fault("code", "too-many-attempts")), faults(house.code(), House.filled()));

        house.wait(Duration.ofMinutes(16));
        house.firstStart.start(house.code(), House.filled());
        assertFalse(house.firstStart.needed());
    }

    @Test
    void shouldNameEveryFaultAtOnce() {
        var empty = new FirstStart("", " ", new Words("", ""), "", "", List.of(), "", "a b", "welkom2026!!", null);

        var named = faults("", empty).stream().map(Fault::field).toList();

        assertEquals(
                List.of(
                        "name",
                        "region",
                        "client",
                        "clients",
                        "informationText",
                        "team",
                        "administrator",
                        "signInName",
                        "confidentialityOn",
                        "password",
                        "code"),
                named);
    }

    private List<Fault> faults(String code, FirstStart input) {
        return assertThrows(InvalidInputException.class, () -> house.firstStart.start(code, input))
                .faults();
    }
}
