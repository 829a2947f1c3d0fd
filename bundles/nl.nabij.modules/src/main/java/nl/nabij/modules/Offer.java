package nl.nabij.modules;

import java.util.List;
import nl.nabij.api.modules.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A module that can be chosen, and how it stands in Karaf.
 *
 * @param origin null when it is part of the distribution
 * @param file what would be added, or null
 * @param asked it is to be there
 * @param there it is there
 * @param neededBy titles of what stands on it
 */
record Offer(
        String name,
        ModuleText text,
        @Nullable Origin origin,
        @Nullable ModuleFile file,
        boolean asked,
        boolean there,
        List<String> neededBy) {}
