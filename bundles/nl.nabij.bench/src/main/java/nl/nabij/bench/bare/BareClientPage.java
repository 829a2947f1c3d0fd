package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the page of a client shows: one query for each kind of record. No audit row, no question whether this is allowed. */
final class BareClientPage implements Work {

    private static final List<String> QUERIES = List.of(
            """
            SELECT t.*, c.*, m.name, n.name FROM trajectory t JOIN client c ON c.id = t.client_id
            JOIN team m ON m.id = t.team_id LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id WHERE t.id = ?""",
            """
            SELECT a.*, p.name FROM assignment a JOIN account p ON p.id = a.account_id WHERE a.trajectory_id = ?""",
            """
            SELECT q.*, p.name FROM client_question q JOIN account p ON p.id = q.account_id
            WHERE q.trajectory_id = ? ORDER BY q.id DESC""",
            """
            SELECT c.*, p.name FROM contact c JOIN account p ON p.id = c.account_id
            WHERE c.trajectory_id = ? ORDER BY c.happened_on DESC, c.id DESC FETCH FIRST 20 ROWS ONLY""",
            """
            SELECT t.* FROM contact c JOIN contact_topic t ON t.contact_id = c.id
            WHERE c.trajectory_id = ? ORDER BY c.happened_on DESC, c.id DESC FETCH FIRST 40 ROWS ONLY""",
            "SELECT * FROM agreement WHERE trajectory_id = ? ORDER BY agreed_on DESC",
            """
            SELECT id, variant, form, moment, filled_on FROM sheet
            WHERE trajectory_id = ? AND voided_at IS NULL ORDER BY filled_on DESC""",
            "SELECT * FROM handover WHERE trajectory_id = ?");

    private final List<Long> trajectories;
    private final List<PreparedStatement> queries = new ArrayList<>();
    private int number;

    BareClientPage(Connection connection, String signInName) throws SQLException {
        trajectories = Places.ledBy(connection, signInName);
        for (var query : QUERIES) {
            queries.add(connection.prepareStatement(query));
        }
    }

    @Override
    public void once() throws SQLException {
        long trajectory = trajectories.get(number++ % trajectories.size());
        for (var query : queries) {
            query.setLong(1, trajectory);
            Places.read(query);
        }
    }
}
