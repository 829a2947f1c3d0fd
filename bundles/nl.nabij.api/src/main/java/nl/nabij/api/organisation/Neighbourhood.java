package nl.nabij.api.organisation;

import java.time.LocalDate;
import nl.nabij.api.NeighbourhoodId;
import org.jspecify.annotations.Nullable;

/** A neighbourhood or work area. @param inhabitants how many people live there, when known */
public record Neighbourhood(
        NeighbourhoodId id,
        String name,
        @Nullable String municipality,
        @Nullable Integer inhabitants,
        @Nullable LocalDate endedOn,
        long version) {}
