package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.ContactId;
import nl.nabij.api.TrajectoryId;

/** A contact of this week, as a line in a list. */
public record WeekContact(ContactId id, TrajectoryId trajectory, String label, ContactKind kind, LocalDate on) {}
