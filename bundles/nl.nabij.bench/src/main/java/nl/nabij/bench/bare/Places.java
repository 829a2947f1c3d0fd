package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the work is done: records of the invented organisation. */
final class Places {

    private static final int CLIENTS = 8;
    private static final String LED_BY = """
            SELECT s.trajectory_id FROM assignment s JOIN account a ON a.id = s.account_id
            WHERE a.sign_in_name = ? AND s.leads = TRUE AND s.ended_on IS NULL ORDER BY s.id""";
    private static final String TEAM = """
            SELECT t.team_id FROM account_team t JOIN account a ON a.id = t.account_id WHERE a.sign_in_name = ?""";
    private static final String ACCOUNT = "SELECT id FROM account WHERE sign_in_name = ?";

    private Places() {}

    static List<Long> ledBy(Connection connection, String account) throws SQLException {
        return numbers(connection, LED_BY, account);
    }

    /** Those of one client of eight, so that none waits for another's row. */
    static List<Long> ledBy(Connection connection, String account, int client) throws SQLException {
        var all = ledBy(connection, account);
        return IntStream.range(0, all.size())
                .filter(index -> index % CLIENTS == client)
                .mapToObj(all::get)
                .toList();
    }

    static long team(Connection connection, String account) throws SQLException {
        return numbers(connection, TEAM, account).get(0);
    }

    static long account(Connection connection, String account) throws SQLException {
        return numbers(connection, ACCOUNT, account).get(0);
    }

    private static List<Long> numbers(Connection connection, String sql, String parameter) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Runs a query and reads every column of every row, as who shows them must. @return the first column */
    static List<Object> read(PreparedStatement query) throws SQLException {
        var first = new ArrayList<Object>();
        try (var rows = query.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                first.add(rows.getObject(1));
                for (int column = 2; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
        return first;
    }
}
