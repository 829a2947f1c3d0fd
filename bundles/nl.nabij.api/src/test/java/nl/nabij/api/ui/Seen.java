package nl.nabij.api.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class Seen {

    private Seen() {}

    static void assertSees(String html, String... parts) {
        for (var part : parts) {
            assertTrue(html.contains(part), () -> part + " in " + html);
        }
    }

    static void assertSeesNo(String html, String... parts) {
        for (var part : parts) {
            assertFalse(html.contains(part), () -> part + " in " + html);
        }
    }
}
