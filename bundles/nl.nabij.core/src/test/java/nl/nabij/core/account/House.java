package nl.nabij.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.AccountInput;
import nl.nabij.api.access.SignInService.Browser;
import nl.nabij.api.access.SignInService.Welcome;
import nl.nabij.api.organisation.FirstStart;
import nl.nabij.api.organisation.TeamInput;
import nl.nabij.api.organisation.Words;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.organisation.FirstStarts;
import nl.nabij.core.organisation.Organisations;
import nl.nabij.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** An organisation that has just begun, on a real database, with a clock that tests turn. */
public final class House implements AutoCloseable {

    public static final String PASSWORD = "tuinhek staat altijd open";

    private final TestDatabase store = new TestDatabase();
    private final StringBuilder console = new StringBuilder();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    public final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Amsterdam");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    public final CoreDatabase database =
            new CoreDatabase(store.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), clock);
    public final AccessPolicy policy = new AccessPolicy(clock);
    final Passwords passwords = new Passwords(64, 1);
    final Attempts attempts = new Attempts(database, clock);
    final Senders senders = new Senders(clock);
    final SignIns signIns = new SignIns(database, attempts, senders, passwords, clock);
    final Accounts accounts = new Accounts(database, policy, clock);
    final OwnAccounts own = new OwnAccounts(database, attempts, passwords, clock);
    final Tokens tokens = new Tokens(database, clock);
    public final Organisations organisations = new Organisations(database, policy, clock);
    public final FirstStarts firstStart =
            new FirstStarts(database, attempts, new FirstAdministrator(passwords, clock), clock, console::append);

    public void wait(Duration time) {
        now = now.plus(time);
    }

    /** The code that the console shows. */
    public String code() {
        return console.toString().replaceFirst(".*: ", "");
    }

    /** What the first administrator fills in. */
    public static FirstStart filled() {
        return new FirstStart(
                "Vereniging De Brug",
                "Regio Noord",
                new Words("deelnemer", "deelnemers"),
                "Wat schrijven wij op?",
                "Team Noord",
                List.of("West", "Oost", "", "Oost"),
                "Noor Beheer",
                "noor",
                PASSWORD,
                LocalDate.of(2026, 11, 1));
    }

    /** After the first start: its administrator. */
    public Caller begun() {
        firstStart.start(code(), filled());
        return signIn("noor", PASSWORD);
    }

    TeamId team(Caller administrator, String name) {
        return organisations
                .addTeam(administrator, new TeamInput(name, null, null), UUID.randomUUID())
                .id();
    }

    Welcome welcome(String name, String password, @Nullable String device) {
        return signIns.signIn(name, password, new Browser("192.0.2.1", device, null));
    }

    Caller signIn(String name, String password) {
        return signIns.session(welcome(name, password, null).session())
                .orElseThrow()
                .caller();
    }

    /** Invites somebody, who then chooses {@link #PASSWORD}. */
    public Caller newcomer(Caller by, String signInName, Set<Role> roles, Set<TeamId> teams) {
        var input = new AccountInput(signInName, "Naam van " + signInName, roles, teams, LocalDate.of(2026, 11, 1));
        own.accept(accounts.invite(by, input, UUID.randomUUID()).code(), PASSWORD);
        return signIn(signInName, PASSWORD);
    }

    /** The audit log as "ACTION part OUTCOME", oldest first. */
    public List<String> log() {
        return database.read(em -> em.createQuery(
                        "select a.action, a.part, a.outcome from AuditEntity a order by a.id", Object[].class)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList());
    }

    @Override
    public void close() {
        store.close();
    }
}
