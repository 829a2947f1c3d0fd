package nl.nabij.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.nabij.core.CoreDatabase;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Saving a contact costs the same however many there were before: by the plan of the database, not by the clock. */
@DisabledIfSystemProperty(named = "nabij.test.database", matches = "postgresql", disabledReason = "reads Derby's plans")
class HistoryPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int CONTACTS = 300;
    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    @Test
    void shouldVisitOnlyTheLastContact() throws SQLException {
        try (var database = new TestDatabase();
                var unit = database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG)) {
            fill(database);
            unit.change(HistoryPlanTest::assertLastContact);
        }
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO team (id, name, version) VALUES (1, 'Team Noord', 1)");
            statement.execute("INSERT INTO client (id, sheets_shared, created_at, version)"
                    + " VALUES (1, false, '2025-01-01 00:00:00', 1)");
            statement.execute(
                    "INSERT INTO trajectory (id, client_id, team_id, started_on, rhythm_days, created_at, version)"
                            + " VALUES (1, 1, 1, '2025-01-01', 42, '2025-01-01 00:00:00', 1)");
            try (var contact = connection.prepareStatement(
                    "INSERT INTO contact (id, trajectory_id, team_id, account_id, kind, happened_on, created_at, version)"
                            + " VALUES (?, 1, 1, 1, 'LIVE', ?, '2025-01-01 00:00:00', 1)")) {
                for (int i = 1; i <= CONTACTS; i++) {
                    contact.setLong(1, i);
                    contact.setDate(2, Date.valueOf(FIRST.plusDays(i)));
                    contact.executeUpdate();
                }
            }
        }
        database.database().refreshStatistics();
    }

    private static void assertLastContact(EntityManager em) {
        em.createNativeQuery("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)").executeUpdate();
        var row = (Object[])
                em.createNativeQuery(Attention.HISTORY).setParameter(1, 1L).getSingleResult();
        var plan = (String) em.createNativeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                .getSingleResult();

        assertEquals(Date.valueOf(FIRST.plusDays(CONTACTS)), row[3]);
        var visited = VISITED.matcher(plan);
        while (visited.find()) {
            assertTrue(Integer.parseInt(visited.group(1)) <= 2, plan);
        }
    }
}
