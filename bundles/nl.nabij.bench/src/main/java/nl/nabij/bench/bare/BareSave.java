package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.ui.Days;

/**
 * The rows that saving a contact leaves behind: the contact, one topic, the audit row, and the assignment with its new day
 * of attention; ids from the same sequences, fifty a time. It reads nothing: not who asks, not whether he may, not what is
 * agreed.
 */
final class BareSave implements Work {

    private final List<Long> trajectories;
    private final long account;
    private final long team;
    private final boolean audited;
    private final PreparedStatement contact;
    private final PreparedStatement topic;
    private final PreparedStatement assignment;
    private final PreparedStatement audit;
    private final BareIds contactIds;
    private final BareIds auditIds;
    private int number;

    BareSave(Connection connection, String signInName, int client, boolean audited) throws SQLException {
        this.trajectories = Places.ledBy(connection, signInName, client);
        this.account = Places.account(connection, signInName);
        this.team = Places.team(connection, signInName);
        this.audited = audited;
        contact = connection.prepareStatement("""
                INSERT INTO contact (id, trajectory_id, team_id, account_id, kind, happened_on, minutes, note, request,
                  created_at, version) VALUES (?, ?, ?, ?, 'LIVE', ?, 30, 'Koffie gedronken en gepraat.', ?, ?, 1)""");
        topic = connection.prepareStatement(
                "INSERT INTO contact_topic (contact_id, topic) VALUES (?, 'sociale-contacten')");
        assignment = connection.prepareStatement("""
                UPDATE assignment SET attention_on = ?, attention = 'RHYTHM', last_contact_on = ?
                WHERE trajectory_id = ? AND ended_on IS NULL""");
        audit = connection.prepareStatement("""
                INSERT INTO audit (id, happened_at, action, part, outcome, account_id, roles, source, emergency, trajectory_id)
                VALUES (?, ?, 'CREATE', 'contact', 'DONE', ?, 'EXPERT', 'PAGE', FALSE, ?)""");
        contactIds = new BareIds(connection, "contact_seq");
        auditIds = new BareIds(connection, "audit_seq");
    }

    @Override
    public void once() throws SQLException {
        long trajectory = trajectories.get(number++ % trajectories.size());
        var today = LocalDate.now(Days.ZONE);
        var now = Timestamp.from(Instant.now());
        long contactId = contactIds.next();
        contact.setLong(1, contactId);
        contact.setLong(2, trajectory);
        contact.setLong(3, team);
        contact.setLong(4, account);
        contact.setDate(5, Date.valueOf(today));
        contact.setString(6, UUID.randomUUID().toString());
        contact.setTimestamp(7, now);
        contact.executeUpdate();
        topic.setLong(1, contactId);
        topic.executeUpdate();
        assignment.setDate(1, Date.valueOf(today.plusDays(42)));
        assignment.setDate(2, Date.valueOf(today));
        assignment.setLong(3, trajectory);
        assignment.executeUpdate();
        if (audited) {
            audit.setLong(1, auditIds.next());
            audit.setTimestamp(2, now);
            audit.setLong(3, account);
            audit.setLong(4, trajectory);
            audit.executeUpdate();
        }
    }
}
