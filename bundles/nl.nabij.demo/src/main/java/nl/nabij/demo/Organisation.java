package nl.nabij.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The invented organisation with its teams, neighbourhoods and people; made once, found again after. */
final class Organisation {

    private static final int CASES_PER_EXPERT = 40;
    private static final int FEWEST_EXPERTS = 8;
    private static final String NAME = "Naast Elkaar Rivierstad";
    private static final String INFORMATION = """
            Wij schrijven zo weinig mogelijk over je op.

            Wat wel: hoe wij je kunnen bereiken, wat je vraag is, wat wij samen afspreken en wanneer wij elkaar \
            spraken. Dat doen wij om niets te vergeten en om aan de gemeente te kunnen laten zien wat wij doen. In \
            dat verslag ben je niet te herkennen.

            Wie het ziet: de ervaringsdeskundige die met je meeloopt. De coördinator ziet hoe wij je bereiken, wat \
            er is afgesproken, en wanneer, hoe en waarover er contact was, niet wat je vertelt. Anderen zien het \
            alleen als jij dat goed vindt.

            Hoe lang: een jaar nadat wij zijn gestopt, dan gooien wij het weg.

            Je mag altijd meelezen, iets laten veranderen of laten weghalen. Zeg het tegen je ervaringsdeskundige. \
            Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.
            """;

    private final Connection connection;
    private final Words words;
    private final Ids ids;

    Organisation(Connection connection, Words words) throws SQLException {
        this.connection = connection;
        this.words = words;
        this.ids = new Ids(connection);
    }

    /** False when there is an organisation already that is not this one. */
    static boolean mayLoad(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT demonstration FROM organisation WHERE id = 1")) {
            return !result.next() || result.getBoolean(1);
        }
    }

    static int count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    Cast cast(int cases, LocalDate today) throws SQLException {
        if (count(connection, "organisation") == 0) {
            make(Math.max(FEWEST_EXPERTS, (cases + CASES_PER_EXPERT - 1) / CASES_PER_EXPERT), today);
        }
        return new Cast(
                numbers("SELECT a.id FROM account a JOIN account_role r ON r.account_id = a.id"
                        + " WHERE r.role = 'EXPERT' ORDER BY a.id"),
                numbers("SELECT id FROM team ORDER BY id"),
                numbers("SELECT id FROM neighbourhood ORDER BY id"),
                today);
    }

    private void make(int experts, LocalDate today) throws SQLException {
        try (var batch = new Batch(connection)) {
            batch.row(
                    "organisation",
                    "id, name, region, client_word, clients_word, information_text, set_up, demonstration, version",
                    1L,
                    NAME,
                    "Rivierstad",
                    "bewoner",
                    "bewoners",
                    INFORMATION,
                    "",
                    true,
                    1L);
            for (var line : words.list("neighbourhoods")) {
                var parts = line.split("\\|");
                batch.row(
                        "neighbourhood",
                        "id, name, municipality, inhabitants, version",
                        ids.next("neighbourhood"),
                        parts[0],
                        "Rivierstad",
                        Integer.valueOf(parts[1]),
                        1L);
            }
            var teams = new ArrayList<Long>();
            for (int i = 0; i * Cast.TEAM_SIZE < experts; i++) {
                teams.add(ids.next("team"));
                batch.row(
                        "team",
                        "id, name, municipality, version",
                        teams.get(i),
                        i == 0 ? "Team Rivierstad" : "Team Rivierstad " + (i + 1),
                        "Rivierstad",
                        1L);
            }
            people(batch, experts, teams, today);
            batch.send();
        }
    }

    private void people(Batch batch, int experts, List<Long> teams, LocalDate today) throws SQLException {
        var random = new SplittableRandom(42);
        for (int i = 0; i < experts; i++) {
            var name =
                    i == 0 ? "Samira Veldhof" : words.any("first-names", random) + " " + words.any("surnames", random);
            var signInName = i == 0 ? Accounts.EXPERT : "ervaringsdeskundige-" + (i + 1);
            account(batch, signInName, name, List.of(teams.get(i / Cast.TEAM_SIZE)), today, "EXPERT");
        }
        var team = List.of(teams.get(0));
        account(batch, Accounts.COORDINATOR, "Joris Waterland", team, today, "COORDINATOR");
        account(batch, Accounts.LEAD, "Marga Dijkgraaf", teams, today, "COORDINATOR");
        account(batch, Accounts.COACH, "Ineke Boomgaard", team, today, "COACH");
        account(batch, Accounts.ADMINISTRATOR, "Bas Kabelzicht", List.of(), today, "ADMINISTRATOR");
        account(batch, Accounts.READER, "Petra Stadhuis", List.of(), today, "REPORT_READER");
    }

    private void account(Batch batch, String signInName, String name, List<Long> teams, LocalDate today, String role)
            throws SQLException {
        var id = ids.next("account");
        Instant created = today.minusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        batch.row(
                "account",
                "id, sign_in_name, name, state, confidentiality_on, locale, created_at, version",
                id,
                signInName,
                name,
                // The only active administrator could not be invited any more.
                Accounts.WHO.contains(signInName) ? "INVITED" : "ACTIVE",
                today.minusYears(2),
                "nl",
                created,
                1L);
        batch.row("account_role", "account_id, role", id, role);
        for (var team : teams) {
            batch.row("account_team", "account_id, team_id", id, team);
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                numbers.add(result.getLong(1));
            }
        }
        return numbers;
    }
}
