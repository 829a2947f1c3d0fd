package nl.nabij.api.report;

import nl.nabij.api.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the grant decision asks.
 *
 * @param agreed what was agreed
 * @param reached how far it is
 * @param explanation why
 */
public record Target(
        TargetId id,
        String agreed,
        @Nullable String reached,
        @Nullable String explanation,
        long version) {}
