package nl.nabij.api.access;

import java.time.LocalDate;
import nl.nabij.api.AccountId;
import org.jspecify.annotations.Nullable;

/** Which rows of the audit log. @param account of this account only, @param from the first day, @param to the last day */
public record AuditFilter(
        @Nullable AccountId account,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
