package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.AccountInput;
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

        var refused =
                assertThrows(InvalidInputException.class, () -> house.signIns.signIn("eva", House.PASSWORD, null));
        assertEquals("sign-in-unsigned", refused.faults().get(0).code());

        var account = house.accounts.get(administrator, invitation.account().id());
        house.accounts.change(
                administrator, account.id(), input("eva", Set.of(Role.COACH), Set.of()), account.version());
        house.signIn("eva", House.PASSWORD);
    }

    @Test
    void shouldShutOutADisabledAccountAtItsNextRequestAndLetItInAgain() {
        var session = house.signIns.signIn("sami", House.PASSWORD, null).session();
        var account = house.accounts.get(coordinator, expert.account());

        var disabled = house.accounts.disable(coordinator, account.id(), account.version());

        assertFalse(house.signIns.session(session).isPresent());
        assertThrows(InvalidInputException.class, () -> house.signIns.signIn("sami", House.PASSWORD, null));
        house.accounts.enable(coordinator, account.id(), disabled.version());
        assertFalse(house.signIns.session(session).isPresent());
        house.signIn("sami", House.PASSWORD);
    }

    @Test
    void shouldEndTheOldPasswordWithANewInvitation() {
        var session = house.signIns.signIn("sami", House.PASSWORD, null).session();

        var invitation = house.accounts.reinvite(coordinator, expert.account());

        assertFalse(house.signIns.session(session).isPresent());
        assertThrows(InvalidInputException.class, () -> house.signIns.signIn("sami", House.PASSWORD, null));
        house.own.accept(invitation.code(), "een nieuwe lange zin hier");
        house.signIn("sami", "een nieuwe lange zin hier");
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
        var here = house.signIns.signIn("sami", House.PASSWORD, null).session();
        var elsewhere = house.signIns.signIn("sami", House.PASSWORD, null).session();
        var wrong = assertThrows(
                InvalidInputException.class,
                () -> house.own.changePassword(expert, "niet het goede", "een nieuwe lange zin", here));
        assertEquals(List.of(new Fault("current", "password-wrong")), wrong.faults());

        house.own.changePassword(expert, House.PASSWORD, "een nieuwe lange zin", here);

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
