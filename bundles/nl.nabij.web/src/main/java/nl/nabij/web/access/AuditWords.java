package nl.nabij.web.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.nabij.api.access.AuditEntry;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/** What the audit log writes in codes, in the reader's own words. Ids, and names of cells and modules, stay as they are. */
public final class AuditWords {

    private static final int LONGEST_PHRASE = 4;

    private AuditWords() {}

    /** @param part as the log has it: words and codes with spaces between */
    public static String part(String part, Wording texts) {
        var words = List.of(part.strip().split("[ ,]+"));
        var said = new StringBuilder();
        for (int i = 0, next; i < words.size(); i = next) {
            next = i + 1;
            var text = words.get(i);
            for (int end = Math.min(words.size(), i + LONGEST_PHRASE); end > i; end--) {
                var key = "audit.part." + String.join("_", words.subList(i, end));
                if (texts.has(key)) {
                    text = texts.get(key);
                    next = end;
                    break;
                }
            }
            said.append(said.isEmpty() ? "" : " ").append(text);
        }
        return said.toString();
    }

    /** A released report leaves, which the log knows as an export. */
    public static String action(AuditEntry entry, Wording texts) {
        return texts.get("audit.action." + (entry.part().endsWith(" released") ? "RELEASED" : entry.action()));
    }

    /** @param roles as the log has them: names with spaces between */
    public static String roles(@Nullable String roles, Wording texts) {
        return roles == null || roles.isEmpty()
                ? ""
                : Arrays.stream(roles.split(" "))
                        .map(role -> texts.get("role." + role))
                        .collect(Collectors.joining(", "));
    }
}
