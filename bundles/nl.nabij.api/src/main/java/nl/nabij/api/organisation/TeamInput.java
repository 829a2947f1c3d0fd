package nl.nabij.api.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be set of a team; names at most 200 characters. */
public record TeamInput(
        String name,
        @Nullable String municipality,
        @Nullable LocalDate endedOn) {}
