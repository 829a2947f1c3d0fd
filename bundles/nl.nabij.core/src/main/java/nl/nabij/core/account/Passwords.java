package nl.nabij.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nabij.api.BusyException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Argon2id. One at a time: each takes 64 MiB, and the product must stay within a small heap. Who waits longer than a few
 * seconds is told that it is busy.
 */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long WAIT_SECONDS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore one = new Semaphore(1, true);
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

    /** The hash with its salt and parameters, in the usual form ($argon2id$v=19$m=…,t=…,p=1$salt$hash). */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        var hash = argon2(password, salt, memoryKib, passes);
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash);
    }

    /** @param stored what {@link #hash} gave, or null: nobody has that name, which takes as long */
    boolean verify(@Nullable String stored, String password) {
        if (stored == null) {
            argon2(password, new byte[SALT_BYTES], memoryKib, passes);
            return false;
        }
        var parts = stored.split("[$=,]");
        // "", argon2id, v, 19, m, memory, t, passes, p, 1, salt, hash
        var salt = Base64.getDecoder().decode(parts[10]);
        var hash = Base64.getDecoder().decode(parts[11]);
        var found = argon2(password, salt, Integer.parseInt(parts[5]), Integer.parseInt(parts[7]));
        return MessageDigest.isEqual(found, hash);
    }

    private byte[] argon2(String password, byte[] salt, int memory, int iterations) {
        enter();
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
            one.release();
        }
    }

    private void enter() {
        try {
            if (!one.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException(new TimeoutException("too many passwords at once"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(e);
        }
    }
}
