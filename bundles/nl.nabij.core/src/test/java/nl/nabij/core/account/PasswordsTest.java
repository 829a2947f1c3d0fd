package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.core.input.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Turns.Line LINE = new Turns.Line(false, "192.0.2.1");

    @Test
    void shouldHashAsAgreedAndKnowThePasswordAgain() {
        var passwords = new Passwords();

        var hash = passwords.hash("tuinhek staat altijd open", "sami");

        assertTrue(hash.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"), hash);
        assertTrue(passwords.verify(hash, "tuinhek staat altijd open", LINE));
        assertFalse(passwords.verify(hash, "tuinhek staat altijd Open", LINE));
    }

    @Test
    void shouldReadAHashThatAnotherProgramMade() {
        // echo -n password | argon2 somesalt -t 2 -m 16 -p 1 -id, from the tests of the reference implementation
        // (phc-winner-argon2).
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertTrue(new Passwords().verify(reference, "password", LINE));
    }

    @Test
    void shouldGiveEachTheOwnSalt() {
        var passwords = new Passwords(64, 1);

        assertNotEquals(passwords.hash("dezelfde lange zin", "sami"), passwords.hash("dezelfde lange zin", "sami"));
    }

    @Test
    void shouldTakeAsLongForSomebodyWhoIsNotThere() {
        var passwords = new Passwords();
        var hash = passwords.hash("tuinhek staat altijd open", "sami");
        long there = millis(() -> passwords.verify(hash, "fout wachtwoord hier", LINE));
        long nobody = millis(() -> passwords.verify(null, "fout wachtwoord hier", LINE));

        assertTrue(nobody > there / 3 && there > nobody / 3, () -> there + " and " + nobody + " ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welkom2026!!",
                "wachtwoord123",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "sami sami sami",
                "123456789012",
                "Zomer-Herfst-2026"
            })
    void shouldRefuseWhatEverybodyTriesFirst(String easy) {
        assertEquals("password-common", fault(easy).code());
    }

    @Test
    void shouldRefuseWhatIsTooShortOrTooLong() {
        assertEquals("password-short", fault("kort-kort-1").code());
        assertEquals("too-long", fault("lang ".repeat(50)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuinhek staat altijd open",
                "correct horse battery staple",
                "ёжик в тумане гуляет",
                "9f!Kq2#vL0pz"
            })
    void shouldTakeWhatIsLong(String good) {
        var input = new Input(Clock.systemUTC());
        PasswordRules.check(input, "password", good, List.of("sami", "Sami Brug"));
        input.check();
    }

    private static Fault fault(String password) {
        var input = new Input(Clock.systemUTC());
        PasswordRules.check(input, "password", password, List.of("sami", "Sami Brug"));
        return assertThrows(InvalidInputException.class, input::check).faults().get(0);
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
