package nl.nabij.core.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Role;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Public, as what the API takes is. */
    public record Form(@Nullable String name, Set<Topic> topics, List<String> lines) {}

    @Test
    void shouldBeTheSameForTheSame() {
        var one = new LinkedHashSet<>(List.of(Topic.values()));
        var other = new LinkedHashSet<Topic>();
        for (int i = Topic.values().length - 1; i >= 0; i--) {
            other.add(Topic.values()[i]);
        }

        assertEquals(hash(1, new Form("Fatma", one, List.of("a"))), hash(1, new Form("Fatma", other, List.of("a"))));
    }

    @Test
    void shouldDifferWithKeySenderAndContents() {
        var form = new Form("Fatma", Set.of(), List.of("a", "b"));

        assertNotEquals(hash(1, form), hash(2, form));
        assertNotEquals(hash(1, form), Sent.hash(UUID.randomUUID(), caller(1), form));
        assertNotEquals(hash(1, form), hash(1, new Form("Fatma", Set.of(), List.of("b", "a"))));
        assertNotEquals(hash(1, form), hash(1, new Form("Fatma", Set.of(), List.of("a1:b"))));
        assertNotEquals(hash(1, form), hash(1, new Form(null, Set.of(), List.of("a", "b"))));
        assertNotEquals(
                hash(1, new Form(null, Set.of(), List.of())), hash(1, new Form("null", Set.of(), List.of("x"))));
        assertThrows(RequestUsedException.class, () -> Sent.requireSame(hash(1, form), hash(2, form)));
        Sent.requireSame(hash(1, form), hash(1, form));
    }

    private static String hash(long account, Form form) {
        return Sent.hash(KEY, caller(account), form);
    }

    private static Caller caller(long account) {
        return new Caller(
                new AccountId(account),
                "Sami",
                Set.of(Role.EXPERT),
                Set.of(),
                Set.of(),
                Locale.ENGLISH,
                Caller.Source.PAGE);
    }
}
