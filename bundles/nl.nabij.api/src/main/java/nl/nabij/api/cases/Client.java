package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A client: with a name, a nickname, or neither. Never a birth date or a diagnosis (handbook, 4.2).
 *
 * @param reach how to reach the client: the one thing that is always needed (handbook, 8.2)
 * @param informedOn when the client was given the information text (AVG art. 13), or null
 * @param sheetsShared the client agreed that the coordinator reads the sheets
 */
public record Client(
        ClientId id,
        @Nullable String name,
        @Nullable String nickname,
        @Nullable String reach,
        @Nullable LocalDate informedOn,
        boolean sheetsShared) {}
