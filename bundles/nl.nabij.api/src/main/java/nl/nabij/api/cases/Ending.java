package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * That a trajectory ended for the caller, an expert, or ended altogether.
 *
 * @param on the day
 * @param handedTo who took it over from the caller; null when it was not handed over
 * @param readUntil the last day on which the caller may read it; null for a coordinator, who goes on seeing it
 */
public record Ending(
        LocalDate on, @Nullable Person handedTo, @Nullable LocalDate readUntil) {}
