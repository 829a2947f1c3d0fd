package nl.nabij.core.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Slice;
import org.jspecify.annotations.Nullable;

/** The place in a list where the next slice begins: a day, an id, and for mixed lists the kind. */
final class Cursor {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,8})-([0-9a-z]{1,11})(?:-([0-9]))?");
    private static final int LARGEST = 100;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int BASE = 36;

    private Cursor() {}

    record Place(LocalDate day, long id, int kind) {}

    static String of(LocalDate day, long id) {
        return Long.toString(day.toEpochDay(), BASE) + "-" + Long.toString(id, BASE);
    }

    static String of(LocalDate day, long id, int kind) {
        return of(day, id) + "-" + kind;
    }

    /** For a list with the latest first: without a cursor, above everything. */
    static Place place(@Nullable String cursor) {
        return place(cursor, new Place(LAST_DAY, Long.MAX_VALUE, 9));
    }

    static Place place(@Nullable String cursor, Place first) {
        if (cursor == null || cursor.isEmpty()) {
            return first;
        }
        var found = FORM.matcher(cursor);
        if (!found.matches()) {
            throw wrong();
        }
        try {
            var kind = found.group(3);
            var day = LocalDate.ofEpochDay(Integer.parseInt(found.group(1), BASE));
            if (day.isAfter(LAST_DAY)) {
                throw wrong();
            }
            return new Place(day, Long.parseLong(found.group(2), BASE), kind == null ? 0 : Integer.parseInt(kind));
        } catch (NumberFormatException tooLarge) {
            throw wrong();
        }
    }

    static int size(int size) {
        if (size < 1 || size > LARGEST) {
            throw new InvalidInputException(new Fault("size", "number-range", Map.of("min", 1, "max", LARGEST)));
        }
        return size;
    }

    /** A slice of the rows, of which one more was read than is wanted. */
    static <T> Slice<T> slice(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        return new Slice<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException(new Fault("cursor", "cursor"));
    }
}
