package nl.nabij.api.questionnaire;

import java.util.List;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * Start, wish and now beside each other, for client and expert. There is no start mark, so nothing is computed from marks
 * (requirements F5).
 *
 * @param name what the questionnaire is called
 * @param note what must be said wherever it is shown or printed, or null
 * @param moments the sheets that look back, oldest first; each line has a {@link Now} for each of them
 * @param lines topics of which anything was said, in the order of the start form
 */
public record LookBack(
        TrajectoryId trajectory,
        String name,
        @Nullable Wording note,
        SheetSummary start,
        List<SheetSummary> moments,
        List<Line> lines) {

    public LookBack {
        moments = List.copyOf(moments);
        lines = List.copyOf(lines);
    }

    /**
     * @param id of the row, or of the question that is asked by itself
     * @param topic the shared topic, or null
     * @param namely what was written behind "namelijk:" at the start, or empty
     * @param start how it was
     * @param wish how it should become; empty too where nobody asks
     */
    public record Line(
            String id, Wording label, @Nullable Topic topic, String namely, String start, String wish, List<Now> now) {

        public Line {
            now = List.copyOf(now);
        }
    }

    /** How it is at a moment; text and explanation may be empty. */
    public record Now(int months, String text, @Nullable Integer mark, String explanation) {}
}
