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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The five people of the demonstration who can sign in, all with one password that is no secret. */
@Component(service = Accounts.class)
public final class Accounts {

    static final String EXPERT = "ervaringsdeskundige";
    static final String COORDINATOR = "coordinator";
    static final String COACH = "coach";
    static final String ADMINISTRATOR = "beheerder";
    static final String READER = "gemeente";

    private static final String PASSWORD = "een kopje thee erbij";
    private static final Logger console = LoggerFactory.getLogger("nabij.console");

    private final AccountService accounts;

    @Activate
    public Accounts(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    /** Gives everybody the password, the way an invitation does. */
    void passwords(Connection connection) throws SQLException {
        for (var name : List.of(EXPERT, COORDINATOR, COACH, ADMINISTRATOR, READER)) {
            try (var statement =
                    connection.prepareStatement("SELECT id, password_hash FROM account WHERE sign_in_name = ?")) {
                statement.setString(1, name);
                try (var result = statement.executeQuery()) {
                    result.next();
                    if (result.getString(2) == null) {
                        var id = new AccountId(result.getLong(1));
                        connection.commit();
                        accounts.accept(accounts.reinvite(administrator(id), id).code(), PASSWORD);
                    }
                }
            }
        }
        connection.commit();
    }

    private static Caller administrator(AccountId account) {
        return caller(account, Role.ADMINISTRATOR, Set.of());
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
        for (var name : List.of(EXPERT, COORDINATOR, COACH, ADMINISTRATOR, READER)) {
            console.info("  {}", name);
        }
        console.info("met het wachtwoord: {}", PASSWORD);
    }
}
