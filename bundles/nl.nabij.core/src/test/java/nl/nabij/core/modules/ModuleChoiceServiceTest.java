package nl.nabij.core.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.OptionalModule.Problem;
import nl.nabij.api.modules.Origin;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModuleChoiceServiceTest {

    private static final String MODULE = "nabij-questionnaire-oss";

    private final TestDatabase test = new TestDatabase();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private final CoreDatabase database =
            new CoreDatabase(test.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), clock);
    private final ModuleChoiceService choices = new ModuleChoiceService(database, new AccessPolicy(clock), clock);
    private final Caller administrator = caller(Role.ADMINISTRATOR, Scope.ADMINISTRATION);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void shouldKeepTheChoiceAndWriteItInTheAuditLog() {
        var choice = choices.choose(administrator, MODULE, null, 0, true);

        assertEquals(List.of(choice), choices.read(administrator));
        assertEquals(new ModuleChoice(MODULE, true, null, choice.version()), choice);
        assertEquals(List.of("CHANGE module " + MODULE + " added DONE"), audit());
    }

    @Test
    void shouldWriteInTheAuditLogWhoMadeWhatComesFromOutside() {
        choices.choose(
                administrator,
                "nl.voorbeeld.hoe-gaat-het",
                new Origin("a.jar", "1.0.0", "Stichting Voorbeeld"),
                0,
                true);

        assertEquals(
                List.of("CHANGE module nl.voorbeeld.hoe-gaat-het 1.0.0 (Stichting Voorbeeld) added DONE"), audit());
    }

    @Test
    void shouldRefuseWhoIsNoAdministratorOrLacksTheScopeAndWriteThatInTheAuditLog() {
        for (var caller :
                List.of(caller(Role.COORDINATOR, Scope.ADMINISTRATION), caller(Role.ADMINISTRATOR, Scope.CASES_READ))) {
            assertThrows(NotFoundException.class, () -> choices.read(caller));
            assertThrows(NotFoundException.class, () -> choices.choose(caller, MODULE, null, 0, true));
        }

        assertEquals(List.of(), choices.all());
        assertEquals(4, audit().stream().filter(row -> row.endsWith("REFUSED")).count());
    }

    @Test
    void shouldTellTheSecondWhoChoosesFromTheSamePage() {
        var first = choices.choose(administrator, MODULE, null, 0, true);

        assertThrows(ConflictException.class, () -> choices.choose(administrator, MODULE, null, 0, true));
        assertThrows(
                ConflictException.class, () -> choices.choose(administrator, MODULE, null, first.version() + 1, false));
        assertEquals(List.of(first), choices.all());
    }

    @Test
    void shouldTurnBackAChoiceThatCouldNotBeCarriedOut() {
        var choice = choices.choose(administrator, MODULE, null, 0, true);

        choices.undo(choice, Problem.NOT_STARTED);

        var undone = choices.all().get(0);
        assertEquals(new ModuleChoice(MODULE, false, Problem.NOT_STARTED, undone.version()), undone);
        assertEquals("CHANGE module " + MODULE + " added FAILED", audit().get(1));
    }

    @Test
    void shouldLeaveAChoiceThatWasChangedSince() {
        var first = choices.choose(administrator, MODULE, null, 0, true);
        var second = choices.choose(administrator, MODULE, null, first.version(), false);

        choices.undo(first, Problem.NOT_STARTED);

        assertEquals(List.of(second), choices.all());
    }

    private List<String> audit() {
        return database.read(em -> em.createQuery(
                        "select concat(a.action, ' ', a.part, ' ', a.outcome) from AuditEntity a order by a.id",
                        String.class)
                .getResultList());
    }

    private static Caller caller(Role role, Scope scope) {
        return new Caller(
                new AccountId(1),
                "Invented Person",
                Set.of(role),
                Set.of(),
                Set.of(scope),
                Locale.forLanguageTag("nl"),
                Caller.Source.PAGE);
    }
}
