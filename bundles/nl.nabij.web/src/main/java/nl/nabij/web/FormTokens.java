package nl.nabij.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import nl.nabij.api.AccountId;
import nl.nabij.api.NotFoundException;

/**
 * The tokens of forms: the key of the session, masked anew for each response, so that its bytes never repeat in compressed
 * pages (BREACH), and the code of the account, so that a form whose session has ended goes back to nobody else.
 */
final class FormTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private FormTokens() {}

    static String mask(String key, AccountId account) {
        var plain = key.getBytes(StandardCharsets.US_ASCII);
        var token = new byte[plain.length * 2];
        var mask = new byte[plain.length];
        RANDOM.nextBytes(mask);
        for (int i = 0; i < plain.length; i++) {
            token[i] = mask[i];
            token[plain.length + i] = (byte) (mask[i] ^ plain[i]);
        }
        return ENCODER.encodeToString(token) + "." + account;
    }

    /** Whose form it says to be; no proof of anything. */
    static Optional<AccountId> account(String token) {
        try {
            return Optional.of(AccountId.fromString(token.substring(token.indexOf('.') + 1)));
        } catch (NotFoundException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static boolean unmasks(String token, String key) {
        var plain = key.getBytes(StandardCharsets.US_ASCII);
        byte[] masked;
        try {
            masked = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
        } catch (IllegalArgumentException noToken) {
            return false;
        }
        if (masked.length != plain.length * 2) {
            return false;
        }
        var found = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            found[i] = (byte) (masked[i] ^ masked[plain.length + i]);
        }
        return MessageDigest.isEqual(found, plain);
    }
}
