package nl.nabij.api.questionnaire;

import java.time.LocalDate;
import nl.nabij.api.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A moment to look back on a sheet, some months after it (requirements P5, T11).
 *
 * @param form the form to look back with
 * @param months after how many months
 * @param sheet the sheet that was begun for it, also when nothing is filled in yet
 */
public record FollowUp(
        SheetId start,
        String form,
        int months,
        LocalDate dueOn,
        State state,
        @Nullable SheetId sheet) {

    public enum State {
        LATER,
        DUE,
        /** Something is filled in; it goes on asking until it is {@link #DONE}, lapses or is put away. */
        BEGUN,
        /** {@link SheetSummary#held}. */
        DONE,
        /** The next moment has come, a newer sheet came before it was begun, or the trajectory was closed. */
        LAPSED,
        /** Put away: "hoeft niet". */
        PUT_AWAY
    }
}
