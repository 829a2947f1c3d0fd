package nl.nabij.api.cases;

import nl.nabij.api.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to hand a trajectory over.
 *
 * @param from who hands over; null means the caller
 * @param to an expert of the team; must be there
 * @param note what the next one needs to know, at most 4000
 */
public record NewHandOver(
        @Nullable AccountId from,
        @Nullable AccountId to,
        @Nullable String note) {}
