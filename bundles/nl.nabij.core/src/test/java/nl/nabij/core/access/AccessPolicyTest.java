package nl.nabij.core.access;

import static nl.nabij.core.access.Permission.ASSIGN;
import static nl.nabij.core.access.Permission.READ;
import static nl.nabij.core.access.Permission.READ_SHEETS;
import static nl.nabij.core.access.Permission.REOPEN;
import static nl.nabij.core.access.Permission.SEE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ClientId;
import nl.nabij.api.Fault;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.access.CaseFile.Assigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what, as docs/decisions/0002 has it. */
class AccessPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TeamId TEAM = new TeamId(1);
    private static final TeamId OTHER_TEAM = new TeamId(2);
    private static final AccountId EXPERT = new AccountId(1);
    private static final AccountId SOMEBODY = new AccountId(2);
    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private final AccessPolicy policy =
            new AccessPolicy(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/Amsterdam")));

    @Test
    void shouldGiveTheExpertEverything() {
        assertEquals(EnumSet.allOf(Permission.class), of(EXPERT, Role.EXPERT, TEAM, file(null, false, null)));
    }

    @Test
    void shouldLetAnExpertReadThirtyDaysAfterTheEnd() {
        var reading = Set.of(SEE, READ, READ_SHEETS);

        assertEquals(reading, of(EXPERT, Role.EXPERT, TEAM, file(TODAY.minusDays(30), false, null)));
        assertEquals(Set.of(), of(EXPERT, Role.EXPERT, TEAM, file(TODAY.minusDays(31), false, null)));
    }

    @Test
    void shouldLetTheExpertReopenAClosedTrajectoryForThirtyDays() {
        assertEquals(
                Set.of(SEE, READ, READ_SHEETS, REOPEN),
                of(EXPERT, Role.EXPERT, TEAM, file(null, false, TODAY.minusDays(30))));
        assertEquals(Set.of(), of(EXPERT, Role.EXPERT, TEAM, file(null, false, TODAY.minusDays(31))));
    }

    @Test
    void shouldGiveColleaguesNothing() {
        assertEquals(Set.of(), of(SOMEBODY, Role.EXPERT, TEAM, file(null, true, null)));
    }

    @Test
    void shouldLetACoordinatorOfTheTeamSeeAndArrangeButNotRead() {
        assertEquals(Set.of(SEE, ASSIGN, REOPEN), of(SOMEBODY, Role.COORDINATOR, TEAM, file(null, false, null)));
        assertEquals(
                Set.of(SEE, ASSIGN, REOPEN, READ_SHEETS), of(SOMEBODY, Role.COORDINATOR, TEAM, file(null, true, null)));
        assertEquals(Set.of(), of(SOMEBODY, Role.COORDINATOR, OTHER_TEAM, file(null, true, null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COACH", "ADMINISTRATOR", "REPORT_READER"})
    void shouldShowNoClientToOtherRoles(Role role) {
        assertEquals(Set.of(), of(SOMEBODY, role, TEAM, file(null, true, null)));
        assertEquals(Set.of(), of(EXPERT, role, TEAM, file(null, true, null)));
    }

    @Test
    void shouldNeverGiveMoreThanTheScopesOfTheToken() {
        var file = file(null, false, null);

        assertEquals(
                Set.of(SEE, READ, READ_SHEETS),
                policy.permissions(caller(EXPERT, Role.EXPERT, TEAM, Set.of(Scope.CASES_READ)), file));
        assertEquals(Set.of(), policy.permissions(caller(EXPERT, Role.EXPERT, TEAM, Set.of(Scope.CASES_WRITE)), file));
        assertEquals(Set.of(), policy.permissions(caller(EXPERT, Role.EXPERT, TEAM, Set.of()), file));
    }

    @ParameterizedTest
    @EnumSource(
            value = Permission.class,
            names = {"WRITE", "ASSIGN", "REOPEN"})
    void shouldTellWhoReadsThatChangingIsOver(Permission changing) {
        var expert = caller(EXPERT, Role.EXPERT, TEAM, ALL);
        var left = assertThrows(
                ReadOnly.class, () -> policy.require(expert, changing, file(TODAY.minusDays(30), false, null)));
        assertEquals(new Fault("", "left", Map.of("since", TODAY.minusDays(30), "until", TODAY)), left.why());

        assertThrows(Refused.class, () -> policy.require(expert, changing, file(TODAY.minusDays(31), false, null)));
        var readingOnly = caller(EXPERT, Role.EXPERT, TEAM, Set.of(Scope.CASES_READ));
        assertThrows(Refused.class, () -> policy.require(readingOnly, changing, file(TODAY, false, null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Permission.class,
            names = {"WRITE", "ASSIGN"})
    void shouldTellTheExpertThatItIsClosed(Permission changing) {
        var expert = caller(EXPERT, Role.EXPERT, TEAM, ALL);
        var closed = assertThrows(ReadOnly.class, () -> policy.require(expert, changing, file(null, false, TODAY)));

        assertEquals(new Fault("", "closed"), closed.why());
    }

    @Test
    void shouldTellWhoMayNotReadNothing() {
        assertThrows(
                Refused.class,
                () -> policy.require(
                        caller(SOMEBODY, Role.COORDINATOR, TEAM, ALL), Permission.WRITE, file(null, true, null)));
    }

    @Test
    void shouldAskForScopeAndRole() {
        policy.require(caller(SOMEBODY, Role.ADMINISTRATOR, TEAM, ALL), Scope.ADMINISTRATION, Role.ADMINISTRATOR);

        assertThrows(
                Refused.class,
                () -> policy.require(
                        caller(SOMEBODY, Role.COACH, TEAM, ALL), Scope.ADMINISTRATION, Role.ADMINISTRATOR));
        assertThrows(
                Refused.class,
                () -> policy.require(
                        caller(SOMEBODY, Role.ADMINISTRATOR, TEAM, Set.of(Scope.CASES_READ)),
                        Scope.ADMINISTRATION,
                        Role.ADMINISTRATOR));
    }

    private Set<Permission> of(AccountId account, Role role, TeamId team, CaseFile file) {
        return policy.permissions(caller(account, role, team, ALL), file);
    }

    private static CaseFile file(@Nullable LocalDate ended, boolean sheetsShared, @Nullable LocalDate closed) {
        return new CaseFile(
                new TrajectoryId(1), new ClientId(1), TEAM, List.of(new Assigned(EXPERT, ended)), sheetsShared, closed);
    }

    private static Caller caller(AccountId account, Role role, TeamId team, Set<Scope> scopes) {
        return new Caller(account, "Sami", Set.of(role), Set.of(team), scopes, Locale.ENGLISH, Caller.Source.PAGE);
    }
}
