package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.AccountInput;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.api.access.SignInService.Browser;
import nl.nabij.api.access.TokenInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 1);

    private final House house = new House();
    private Caller administrator;
    private TeamId north;
    private TeamId south;
    private Caller coordinator;
    private Caller expert;

    @BeforeEach
    void begin() {
        administrator = house.begun();
        north = house.team(administrator, "Noord");
        south = house.team(administrator, "Zuid");
        coordinator = house.newcomer(administrator, "cora", Set.of(Role.COORDINATOR), Set.of(north));
        expert = house.newcomer(coordinator, "sami", Set.of(Role.EXPERT), Set.of(north));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldShowACoordinatorOnlyTheExpertsOfTheOwnTeams() {
        var other = house.newcomer(administrator, "zoe", Set.of(Role.EXPERT), Set.of(south));
        var both = house.newcomer(administrator, "bob", Set.of(Role.EXPERT, Role.ADMINISTRATOR), Set.of(north));

        var listed = house.accounts.list(coordinator, null, 50).items();

        assertEquals(List.of("sami"), listed.stream().map(Account::signInName).toList());
        assertThrows(NotFoundException.class, () -> house.accounts.get(coordinator, other.account()));
        assertThrows(NotFoundException.class, () -> house.accounts.reinvite(coordinator, both.account()));
        assertThrows(NotFoundException.class, () -> house.accounts.disable(coordinator, administrator.account(), 1));
        assertThrows(NotFoundException.class, () -> house.accounts.list(expert, null, 50));
        assertTrue(house.log().contains("REFUSED account " + other.account() + " REFUSED"));
    }

    @Test
    void shouldLetACoordinatorMakeNothingButExpertsOfTheOwnTeams() {
        assertEquals(
                List.of(new Fault("roles", "roles-expert-only")),
                faults(coordinator, input("eva", Set.of(Role.EXPERT, Role.ADMINISTRATOR), Set.of(north))));
        assertEquals(
                List.of(new Fault("teams", "teams-own")),
                faults(coordinator, input("eva", Set.of(Role.EXPERT), Set.of(south))));
        assertEquals(
                List.of(new Fault("teams", "teams-own")),
                faults(coordinator, input("eva", Set.of(Role.EXPERT), Set.of(north, south))));
    }

    @Test
    void shouldPageByNameWithoutANameInTheCursor() {
        for (int i = 0; i < 5; i++) {
            house.accounts.invite(administrator, input("lid" + i, Set.of(Role.COACH), Set.of()), UUID.randomUUID());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var slice = house.accounts.list(administrator, cursor, 3);
            slice.items().forEach(account -> seen.add(account.name()));
            cursor = slice.next();
            assertTrue(cursor == null || cursor.length() == 8);
        } while (cursor != null);

        assertEquals(8, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void shouldMakeOneAccountOfOneRequest() {
        var request = UUID.randomUUID();
        var first = house.accounts.invite(administrator, input("eva", Set.of(Role.COACH), Set.of()), request);
        var second = house.accounts.invite(administrator, input("eva", Set.of(Role.COACH), Set.of()), request);

        assertEquals(first.account().id(), second.account().id());
        assertThrows(InvalidInputException.class, () -> house.own.accept(first.code(), House.PASSWORD));
        assertEquals("eva", house.own.accept(second.code().toUpperCase(Locale.ROOT), House.PASSWORD));
    }

    @Test
    void shouldMakeOneAccountOfOneRequestThatComesTwiceAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            var request = UUID.randomUUID();
            var input = input("tweeling" + i, Set.of(Role.COACH), Set.of());
            var made = AtOnce.run(6, () -> house.accounts.invite(administrator, input, request));
            assertEquals(
                    1, made.stream().map(one -> one.account().id()).distinct().count());
        }
    }

    @Test
    void shouldRefuseAKeyThatComesAgainForSomebodyElseOrForAnAccountInUse() {
        var request = UUID.randomUUID();
        var input = input("eva", Set.of(Role.COACH), Set.of());
        var invitation = house.accounts.invite(administrator, input, request);

        assertThrows(
                RequestUsedException.class,
                () -> house.accounts.invite(administrator, input("eef", Set.of(Role.COACH), Set.of()), request));
        house.own.accept(invitation.code(), House.PASSWORD);
        assertThrows(RequestUsedException.class, () -> house.accounts.invite(administrator, input, request));
    }

    @Test
    void shouldRefuseASignInNameThatIsTaken() {
        assertEquals(
                List.of(new Fault("signInName", "sign-in-name-taken")),
                faults(administrator, input("SAMI", Set.of(Role.COACH), Set.of())));
    }

    @Test
    void shouldLetAnInvitationLapse() {
        var invitation =
                house.accounts.invite(administrator, input("eva", Set.of(Role.COACH), Set.of()), UUID.randomUUID());
        house.wait(Accounts.INVITATION.plus(Duration.ofSeconds(1)));

        assertThrows(InvalidInputException.class, () -> house.own.accept(invitation.code(), House.PASSWORD));
    }

    @Test
    void shouldLetNobodyInWithoutASignedStatement() {
        var unsigned = new AccountInput("eva", "Eva", Set.of(Role.COACH), Set.of(), null);
        var invitation = house.accounts.invite(administrator, unsigned, UUID.randomUUID());
        house.own.accept(invitation.code(), House.PASSWORD);

        var refused = assertThrows(InvalidInputException.class, () -> house.welcome("eva", House.PASSWORD, null));
        assertEquals("sign-in-unsigned", refused.faults().get(0).code());

        var account = house.accounts.get(administrator, invitation.account().id());
        house.accounts.change(
                administrator, account.id(), input("eva", Set.of(Role.COACH), Set.of()), account.version());
        house.signIn("eva", House.PASSWORD);
    }

    @Test
    void shouldShutOutADisabledAccountAtItsNextRequestAndLetItInAgain() {
        var session = house.welcome("sami", House.PASSWORD, null).session();
        var account = house.accounts.get(coordinator, expert.account());

        var disabled = house.accounts.disable(coordinator, account.id(), account.version());

        assertFalse(house.signIns.session(session).isPresent());
        assertThrows(InvalidInputException.class, () -> house.welcome("sami", House.PASSWORD, null));
        house.accounts.enable(coordinator, account.id(), disabled.version());
        assertFalse(house.signIns.session(session).isPresent());
        house.signIn("sami", House.PASSWORD);
    }

    @Test
    void shouldEndTheOldPasswordWithANewInvitation() {
        var session = house.welcome("sami", House.PASSWORD, null).session();

        var invitation = house.accounts.reinvite(coordinator, expert.account());

        assertFalse(house.signIns.session(session).isPresent());
        assertThrows(InvalidInputException.class, () -> house.welcome("sami", House.PASSWORD, null));
        house.own.accept(invitation.code(), "een nieuwe lange zin hier");
        house.signIn("sami", "een nieuwe lange zin hier");
    }

    @Test
    void shouldKeepAnExpertOfTwoTeamsOutOfTheHandsOfACoordinatorOfOne() {
        var shared = house.newcomer(administrator, "tess", Set.of(Role.EXPERT), Set.of(north, south));
        var ofBoth = house.newcomer(administrator, "cato", Set.of(Role.COORDINATOR), Set.of(north, south));

        assertThrows(NotFoundException.class, () -> house.accounts.reinvite(coordinator, shared.account()));
        assertThrows(NotFoundException.class, () -> house.accounts.get(coordinator, shared.account()));
        assertFalse(signInNames(coordinator).contains("tess"));
        assertTrue(signInNames(ofBoth).contains("tess"));
        house.accounts.reinvite(ofBoth, shared.account());
    }

    private List<String> signInNames(Caller caller) {
        return house.accounts.list(caller, null, 50).items().stream()
                .map(Account::signInName)
                .toList();
    }

    @Test
    void shouldTellTheOwnerWhoResetThePasswordAndWhenTheCodeWasUsed() {
        assertEquals(List.of(), house.own.resets(expert));
        var before = house.welcome("sami", House.PASSWORD, null);
        assertFalse(before.afterReset());

        house.accounts.reinvite(coordinator, expert.account());
        house.wait(Duration.ofHours(1));
        var invitation = house.accounts.reinvite(administrator, expert.account());
        house.wait(Duration.ofHours(1));
        house.own.accept(invitation.code(), "een nieuwe lange zin hier");

        var resets = house.own.resets(expert);
        assertEquals(resets, house.accounts.resets(coordinator, expert.account()));
        assertEquals(
                List.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                resets.stream().map(PasswordReset::by).toList());
        assertEquals(resets.get(0).at().plus(Duration.ofHours(1)), resets.get(0).usedAt());
        assertNull(resets.get(1).usedAt());
        assertTrue(house.log().contains("RESET account " + expert.account() + " password DONE"));

        // On each device once: whoever used the code cannot read it away for the owner.
        var first = house.welcome("sami", "een nieuwe lange zin hier", before.device());
        assertTrue(first.afterReset());
        assertFalse(house.welcome("sami", "een nieuwe lange zin hier", first.device())
                .afterReset());
        assertTrue(house.welcome("sami", "een nieuwe lange zin hier", null).afterReset());
        house.wait(SignIns.RESET_TOLD);
        assertFalse(house.welcome("sami", "een nieuwe lange zin hier", null).afterReset());
        assertEquals(2, house.own.resets(expert).size());
    }

    @Test
    void shouldTellNothingOfANewCodeForSomebodyWhoNeverCameIn() {
        var invited =
                house.accounts.invite(coordinator, input("eva", Set.of(Role.EXPERT), Set.of(north)), UUID.randomUUID());

        house.accounts.reinvite(coordinator, invited.account().id());

        assertEquals(
                List.of(), house.accounts.resets(coordinator, invited.account().id()));
    }

    @Test
    void shouldEndEverythingToComeInWithAtAReset() {
        house.accounts.reinvite(coordinator, expert.account());

        assertEquals(0, keys(expert, "SessionEntity") + keys(expert, "DeviceEntity"));
    }

    @Test
    void shouldEndTokensAndOtherDevicesWithThePassword() {
        var token =
                house.tokens.make(expert, new TokenInput("proef", Set.of(Scope.CASES_READ), LocalDate.of(2026, 12, 1)));
        var here = house.welcome("sami", House.PASSWORD, null);
        house.welcome("sami", House.PASSWORD, null);

        house.own.changePassword(
                expert, House.PASSWORD, "een nieuwe lange zin", new Browser("", here.device(), here.session()));

        assertTrue(house.signIns.token(token.secret()).isEmpty());
        assertEquals(1, keys(expert, "SessionEntity"));
        assertEquals(1, keys(expert, "DeviceEntity"));
        assertEquals(
                here.device(),
                house.welcome("sami", "een nieuwe lange zin", here.device()).device());
    }

    private long keys(Caller owner, String entity) {
        return house.database.read(
                em -> em.createQuery("select count(k) from " + entity + " k where k.accountId = :account", Long.class)
                        .setParameter("account", owner.account().value())
                        .getSingleResult());
    }

    @Test
    void shouldKeepTheLastAdministrator() {
        var account = house.accounts.get(administrator, administrator.account());

        assertEquals(
                "last-administrator",
                assertThrows(
                                InvalidInputException.class,
                                () -> house.accounts.disable(administrator, account.id(), account.version()))
                        .faults()
                        .get(0)
                        .code());
        assertThrows(InvalidInputException.class, () -> house.accounts.reinvite(administrator, account.id()));
        assertEquals(
                List.of(new Fault("roles", "last-administrator")),
                assertThrows(
                                InvalidInputException.class,
                                () -> house.accounts.change(
                                        administrator,
                                        account.id(),
                                        input("noor", Set.of(Role.COACH), Set.of()),
                                        account.version()))
                        .faults());

        house.newcomer(administrator, "ada", Set.of(Role.ADMINISTRATOR), Set.of());
        house.accounts.disable(administrator, account.id(), account.version());
    }

    @Test
    void shouldTellTheSecondWhoChangesAnAccount() {
        var account = house.accounts.get(administrator, expert.account());
        house.accounts.change(
                administrator,
                account.id(),
                input("sami", Set.of(Role.EXPERT), Set.of(north, south)),
                account.version());

        var conflict = assertThrows(
                ConflictException.class,
                () -> house.accounts.change(
                        administrator,
                        account.id(),
                        input("sami", Set.of(Role.EXPERT), Set.of(north)),
                        account.version()));
        assertEquals(Set.of(north, south), ((Account) Objects.requireNonNull(conflict.current())).teams());
    }

    @Test
    void shouldChangeTheOwnPasswordAndEndOtherSessions() {
        var here = house.welcome("sami", House.PASSWORD, null).session();
        var elsewhere = house.welcome("sami", House.PASSWORD, null).session();
        var wrong = assertThrows(
                InvalidInputException.class,
                () -> house.own.changePassword(
                        expert, "niet het goede", "een nieuwe lange zin", new Browser("", null, here)));
        assertEquals(List.of(new Fault("current", "password-wrong")), wrong.faults());

        house.own.changePassword(expert, House.PASSWORD, "een nieuwe lange zin", new Browser("", null, here));

        assertTrue(house.signIns.session(here).isPresent());
        assertFalse(house.signIns.session(elsewhere).isPresent());
        assertNotEquals(null, house.signIn("sami", "een nieuwe lange zin"));
    }

    @Test
    void shouldWriteTheAuditRowInTheSameTransaction() {
        var before = house.log();

        assertThrows(
                IllegalStateException.class,
                () -> house.database.change(em -> {
                    house.accounts.invite(administrator, input("eva", Set.of(Role.COACH), Set.of()), UUID.randomUUID());
                    throw new IllegalStateException("the transaction fails after the change");
                }));

        assertEquals(before, house.log());
        assertTrue(house.database
                .read(em -> AccountRepository.bySignInName(em, "eva"))
                .isEmpty());
    }

    private List<Fault> faults(Caller caller, AccountInput input) {
        return assertThrows(InvalidInputException.class, () -> house.accounts.invite(caller, input, UUID.randomUUID()))
                .faults();
    }

    private static AccountInput input(String signInName, Set<Role> roles, Set<TeamId> teams) {
        return new AccountInput(signInName, "Naam van " + signInName, roles, teams, SIGNED);
    }
}
