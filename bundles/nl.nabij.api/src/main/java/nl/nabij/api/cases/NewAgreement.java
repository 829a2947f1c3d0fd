package nl.nabij.api.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change an agreement.
 *
 * @param byWhom null means together
 * @param text must be there, at most 1000
 * @param agreedOn null means today
 * @param dueOn when it should be done; after that day it asks attention
 */
public record NewAgreement(
        @Nullable ByWhom byWhom,
        @Nullable String text,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate dueOn) {}
