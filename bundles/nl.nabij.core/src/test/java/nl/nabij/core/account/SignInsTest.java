package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nabij.api.Caller;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.access.SignInService.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private final House house = new House();
    private Caller administrator;

    @BeforeEach
    void begin() {
        administrator = house.begun();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldKnowWhoSignedInWithAllRolesAndTeams() {
        var one = house.team(administrator, "Team Een");
        var two = house.team(administrator, "Team Twee");

        var caller = house.newcomer(
                administrator, "Sami.R", Set.of(Role.EXPERT, Role.COORDINATOR, Role.COACH), Set.of(one, two));

        assertEquals(Set.of(Role.EXPERT, Role.COORDINATOR, Role.COACH), caller.roles());
        assertEquals(Set.of(one, two), caller.teams());
        assertEquals(Set.of(Scope.values()), caller.scopes());
        assertEquals(Caller.Source.PAGE, caller.source());
    }

    @Test
    void shouldGiveANewSessionEachTime() {
        var first = house.welcome("noor", House.PASSWORD, null);
        var second = house.welcome(" NOOR ", House.PASSWORD, null);

        assertNotEquals(first.session(), second.session());
        assertNotEquals(
                house.signIns.session(first.session()).orElseThrow().formKey(),
                house.signIns.session(second.session()).orElseThrow().formKey());
    }

    @Test
    void shouldEndASessionThatIsIdleTooLong() {
        var session = house.welcome("noor", House.PASSWORD, null).session();

        house.wait(SignIns.IDLE.minusMinutes(1));
        assertTrue(house.signIns.session(session).isPresent());
        house.wait(SignIns.IDLE.minusMinutes(1));
        assertTrue(house.signIns.session(session).isPresent());
        house.wait(SignIns.IDLE);
        assertFalse(house.signIns.session(session).isPresent());
    }

    @Test
    void shouldEndASessionAfterTwelveHoursHoweverBusy() {
        var session = house.welcome("noor", House.PASSWORD, null).session();

        for (int i = 0; i < 24; i++) {
            assertTrue(house.signIns.session(session).isPresent());
            house.wait(Duration.ofMinutes(30));
        }
        assertFalse(house.signIns.session(session).isPresent());
    }

    @Test
    void shouldWriteAtMostOnceAMinuteThatASessionWasSeen() {
        var session = house.welcome("noor", House.PASSWORD, null).session();
        var first = seenAt(session);

        house.wait(Duration.ofSeconds(50));
        house.signIns.session(session);
        assertEquals(first, seenAt(session));
        house.wait(Duration.ofSeconds(20));
        house.signIns.session(session);
        assertEquals(first.plusSeconds(70), seenAt(session));
    }

    private Instant seenAt(String session) {
        return house.database.read(em -> em.find(SessionEntity.class, Secret.hash(session)).seenAt);
    }

    @Test
    void shouldSignOutHereAndEverywhere() {
        var here = house.welcome("noor", House.PASSWORD, null).session();
        var elsewhere = house.welcome("noor", House.PASSWORD, null).session();

        house.signIns.signOut(administrator, here);
        assertFalse(house.signIns.session(here).isPresent());
        assertTrue(house.signIns.session(elsewhere).isPresent());

        house.signIns.signOutEverywhere(administrator);
        assertFalse(house.signIns.session(elsewhere).isPresent());
        assertTrue(house.signIns.openSessions(administrator).isEmpty());
    }

    @Test
    void shouldSayTheSameOfAWrongNameAndAWrongPassword() {
        assertEquals("sign-in-refused", refusal("noor", "een heel ander wachtwoord", null));
        assertEquals("sign-in-refused", refusal("niemand", House.PASSWORD, null));
        assertTrue(house.log().contains("SIGN_IN page FAILED"));
    }

    @Test
    void shouldLookAtTenAttemptsAndThenNotAtTheRightPassword() {
        for (int i = 0; i < Attempts.MOST; i++) {
            assertEquals("sign-in-refused", refusal("noor", "poging nummer " + i, null));
        }
        assertEquals("sign-in-locked", refusal("noor", House.PASSWORD, null));
        assertEquals("sign-in-locked", refusal("NOOR", House.PASSWORD, null));

        house.wait(Attempts.WINDOW);
        house.welcome("noor", House.PASSWORD, null);
    }

    @Test
    void shouldLetTheOwnerInFromAKnownDeviceWhileOthersGuess() {
        var device = house.welcome("noor", House.PASSWORD, null).device();
        for (int i = 0; i < Attempts.MOST; i++) {
            refusal("noor", "poging nummer " + i, null);
        }

        assertEquals("sign-in-locked", refusal("noor", House.PASSWORD, "een ander apparaat"));
        house.welcome("noor", House.PASSWORD, device);
    }

    @Test
    void shouldKnowADeviceByOneSecretHoweverOftenItsOwnerSignsIn() {
        var first = house.welcome("noor", House.PASSWORD, null).device();
        house.wait(Duration.ofDays(179));
        var second = house.welcome("noor", House.PASSWORD, first).device();
        assertEquals(first, second);

        house.wait(Duration.ofDays(179));
        assertEquals(first, house.welcome("noor", House.PASSWORD, first).device());
        house.wait(SignIns.DEVICE_KNOWN.plusDays(1));
        assertNotEquals(first, house.welcome("noor", House.PASSWORD, first).device());
    }

    @Test
    void shouldGiveADeviceOfOneAccountNoWayIntoAnother() {
        var two = house.team(administrator, "Team Twee");
        house.newcomer(administrator, "sami", Set.of(Role.EXPERT), Set.of(two));
        var device = house.welcome("sami", House.PASSWORD, null).device();
        for (int i = 0; i < Attempts.MOST; i++) {
            refusal("noor", "poging nummer " + i, device);
        }

        assertEquals("sign-in-locked", refusal("noor", House.PASSWORD, device));
    }

    @Test
    void shouldEndTheOldSessionOfABrowserThatSignsInAgain() {
        var first = house.welcome("noor", House.PASSWORD, null);
        var elsewhere = house.welcome("noor", House.PASSWORD, null);
        var wrong = new Browser("192.0.2.1", first.device(), first.session());
        assertThrows(InvalidInputException.class, () -> house.signIns.signIn("noor", "niet het goede", wrong));
        assertTrue(house.signIns.session(first.session()).isPresent());

        house.signIns.signIn("noor", House.PASSWORD, wrong);

        assertFalse(house.signIns.session(first.session()).isPresent());
        assertTrue(house.signIns.session(elsewhere.session()).isPresent());
    }

    @Test
    void shouldLookAtNoMoreFromASenderWhoTriesManyNames() {
        var device = house.welcome("noor", House.PASSWORD, null).device();
        var sender = new Browser("198.51.100.7", null, null);
        for (int i = 0; i < Senders.MOST; i++) {
            var name = "naam" + i;
            assertThrows(InvalidInputException.class, () -> house.signIns.signIn(name, "Lente in de tuin", sender));
        }
        var written = house.log().size();

        var refused =
                assertThrows(InvalidInputException.class, () -> house.signIns.signIn("noor", House.PASSWORD, sender));

        assertEquals("sign-in-sender", refused.faults().get(0).code());
        assertEquals(written, house.log().size());
        house.signIns.signIn("noor", House.PASSWORD, new Browser("198.51.100.7", device, null));
        house.signIns.signIn("noor", House.PASSWORD, new Browser("198.51.100.8", null, null));
        house.wait(Senders.WINDOW.plusSeconds(1));
        house.signIns.signIn("noor", House.PASSWORD, sender);
    }

    @Test
    void shouldCountAttemptsThatComeAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var attempts = IntStream.range(0, 30)
                    .mapToObj(i -> (Callable<Boolean>) () -> house.attempts.allow("dezelfde"))
                    .toList();
            int allowed = 0;
            for (var attempt : pool.invokeAll(attempts)) {
                allowed += attempt.get() ? 1 : 0;
            }
            assertTrue(allowed <= Attempts.MOST, () -> "allowed more than ten");
            assertTrue(allowed > 0);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shouldKeepNoSecretAsItIs() {
        var welcome = house.welcome("noor", House.PASSWORD, null);

        var kept = house.database.read(
                em -> em.createNativeQuery("SELECT secret_hash FROM session UNION ALL SELECT secret_hash FROM device"
                                + " UNION ALL SELECT password_hash FROM account")
                        .getResultList()
                        .toString());

        assertFalse(kept.contains(welcome.session()));
        assertFalse(kept.contains(welcome.device()));
        assertFalse(kept.contains(House.PASSWORD));
        assertTrue(kept.contains(Secret.hash(welcome.session())));
    }

    private String refusal(String name, String password, @Nullable String device) {
        return assertThrows(InvalidInputException.class, () -> house.welcome(name, password, device))
                .faults()
                .get(0)
                .code();
    }
}
