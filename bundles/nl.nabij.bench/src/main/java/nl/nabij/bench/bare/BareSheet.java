package nl.nabij.bench.bare;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.ui.Days;

/**
 * The rows that a full start sheet leaves behind: the sheet with its answers, a row for each of its topics, the audit row,
 * and the assignment with its new day of attention. It reads nothing.
 */
final class BareSheet implements Work {

    private final List<Long> trajectories;
    private final long account;
    private final String answers;
    private final List<String> topics;
    private final PreparedStatement sheet;
    private final PreparedStatement topic;
    private final PreparedStatement assignment;
    private final PreparedStatement audit;
    private final BareIds sheetIds;
    private final BareIds auditIds;
    private int number;

    BareSheet(Connection connection, String signInName, int client) throws SQLException {
        trajectories = Places.ledBy(connection, signInName, client);
        account = Places.account(connection, signInName);
        topics = FullSheet.ROWS.stream().filter(row -> !row.equals("anders")).toList();
        answers = FullSheet.cells().entrySet().stream()
                .map(cell -> "\"%s\":\"%s\"".formatted(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        sheet = connection.prepareStatement("""
                INSERT INTO sheet (id, trajectory_id, definition_hash, variant, form, filled_on, filled_in_by, from_paper,
                  account_id, answers, filled_cells, held, request, request_hash, created_at, version)
                VALUES (?, ?, (SELECT MIN(hash) FROM definition WHERE variant = 'oss'), 'oss', 'start', ?, 'TOGETHER', FALSE,
                  ?, ?, ?, FALSE, ?, ?, ?, 2)""");
        topic = connection.prepareStatement("INSERT INTO sheet_topic (sheet_id, topic) VALUES (?, ?)");
        assignment = connection.prepareStatement("""
                UPDATE assignment SET attention_on = ?, attention = 'FOLLOW_UP', last_contact_on = last_contact_on
                WHERE trajectory_id = ? AND ended_on IS NULL""");
        audit = connection.prepareStatement("""
                INSERT INTO audit (id, happened_at, action, part, outcome, account_id, roles, source, emergency, trajectory_id)
                VALUES (?, ?, 'CREATE', 'sheet', 'DONE', ?, 'EXPERT', 'API', FALSE, ?)""");
        sheetIds = new BareIds(connection, "sheet_seq");
        auditIds = new BareIds(connection, "audit_seq");
    }

    @Override
    public void once() throws SQLException {
        long trajectory = trajectories.get(number++ % trajectories.size());
        var today = LocalDate.now(Days.ZONE);
        var now = Timestamp.from(Instant.now());
        long id = sheetIds.next();
        sheet.setLong(1, id);
        sheet.setLong(2, trajectory);
        sheet.setDate(3, Date.valueOf(today));
        sheet.setLong(4, account);
        sheet.setCharacterStream(5, new StringReader(answers), answers.length());
        sheet.setInt(6, FullSheet.cells().size());
        sheet.setString(7, UUID.randomUUID().toString());
        sheet.setString(8, "0".repeat(64));
        sheet.setTimestamp(9, now);
        sheet.executeUpdate();
        for (var code : topics) {
            topic.setLong(1, id);
            topic.setString(2, code);
            topic.executeUpdate();
        }
        assignment.setDate(1, Date.valueOf(today.plusMonths(3)));
        assignment.setLong(2, trajectory);
        assignment.executeUpdate();
        audit.setLong(1, auditIds.next());
        audit.setTimestamp(2, now);
        audit.setLong(3, account);
        audit.setLong(4, trajectory);
        audit.executeUpdate();
    }
}
