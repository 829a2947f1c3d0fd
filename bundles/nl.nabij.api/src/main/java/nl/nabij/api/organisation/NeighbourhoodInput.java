package nl.nabij.api.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be set of a neighbourhood; names at most 200 characters, inhabitants 0 to 10,000,000. */
public record NeighbourhoodInput(
        String name,
        @Nullable String municipality,
        @Nullable Integer inhabitants,
        @Nullable LocalDate endedOn) {}
