package nl.nabij.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import nl.nabij.core.account.Turns.Line;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Argon2id. One at a time: each takes 64 MiB, and the product must stay within a small heap.
 */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Turns turns = new Turns(PATIENCE_MILLIS);
    private final int memoryKib;
    private final int passes;

    @Activate
    public Passwords() {
        this(64 * 1024, 3);
    }

    /** For tests that are not about passwords. */
    public Passwords(int memoryKib, int passes) {
        this.memoryKib = memoryKib;
        this.passes = passes;
    }

    /**
     * The hash with its salt and parameters, in the usual form ($argon2id$v=19$m=…,t=…,p=1$salt$hash).
     *
     * @param owner whose it becomes
     */
    public String hash(String password, String owner) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        var hash = argon2(password, salt, memoryKib, passes, new Line(true, owner));
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash);
    }

    /** @param stored what {@link #hash} gave, or null: nobody has that name, which takes as long */
    boolean verify(@Nullable String stored, String password, Line line) {
        if (stored == null) {
            argon2(password, new byte[SALT_BYTES], memoryKib, passes, line);
            return false;
        }
        var parts = stored.split("[$=,]");
        // "", argon2id, v, 19, m, memory, t, passes, p, 1, salt, hash
        var salt = Base64.getDecoder().decode(parts[10]);
        var hash = Base64.getDecoder().decode(parts[11]);
        var found = argon2(password, salt, Integer.parseInt(parts[5]), Integer.parseInt(parts[7]), line);
        return MessageDigest.isEqual(found, hash);
    }

    private byte[] argon2(String password, byte[] salt, int memory, int iterations, Line line) {
        turns.enter(line);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            var hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.leave();
        }
    }
}
