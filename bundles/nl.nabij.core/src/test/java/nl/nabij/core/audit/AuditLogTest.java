package nl.nabij.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.access.AuditEntry;
import nl.nabij.api.access.AuditFilter;
import nl.nabij.core.account.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final AuditFilter ALL = new AuditFilter(null, null, null);

    private final House house = new House();
    private final AuditLog log = new AuditLog(house.database, house.policy, house.clock);
    private Caller administrator;

    @BeforeEach
    void begin() {
        administrator = house.begun();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldShowTheNewestFirstAndItsOwnReading() {
        log.list(administrator, ALL, null, 50);

        var entries = log.list(administrator, ALL, null, 50).items();

        assertEquals(
                List.of("READ audit log", "SIGN_IN page", "CREATE organisation"),
                entries.stream()
                        .map(entry -> entry.action() + " " + entry.part())
                        .toList());
        assertEquals("Noor Beheer", entries.get(0).name());
        assertNull(entries.get(2).account());
    }

    @Test
    void shouldPageOverGapsInTheIds() {
        for (int i = 0; i < 30; i++) {
            int number = i;
            house.database.change(em -> house.database
                    .audit()
                    .done(em, administrator, AuditEvent.of(AuditEvent.Action.READ, "row " + number)));
        }
        // As if another node had taken blocks of ids far ahead.
        house.database.change(em -> em.createNativeQuery("UPDATE audit SET id = id + 1000000 WHERE part LIKE 'row 2%'")
                .executeUpdate());
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var slice = log.list(administrator, ALL, cursor, 7);
            slice.items().stream()
                    .map(AuditEntry::part)
                    .filter(part -> part.startsWith("row"))
                    .forEach(seen::add);
            cursor = slice.next();
        } while (cursor != null);

        assertEquals(30, seen.size());
        assertEquals(30, Set.copyOf(seen).size());
    }

    @Test
    void shouldFilterByAccountAndPeriod() {
        house.wait(Duration.ofDays(3));
        var other = house.newcomer(administrator, "ada", Set.of(Role.ADMINISTRATOR), Set.of());

        var ofOther = log.list(administrator, new AuditFilter(other.account(), null, null), null, 50)
                .items();
        assertEquals(
                List.of("SIGN_IN page"),
                ofOther.stream()
                        .map(entry -> entry.action() + " " + entry.part())
                        .toList());

        var firstDay = log.list(
                        administrator,
                        new AuditFilter(null, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22)),
                        null,
                        50)
                .items();
        assertEquals(2, firstDay.size());
    }

    @Test
    void shouldRefuseOthersAndWriteThatDown() {
        var coach = house.newcomer(administrator, "coen", Set.of(Role.COACH), Set.of());

        assertThrows(NotFoundException.class, () -> log.list(coach, ALL, null, 50));

        assertTrue(house.log().contains("REFUSED ADMINISTRATION REFUSED"), house.log()::toString);
        assertThrows(InvalidInputException.class, () -> log.list(administrator, ALL, "?", 50));
        assertThrows(InvalidInputException.class, () -> log.list(administrator, ALL, null, 101));
    }
}
