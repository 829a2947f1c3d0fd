package nl.nabij.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.AccountService;
import nl.nabij.api.access.OwnAccountService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The six people of the demonstration who can sign in, all with one password that is no secret. */
@Component(service = Accounts.class)
public final class Accounts {

    static final String EXPERT = "ervaringsdeskundige";
    static final String COORDINATOR = "coordinator";
    /** Coordinates every team, and so accounts for the organisation. */
    static final String LEAD = "teamleider";

    static final String COACH = "coach";
    static final String ADMINISTRATOR = "beheerder";
    static final String READER = "gemeente";

    /** Everybody who can sign in; the others are there to be seen. */
    static final List<String> WHO = List.of(EXPERT, COORDINATOR, LEAD, COACH, ADMINISTRATOR, READER);

    private static final String PASSWORD = "een kopje thee erbij";
    private static final Logger console = LoggerFactory.getLogger("nabij.console");

    private final AccountService accounts;
    private final OwnAccountService own;

    @Activate
    public Accounts(@Reference AccountService accounts, @Reference OwnAccountService own) {
        this.accounts = accounts;
        this.own = own;
    }

    /** Gives everybody who has none the password, the way an invitation does. */
    void passwords(Connection connection) throws SQLException {
        var administrator = administrator(connection);
        for (var name : WHO) {
            var id = id(connection, name);
            if (!hasPassword(connection, id)) {
                own.accept(accounts.reinvite(administrator, id).code(), PASSWORD);
            }
        }
    }

    Caller administrator(Connection connection) throws SQLException {
        return caller(id(connection, ADMINISTRATOR), Role.ADMINISTRATOR, Set.of());
    }

    Caller coordinator(Connection connection, TeamId team) throws SQLException {
        return caller(id(connection, COORDINATOR), Role.COORDINATOR, Set.of(team));
    }

    private static AccountId id(Connection connection, String signInName) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT id FROM account WHERE sign_in_name = ?")) {
            statement.setString(1, signInName);
            try (var result = statement.executeQuery()) {
                result.next();
                return new AccountId(result.getLong(1));
            }
        }
    }

    private static boolean hasPassword(Connection connection, AccountId id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT password_hash FROM account WHERE id = ?")) {
            statement.setLong(1, id.value());
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1) != null;
            }
        } finally {
            // No lock may stay: the services work in transactions of their own.
            connection.commit();
        }
    }

    static Caller caller(AccountId account, Role role, Set<TeamId> teams) {
        return new Caller(
                account,
                "Oefengegevens",
                Set.of(role),
                teams,
                Set.of(Scope.values()),
                Locale.forLanguageTag("nl"),
                Caller.Source.SYSTEM);
    }

    void tell(int cases) {
        console.info("Oefengegevens: {} trajecten van een verzonnen organisatie. Inloggen kan als", cases);
        for (var name : WHO) {
            console.info("  {}", name);
        }
        console.info("met het wachtwoord: {}", PASSWORD);
    }
}
