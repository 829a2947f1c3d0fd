package nl.nabij.modules;

import java.util.regex.Pattern;

/** What somebody says of himself, on one line of sensible length, without what turns the text around it. */
final class PlainText {

    private static final int LONGEST = 80;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private PlainText() {}

    static String of(String text) {
        var plain = UNSEEN.matcher(text).replaceAll(" ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
