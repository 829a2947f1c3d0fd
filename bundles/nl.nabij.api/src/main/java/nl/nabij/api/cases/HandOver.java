package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory went from one expert to another.
 *
 * @param from null when the first expert was put on it
 * @param note what the next one needs to know; null without the right to read
 */
public record HandOver(
        @Nullable Person from,
        Person to,
        LocalDate on,
        @Nullable String note) {}
