package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What fifty lines of a team's caseload show: one range of an index with its joins, and who is on them. No audit row. */
final class BareCaseload implements Work {

    private static final int PAGE = 50;

    private static final String LINES = """
            SELECT a.trajectory_id, a.attention_on, a.attention, a.last_contact_on, t.started_on, c.name, c.nickname, n.name
            FROM (SELECT x.* FROM assignment x WHERE x.team_id = ? AND x.leads = TRUE AND x.attention_on IS NOT NULL
              ORDER BY x.attention_on, x.id FETCH FIRST 50 ROWS ONLY) a
            JOIN trajectory t ON t.id = a.trajectory_id JOIN client c ON c.id = t.client_id
            LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id ORDER BY a.attention_on, a.id""";

    private static final String EXPERTS = """
            SELECT a.trajectory_id, a.account_id, p.name FROM assignment a JOIN account p ON p.id = a.account_id
            WHERE a.ended_on IS NULL AND a.trajectory_id IN (?%s) ORDER BY a.leads DESC, a.id""".formatted(", ?".repeat(PAGE - 1));

    private final PreparedStatement lines;
    private final PreparedStatement experts;

    BareCaseload(Connection connection, String signInName) throws SQLException {
        lines = connection.prepareStatement(LINES);
        lines.setLong(1, Places.team(connection, signInName));
        experts = connection.prepareStatement(EXPERTS);
    }

    @Override
    public void once() throws SQLException {
        var page = Places.read(lines);
        if (page.size() != PAGE) {
            throw new SQLException("A page of " + page.size() + " is no page of " + PAGE);
        }
        for (int i = 0; i < PAGE; i++) {
            experts.setObject(i + 1, page.get(i));
        }
        Places.read(experts);
    }
}
