package nl.nabij.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.attention.Attention;
import nl.nabij.database.Unit;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int CASES = 300;

    private final TestDatabase database = new TestDatabase();
    private Unit unit;
    private Connection connection;
    private Cast cast;

    @BeforeEach
    void load() throws SQLException {
        unit = database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG);
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        var words = new Words();
        cast = new Organisation(connection, words).cast(CASES, TODAY);
        var stories = new Stories(words, TODAY, cast.experts().size());
        try (var writer = new StoryWriter(connection, cast, definition())) {
            for (int number = 0; number < CASES; number++) {
                writer.add(stories.story(number));
                writer.add(stories.talk(number));
            }
            writer.send();
        }
        connection.commit();
    }

    private StoryWriter.SheetKind definition() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO definition (hash, variant, variant_version, body, first_used_at)"
                    + " VALUES ('h', 'oss', '1', '{}', CURRENT_TIMESTAMP)");
            statement.executeUpdate("INSERT INTO definition_moment (definition_hash, follows, form, months)"
                    + " VALUES ('h', 'start', 'follow-up', 3), ('h', 'start', 'follow-up', 6)");
        }
        return new StoryWriter.SheetKind("h", "oss");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        unit.close();
        database.close();
    }

    @Test
    void shouldAskAttentionAsTheProductComputesIt() throws SQLException {
        var before = attention();
        var trajectories = rows("SELECT id FROM trajectory ORDER BY id");

        for (var row : trajectories) {
            unit.change(em -> Attention.refresh(em, new TrajectoryId(Long.parseLong(row))));
        }

        assertEquals(before, attention());
    }

    @Test
    void shouldMakeTheSameOrganisationOnceOnly() throws SQLException {
        var again = new Organisation(connection, new Words()).cast(CASES, TODAY);

        assertEquals(cast, again);
    }

    @Test
    void shouldTellTwoYearsWithEverythingThatPagesShow() throws SQLException {
        assertEquals(CASES, Organisation.count(connection, "trajectory"));
        for (var table : List.of("contact", "agreement", "sheet", "handover", "conversation", "sheet_topic")) {
            assertTrue(Organisation.count(connection, table) > 10, table);
        }
        assertEquals(List.of(), rows("SELECT id FROM contact WHERE happened_on > DATE('2026-11-22')"));
        assertEquals(
                List.of(),
                rows("SELECT s.id FROM sheet s JOIN trajectory t ON t.id = s.trajectory_id"
                        + " WHERE s.filled_on < t.started_on"));
    }

    private List<String> attention() throws SQLException {
        return rows(
                "SELECT id, attention, attention_on, last_contact_on FROM assignment WHERE ended_on IS NULL ORDER BY id");
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        connection.commit();
        return rows;
    }
}
