package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * An expert on a trajectory.
 *
 * @param leads the one who is asked first
 * @param endedOn the day on which it ended for this expert, who may read it 30 days more; null while it goes on
 */
public record Assignment(
        Person expert,
        boolean leads,
        LocalDate since,
        @Nullable LocalDate endedOn) {}
