package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.access.TokenInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final House house = new House();
    private Caller administrator;
    private Caller expert;

    @BeforeEach
    void begin() {
        administrator = house.begun();
        var team = house.team(administrator, "Noord");
        expert = house.newcomer(administrator, "sami", Set.of(Role.EXPERT), Set.of(team));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldCarryTheRolesOfTheOwnerAndTheScopesOfTheToken() {
        var made = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY.plusDays(10)));

        var caller = house.signIns.token(made.secret()).orElseThrow();

        assertEquals(expert.account(), caller.account());
        assertEquals(expert.roles(), caller.roles());
        assertEquals(expert.teams(), caller.teams());
        assertEquals(Set.of(Scope.CASES_READ), caller.scopes());
        assertEquals(Caller.Source.API, caller.source());
        assertFalse(house.signIns.session(made.secret()).isPresent());
    }

    @Test
    void shouldEndOnItsDayAndWhenRevokedAndWithItsOwner() {
        var brief = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY));
        var revoked = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY.plusYears(1)));
        var orphan = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY.plusYears(1)));

        house.tokens.revoke(expert, revoked.token().id());
        assertFalse(house.signIns.token(revoked.secret()).isPresent());
        assertTrue(house.signIns.token(brief.secret()).isPresent());
        house.wait(Duration.ofDays(1));
        assertFalse(house.signIns.token(brief.secret()).isPresent());
        assertTrue(house.signIns.token(orphan.secret()).isPresent());
        var account = house.accounts.get(administrator, expert.account());
        house.accounts.disable(administrator, account.id(), account.version());
        assertFalse(house.signIns.token(orphan.secret()).isPresent());
    }

    @Test
    void shouldBeKeptHashedAndOnlyForItsOwner() {
        var made = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY));

        var kept = house.database.read(
                em -> em.createNativeQuery("SELECT secret_hash FROM token").getSingleResult());
        assertEquals(Secret.hash(made.secret()), kept);
        assertEquals(1, house.tokens.list(expert).size());
        assertTrue(house.tokens.list(administrator).isEmpty());
        assertThrows(
                NotFoundException.class,
                () -> house.tokens.revoke(administrator, made.token().id()));
    }

    @Test
    void shouldNotMakeATokenWithAToken() {
        var made = house.tokens.make(expert, input(Set.of(Scope.CASES_READ), TODAY));
        var caller = house.signIns.token(made.secret()).orElseThrow();

        assertThrows(NotFoundException.class, () -> house.tokens.make(caller, input(Set.of(Scope.CASES_READ), TODAY)));
    }

    @Test
    void shouldReachTheAccountOfItsOwnerOnlyWhenMadeForThat() {
        var made = house.tokens.make(expert, input(Set.of(Scope.CASES_READ, Scope.CASES_WRITE), TODAY));
        var caller = house.signIns.token(made.secret()).orElseThrow();

        assertThrows(NotFoundException.class, () -> house.signIns.signOutEverywhere(caller));
        assertThrows(NotFoundException.class, () -> house.signIns.openSessions(caller));
        assertThrows(NotFoundException.class, () -> house.tokens.list(caller));
        assertThrows(
                NotFoundException.class,
                () -> house.tokens.revoke(caller, made.token().id()));
        assertThrows(NotFoundException.class, () -> house.own.resets(caller));
        assertThrows(NotFoundException.class, () -> house.own.changeLocale(caller, "en"));
        assertThrows(
                NotFoundException.class,
                () -> house.own.changePassword(caller, House.PASSWORD, "een heel ander wachtwoord", null));
        assertEquals(expert.account(), house.own.get(caller).id());

        var forAccount = house.tokens.make(expert, input(Set.of(Scope.ACCOUNT), TODAY));
        house.tokens.revoke(
                house.signIns.token(forAccount.secret()).orElseThrow(),
                made.token().id());
        assertFalse(house.signIns.token(made.secret()).isPresent());
    }

    @Test
    void shouldNameEveryFault() {
        assertEquals(
                List.of(
                        new Fault("name", "required"),
                        new Fault("endsOn", "required"),
                        new Fault("scopes", "required")),
                faults(new TokenInput(" ", Set.of(), null)));
        assertEquals(
                List.of(new Fault("endsOn", "day-over"), new Fault("scopes", "choice")),
                faults(input(Set.of(Scope.ADMINISTRATION), TODAY.minusDays(1))));
        assertEquals(
                List.of(new Fault("endsOn", "year-at-most")),
                faults(input(Set.of(Scope.CASES_READ), TODAY.plusYears(1).plusDays(1))));
    }

    private List<Fault> faults(TokenInput input) {
        return assertThrows(InvalidInputException.class, () -> house.tokens.make(expert, input))
                .faults();
    }

    private static TokenInput input(Set<Scope> scopes, LocalDate endsOn) {
        return new TokenInput("Rooster", scopes, endsOn);
    }
}
