package nl.nabij.core.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import javax.sql.DataSource;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WayIn;
import org.jspecify.annotations.Nullable;

/** Invented records, written by plain SQL: two teams, three years, clients who come back, things voided and left empty. */
final class ReportData {

    static final long NORTH = 1;
    static final long SOUTH = 2;

    private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-01-05T10:00:00Z"));
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);

    private final Connection connection;
    private final Random random;
    private long id = 1_000;
    private long anyTrajectory;

    private ReportData(Connection connection, long seed) {
        this.connection = connection;
        this.random = new Random(seed);
    }

    static void write(DataSource source, int clients, long seed) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            new ReportData(connection, seed).write(clients);
            connection.commit();
        }
    }

    private void write(int clients) throws SQLException {
        insert(
                "organisation (id, name, region, client_word, clients_word, information_text, set_up,"
                        + " demonstration, version)",
                1,
                "Naast Elkaar",
                "Veenland",
                "deelnemer",
                "deelnemers",
                "Wat wij opschrijven.",
                "",
                false,
                1);
        insert("team (id, name, version)", NORTH, "Team Noord", 1);
        insert("team (id, name, version)", SOUTH, "Team Zuid", 1);
        var names = new String[] {"Binnenstad", "Havenkwartier", "Lindeveld", "Oosterpark", "Veenhoek", "Westerdijk"};
        for (int i = 0; i < names.length; i++) {
            insert("neighbourhood (id, name, version)", 1 + i, names[i], 1);
        }
        for (int i = 0; i < 8; i++) {
            insert(
                    "account (id, sign_in_name, name, state, locale, created_at, version)",
                    1 + i,
                    "e" + i,
                    "Expert " + i,
                    "ACTIVE",
                    "nl",
                    NOW,
                    1);
        }
        insert("definition (hash, variant, variant_version, body, first_used_at)", "h", "oss", "1.0", "{}", NOW);
        for (int i = 0; i < clients; i++) {
            client();
        }
        for (int i = 0; i < clients / 2; i++) {
            conversation();
        }
    }

    private void client() throws SQLException {
        long client = id++;
        insert("client (id, sheets_shared, created_at, version)", client, false, NOW, 1);
        int trajectories = chance(0.15) ? 2 : 1;
        for (int i = 0; i < trajectories; i++) {
            trajectory(client);
        }
    }

    private void trajectory(long client) throws SQLException {
        long trajectory = id++;
        anyTrajectory = trajectory;
        long team = chance(0.7) ? NORTH : SOUTH;
        var started = FIRST.plusDays(random.nextInt(840));
        var closed = chance(0.5) ? started.plusDays(random.nextInt(300)) : null;
        var wayIn =
                chance(0.1) ? null : WayIn.values()[(int) (WayIn.values().length * Math.pow(random.nextDouble(), 2))];
        var referrer = wayIn == WayIn.REFERRAL && chance(0.9)
                ? any(PartnerKind.values()).name()
                : null;
        insert(
                "trajectory (id, client_id, team_id, neighbourhood_id, way_in, referrer_kind, started_on, rhythm_days,"
                        + " closed_on, created_at, version, voided_at)",
                trajectory,
                client,
                team,
                chance(0.1) ? null : 1L + (int) (6 * Math.pow(random.nextDouble(), 2)),
                wayIn == null ? null : wayIn.name(),
                referrer,
                started,
                21,
                closed,
                NOW,
                1,
                voided());
        long expert = 1 + random.nextInt(8);
        insert(
                "assignment (id, trajectory_id, account_id, team_id, leads, since, ended_on)",
                id++,
                trajectory,
                expert,
                team,
                true,
                started,
                closed);
        int contacts = random.nextInt(12);
        for (int i = 0; i < contacts; i++) {
            contact(trajectory, team, expert, started.plusDays(random.nextInt(200)));
        }
        if (chance(0.7)) {
            var start = sheet(trajectory, expert, started.plusDays(random.nextInt(20)), null);
            for (int moment = 3; start != 0 && moment <= 6; moment += 3) {
                if (chance(0.5)) {
                    sheet(trajectory, expert, started.plusMonths(moment), moment);
                }
            }
        }
    }

    private void contact(long trajectory, long team, long expert, LocalDate day) throws SQLException {
        long contact = id++;
        insert(
                "contact (id, trajectory_id, team_id, account_id, kind, happened_on, partner_kind, created_at, version, voided_at)",
                contact,
                trajectory,
                team,
                expert,
                any(ContactKind.values()).name(),
                day,
                chance(0.2) ? any(PartnerKind.values()).name() : null,
                NOW,
                1,
                voided());
        for (var topic : Topic.values()) {
            if (chance(0.12)) {
                insert("contact_topic (contact_id, topic)", contact, topic.code());
            }
        }
    }

    private long sheet(long trajectory, long expert, LocalDate day, @Nullable Integer moment) throws SQLException {
        long sheet = id++;
        int filled = chance(0.9) ? 1 + random.nextInt(9) : 0;
        insert(
                "sheet (id, trajectory_id, definition_hash, variant, form, moment, filled_on, filled_in_by, from_paper,"
                        + " account_id, answers, filled_cells, created_at, version, voided_at)",
                sheet,
                trajectory,
                "h",
                "oss",
                moment == null ? "start" : "follow-up",
                moment,
                day,
                "TOGETHER",
                false,
                expert,
                "{}",
                filled,
                NOW,
                1,
                voided());
        for (var topic : Topic.values()) {
            if (filled > 0 && chance(0.3)) {
                var mark = moment != null && chance(0.6) ? 1 + random.nextInt(10) : null;
                insert("sheet_topic (sheet_id, topic, mark)", sheet, topic.code(), mark);
            }
        }
        return sheet;
    }

    private void conversation() throws SQLException {
        insert(
                "conversation (id, team_id, account_id, topic, happened_on, created_at, trajectory_id, voided_at)",
                id++,
                chance(0.5) ? NORTH : SOUTH,
                1 + random.nextInt(8),
                any(Topic.values()).code(),
                FIRST.plusDays(random.nextInt(840)),
                NOW,
                chance(0.2) ? anyTrajectory : null,
                voided());
    }

    private @Nullable Timestamp voided() {
        return chance(0.05) ? NOW : null;
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void insert(String into, @Nullable Object... values) throws SQLException {
        var marks = "?, ".repeat(values.length);
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO " + into + " VALUES (" + marks.substring(0, marks.length() - 2) + ")")) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, statement.getParameterMetaData().getParameterType(i + 1));
                } else {
                    var value = values[i];
                    statement.setObject(i + 1, value instanceof LocalDate day ? java.sql.Date.valueOf(day) : value);
                }
            }
            statement.executeUpdate();
        }
    }
}
