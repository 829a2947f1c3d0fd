package nl.nabij.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Secrets that we make, and how they are kept: they are long and random, so a plain hash is enough. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters that look alike on paper or sound alike when read aloud. */
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private Secret() {}

    /** For a browser or a program. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For a person to type: four groups of five, 98 bits. */
    public static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Of a code as somebody typed it. */
    public static String hashOfCode(String typed) {
        return hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
