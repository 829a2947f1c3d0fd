package nl.nabij.api.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Hours and cost of the period, each in one total.
 *
 * @param hours with at most one decimal
 * @param cost in euros, with at most two decimals
 * @param version 0 while nothing was filled in
 */
public record Effort(@Nullable BigDecimal hours, @Nullable BigDecimal cost, long version) {}
