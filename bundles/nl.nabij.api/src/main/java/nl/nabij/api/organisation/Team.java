package nl.nabij.api.organisation;

import java.time.LocalDate;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/** A team of experts. @param endedOn the last day, or null; @param version for a change: the version that was seen */
public record Team(
        TeamId id,
        String name,
        @Nullable String municipality,
        @Nullable LocalDate endedOn,
        long version) {}
