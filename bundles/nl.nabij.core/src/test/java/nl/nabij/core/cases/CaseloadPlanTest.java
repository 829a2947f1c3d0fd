package nl.nabij.core.cases;

import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.NORTH;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.nabij.api.cases.CaseloadFilter.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of a caseload costs the same however much there is: by the plan of the database, not by the clock. */
@DisabledIfSystemProperty(named = "nabij.test.database", matches = "postgresql", disabledReason = "reads Derby's plans")
class CaseloadPlanTest {

    private static final int TRAJECTORIES = 6000;
    private static final int EXPERTS = 20;
    private static final int PAGE = 51;

    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    private static CaseFixture fixture;

    @BeforeAll
    static void fill() throws SQLException {
        fixture = new CaseFixture();
        for (int i = 8; i < 8 + EXPERTS; i++) {
            fixture.execute("INSERT INTO account (id, sign_in_name, name, state, locale, created_at, version) VALUES ("
                    + i + ", 'a" + i + "', 'Medewerker', 'ACTIVE', 'nl', '2026-01-01 00:00:00', 1)");
        }
        try (var connection = fixture.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (var sql : List.of(
                    "INSERT INTO client (id, sheets_shared, created_at, version) VALUES (?, false, '2026-01-01 00:00:00', 1)",
                    "INSERT INTO trajectory (id, client_id, team_id, started_on, rhythm_days, created_at, version)"
                            + " VALUES (?, ?, 1, '2026-01-01', 42, '2026-01-01 00:00:00', 1)",
                    "INSERT INTO assignment (id, trajectory_id, account_id, team_id, leads, since, attention_on, attention)"
                            + " VALUES (?, ?, ?, 1, true, '2026-01-01', ?, 'RHYTHM')")) {
                try (var statement = connection.prepareStatement(sql)) {
                    for (int i = 1; i <= TRAJECTORIES; i++) {
                        statement.setLong(1, i);
                        if (sql.contains("client_id") || sql.contains("trajectory_id")) {
                            statement.setLong(2, i);
                        }
                        if (sql.contains("account_id")) {
                            statement.setLong(3, i % EXPERTS == 0 ? 1 : 8 + i % EXPERTS);
                            statement.setDate(4, i % 7 == 0 ? null : Date.valueOf(TODAY.minusDays(i % 90)));
                        }
                        statement.addBatch();
                    }
                    statement.executeBatch();
                }
            }
            connection.commit();
        }
        fixture.database.database().refreshStatistics();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldVisitNoMoreRowsThanThePageShows(Status status) {
        var query = new CaseloadQuery(TODAY, EXPERT.locale(), status, null);

        assertFlat(plan(em -> query.of(em, EXPERT.account(), query.place(null), PAGE)));
        assertFlat(plan(em -> query.of(em, NORTH, query.place(null), PAGE)));
        if (status != Status.CLOSED) {
            assertFlat(plan(em -> query.of(em, NORTH, EXPERT.account(), query.place(null), PAGE)));
        }
    }

    /** The own rows at most twice: to see whether an expert came back. */
    private static void assertFlat(String plan) {
        var visited = VISITED.matcher(plan);
        while (visited.find()) {
            assertTrue(Integer.parseInt(visited.group(1)) <= 2 * PAGE, plan);
        }
    }

    private static String plan(Function<EntityManager, List<CaseloadLine>> query) {
        return fixture.core.transaction(em -> {
            em.createNativeQuery("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)")
                    .executeUpdate();
            query.apply(em);
            return (String) em.createNativeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                    .getSingleResult();
        });
    }
}
