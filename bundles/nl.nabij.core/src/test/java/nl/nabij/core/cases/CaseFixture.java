package nl.nabij.core.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.organisation.CoreDirectory;
import nl.nabij.testing.MovableClock;
import nl.nabij.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Two teams with experts and coordinators on a real database, and the services of case records. */
final class CaseFixture implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final TeamId NORTH = new TeamId(1);
    static final TeamId SOUTH = new TeamId(2);
    static final NeighbourhoodId CENTRE = new NeighbourhoodId(1);
    static final NeighbourhoodId HARBOUR = new NeighbourhoodId(2);

    static final Caller EXPERT = caller(1, "Noor", NORTH, Role.EXPERT);
    static final Caller COLLEAGUE = caller(2, "Bram", NORTH, Role.EXPERT);
    static final Caller COORDINATOR = caller(3, "Hanna", NORTH, Role.COORDINATOR);
    static final Caller OTHER_EXPERT = caller(4, "Daan", SOUTH, Role.EXPERT);
    static final Caller OTHER_COORDINATOR = caller(5, "Fatma", SOUTH, Role.COORDINATOR);
    static final Caller ADMINISTRATOR = caller(6, "Ilse", NORTH, Role.ADMINISTRATOR);
    static final Caller COACH = caller(7, "Joost", NORTH, Role.COACH);

    final MovableClock clock = new MovableClock(TODAY);
    final TestDatabase database = new TestDatabase();
    final CoreDatabase core = new CoreDatabase(database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), clock);
    final AccessPolicy policy = new AccessPolicy(clock);
    private final Directory directory = new CoreDirectory(core, clock);
    final CoreTrajectoryService trajectories = new CoreTrajectoryService(core, policy, directory, clock);
    final CoreContactService contacts = new CoreContactService(core, policy, directory, clock);
    final CoreAgreementService agreements = new CoreAgreementService(core, policy, directory, clock);
    final CoreConversationService conversations = new CoreConversationService(core, policy, clock);
    final CoreCaseloadService caseload = new CoreCaseloadService(core, policy, directory, clock);

    CaseFixture() {
        execute("INSERT INTO team (id, name, version) VALUES (1, 'Team Noord', 1), (2, 'Team Zuid', 1)");
        execute("INSERT INTO neighbourhood (id, name, version) VALUES (1, 'Centrum', 1), (2, 'Havenkwartier', 1)");
        for (var caller :
                List.of(EXPERT, COLLEAGUE, COORDINATOR, OTHER_EXPERT, OTHER_COORDINATOR, ADMINISTRATOR, COACH)) {
            var id = caller.account().value();
            execute("INSERT INTO account (id, sign_in_name, name, state, locale, created_at, version) VALUES (" + id
                    + ", 'a" + id + "', '" + caller.name() + "', 'ACTIVE', 'nl', '2026-01-01 00:00:00', 1)");
            execute("INSERT INTO account_role (account_id, role) VALUES (" + id + ", '"
                    + caller.roles().iterator().next() + "')");
            execute("INSERT INTO account_team (account_id, team_id) VALUES (" + id + ", "
                    + caller.teams().iterator().next().value() + ")");
        }
    }

    private static Caller caller(long id, String name, TeamId team, Role role) {
        return new Caller(
                new AccountId(id),
                name,
                Set.of(role),
                Set.of(team),
                Set.of(Scope.values()),
                Locale.forLanguageTag("nl"),
                Caller.Source.PAGE);
    }

    static Caller with(Caller caller, Set<Scope> scopes) {
        return new Caller(
                caller.account(),
                caller.name(),
                caller.roles(),
                caller.teams(),
                scopes,
                caller.locale(),
                Caller.Source.API);
    }

    static TrajectoryDetails named(@Nullable String name) {
        return named(name, null);
    }

    static TrajectoryDetails named(@Nullable String name, @Nullable NeighbourhoodId neighbourhood) {
        return new TrajectoryDetails(name, null, null, false, neighbourhood, null, null, null, null, null, null);
    }

    Trajectory start(Caller caller, String name) {
        return start(caller, new NewTrajectory(null, named(name), null, null, false, null));
    }

    Trajectory start(Caller caller, NewTrajectory trajectory) {
        return trajectories.start(caller, trajectory, UUID.randomUUID());
    }

    static NewContact contact(LocalDate on, String note) {
        return new NewContact(ContactKind.LIVE, on, null, List.of(), note, null);
    }

    Contact contact(Caller caller, Trajectory trajectory, LocalDate on, String note) {
        return contacts.add(caller, trajectory.id(), contact(on, note), UUID.randomUUID());
    }

    void execute(String sql) {
        database.execute(sql);
    }

    /** Every row, its columns joined by a space. */
    List<String> query(String sql) {
        return database.query(sql);
    }

    String one(String sql) {
        return query(sql).get(0);
    }

    @Override
    public void close() {
        database.close();
    }
}
