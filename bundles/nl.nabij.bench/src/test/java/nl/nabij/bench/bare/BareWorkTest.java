package nl.nabij.bench.bare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.nabij.core.CoreDatabase;
import nl.nabij.database.Unit;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bare work fits the tables of the product as they are. */
class BareWorkTest {

    private static final String ACCOUNT = "somebody";
    private static final int PAGE = 50;

    private final TestDatabase database = new TestDatabase();
    private Unit unit;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        unit = database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG);
        connection = database.dataSource().getConnection();
        run("INSERT INTO team (id, name, version) VALUES (1, 'Team', 1)");
        run("INSERT INTO account (id, sign_in_name, name, state, locale, created_at, version)"
                + " VALUES (1, 'somebody', 'Iemand', 'ACTIVE', 'nl', CURRENT_TIMESTAMP, 1)");
        run("INSERT INTO account_team (account_id, team_id) VALUES (1, 1)");
        run("INSERT INTO client (id, sheets_shared, created_at, version) VALUES (1, FALSE, CURRENT_TIMESTAMP, 1)");
        for (int id = 1; id <= PAGE; id++) {
            run("INSERT INTO trajectory (id, client_id, team_id, started_on, rhythm_days, created_at, version)"
                    + " VALUES (%d, 1, 1, '2025-03-01', 42, CURRENT_TIMESTAMP, 1)".formatted(id));
            run("INSERT INTO assignment (id, trajectory_id, account_id, team_id, leads, since, attention_on)"
                    + " VALUES (%d, %d, 1, 1, TRUE, '2025-03-01', '2025-04-12')".formatted(id, id));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        unit.close();
        database.close();
    }

    @Test
    void shouldLeaveTheRowsOfASavedContact() throws SQLException {
        var save = new BareSave(connection, ACCOUNT, 0, true);

        save.once();
        save.once();

        assertEquals(2, count("SELECT COUNT(*) FROM contact"));
        assertEquals(2, count("SELECT COUNT(*) FROM contact_topic"));
        assertEquals(2, count("SELECT COUNT(*) FROM audit"));
        assertEquals(2, count("SELECT COUNT(*) FROM assignment WHERE last_contact_on IS NOT NULL"));
    }

    @Test
    void shouldLeaveOutTheAuditRowToShowItsShare() throws SQLException {
        new BareSave(connection, ACCOUNT, 0, false).once();

        assertEquals(1, count("SELECT COUNT(*) FROM contact"));
        assertEquals(0, count("SELECT COUNT(*) FROM audit"));
    }

    @Test
    void shouldGiveEachOfEightClientsTrajectoriesOfItsOwn() throws SQLException {
        for (int client = 0; client < 8; client++) {
            var save = new BareSave(connection, ACCOUNT, client, false);
            save.once();
            save.once();
        }

        assertEquals(16, count("SELECT COUNT(DISTINCT trajectory_id) FROM contact"));
    }

    @Test
    void shouldReadPagesAndFiguresOfTheTablesAsTheyAre() throws SQLException {
        new BareSave(connection, ACCOUNT, 0, true).once();

        new BareCaseload(connection, ACCOUNT).once();
        new BareClientPage(connection, ACCOUNT).once();
        new BareReport(connection, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)).once();
    }
}
