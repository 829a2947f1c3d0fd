package nl.nabij.core.input;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what people send, in one place. Cleans each value and gathers every fault, so that a form names them all
 * at once: take all values through one Input, then {@link #check()}.
 *
 * <p>Texts are trimmed, brought to Unicode normal form C, and empty means null. Lengths count UTF-16 units, as the columns of
 * both databases do or allow.
 */
public final class Input {

    /** Nobody kept a record of this kind before; what lies before it is a typing error. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int YEARS_AHEAD = 10;
    private static final int LARGEST_PAGE = 100;

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    public Input(Clock clock) {
        this.today = LocalDate.now(clock);
    }

    /** One line of text, or null. */
    public @Nullable String line(String field, @Nullable String text, int max) {
        return clean(field, text, max, false);
    }

    /** Text that may have several lines, or null. */
    public @Nullable String text(String field, @Nullable String text, int max) {
        return clean(field, text, max, true);
    }

    /** One line of text that must be there; "" stands in for it until {@link #check()}. */
    public String requiredLine(String field, @Nullable String text, int max) {
        return filled(field, text, line(field, text, max));
    }

    /** Text of several lines that must be there; "" stands in for it until {@link #check()}. */
    public String requiredText(String field, @Nullable String text, int max) {
        return filled(field, text, text(field, text, max));
    }

    /** A value that must be there; the other one stands in for it until {@link #check()}. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null) {
            fault(field, "required");
            return standIn;
        }
        return value;
    }

    /** The day of something that happened: not before 2000, not in the future; null means today. */
    public LocalDate past(String field, @Nullable LocalDate day) {
        if (day == null) {
            return today;
        }
        if (day.isAfter(today)) {
            fault(field, "day-in-future");
        }
        notTooEarly(field, day);
        return day;
    }

    /** A day that may lie ahead, within ten years; or null. */
    public @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null) {
            notTooEarly(field, day);
            if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
                fault(field, "day-too-late");
            }
        }
        return day;
    }

    /** A whole number between the bounds, both included; or null. */
    public @Nullable Integer number(String field, @Nullable Integer number, int min, int max) {
        if (number != null && (number < min || number > max)) {
            fault(new Fault(field, "number-range", Map.of("min", min, "max", max)));
        }
        return number;
    }

    /** How many items a page of a list has: 1 to 100. */
    public int size(int size) {
        number("size", size, 1, LARGEST_PAGE);
        return size;
    }

    /** The key by which something sent twice is saved once: a UUID, or null when the sender made none. */
    public @Nullable String request(@Nullable String request) {
        if (request == null || request.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(request.strip()).toString();
        } catch (IllegalArgumentException notOne) {
            fault("request", "request");
            return null;
        }
    }

    /** Notes a fault that only the caller can see. */
    public void fault(String field, String code) {
        fault(new Fault(field, code));
    }

    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Passes when nothing was wrong; else throws with every fault, also of what could not be read. */
    public void check() {
        if (!faults.isEmpty() || Unreadable.any()) {
            throw new InvalidInputException(Unreadable.and(faults));
        }
    }

    private String filled(String field, @Nullable String sent, @Nullable String cleaned) {
        if (sent == null || sent.isBlank()) {
            fault(field, "required");
        }
        return cleaned == null ? "" : cleaned;
    }

    private void notTooEarly(String field, LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            fault(field, "day-too-early");
        }
    }

    private @Nullable String clean(String field, @Nullable String text, int max, boolean lines) {
        if (text == null) {
            return null;
        }
        // Before the normal form, which may lengthen a text and costs time with its length.
        if (text.length() > 4L * max + 100) {
            return tooLong(field, max);
        }
        var cleaned = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (cleaned.length() > max) {
            return tooLong(field, max);
        }
        if (!readable(cleaned, lines)) {
            fault(field, "characters");
            return null;
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    private @Nullable String tooLong(String field, int max) {
        fault(new Fault(field, "too-long", Map.of("max", max)));
        return null;
    }

    /** No control characters, and no half of a surrogate pair (PostgreSQL cannot keep either). */
    private static boolean readable(String text, boolean lines) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean whitespace = lines && (character == '\n' || character == '\t');
            if (Character.isISOControl(character) && !whitespace
                    || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }
}
