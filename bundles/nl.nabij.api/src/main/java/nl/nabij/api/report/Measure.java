package nl.nabij.api.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was counted, as far as it may leave.
 *
 * @param id one of {@link Measures}
 * @param total of the whole
 * @param lines the whole split up, largest first, "overig" last; figures in the same band stand in a fixed order, so that
 *     the order tells nothing more. Empty when it has no parts, or too few people for them.
 */
public record Measure(String id, Figure total, List<Line> lines) {

    /** The code of the merged line. */
    public static final String OTHER = "other";

    public Measure {
        lines = List.copyOf(lines);
    }

    /**
     * One part.
     *
     * @param code of the category, or {@link #OTHER}
     * @param name where the category has one of its own, such as a neighbourhood; else null, and the report names it
     * @param percent of the total, only where both are exact
     * @param members the codes of what is merged in this line; the code itself when nothing is
     * @param names the names of the members, where they have names of their own
     */
    public record Line(
            String code,
            @Nullable String name,
            Figure figure,
            @Nullable Integer percent,
            List<String> members,
            List<String> names) {

        public Line {
            members = List.copyOf(members);
            names = List.copyOf(names);
        }
    }

    public Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
