package nl.nabij.api.report;

import org.jspecify.annotations.Nullable;

/** @param agreed required, at most 1,000 characters; reached at most 1,000, explanation at most 4,000 */
public record TargetInput(
        @Nullable String agreed,
        @Nullable String reached,
        @Nullable String explanation) {}
