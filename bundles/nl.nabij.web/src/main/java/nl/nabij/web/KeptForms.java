package nl.nabij.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import nl.nabij.api.AccountId;

/**
 * What somebody sent while signed out, sealed so that it can wait in the browser's page: only the same account gets it
 * back, at the same address, and nobody reads it meanwhile. The key lives as long as the process.
 */
public final class KeptForms {

    /** Sealed it travels in a form itself, a third longer. */
    private static final int MAX_BYTES = FormBody.Bounds.USUAL.bytes() * 5 / 8;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKey KEY = newKey();

    private KeptForms() {}

    /** The sealed form, or empty when it is too large for that. */
    static Optional<String> seal(byte[] form, AccountId owner, String path) {
        if (form.length > MAX_BYTES) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, path).doFinal(form);
            var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(both));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when the account sent this to this address. */
    public static boolean belongs(String sealed, AccountId account, String path) {
        return open(sealed, account, path).isPresent();
    }

    /** The form, or empty when it is somebody else's, meant for elsewhere, or from before the last start. */
    static Optional<byte[]> open(String sealed, AccountId account, String path) {
        try {
            var both = Base64.getUrlDecoder().decode(sealed);
            if (both.length < NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, account, path)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, AccountId account, String path)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((account + " " + path).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey newKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
