package nl.nabij.api.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param hours 0 to 10,000,000, at most one decimal; @param cost in euros, 0 to 1,000,000,000, at most two decimals */
public record EffortInput(
        @Nullable BigDecimal hours, @Nullable BigDecimal cost) {}
