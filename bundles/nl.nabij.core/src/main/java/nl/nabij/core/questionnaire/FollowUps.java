package nl.nabij.core.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.nabij.api.questionnaire.DueMoment;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.SheetSummary;
import org.jspecify.annotations.Nullable;

/**
 * When to look back on a start sheet. Computed, never stored: the moments are those of the definition, and what is done, put
 * away or overtaken follows from the sheets and the day.
 *
 * @param sheets all of the trajectory that are not voided, newest first
 * @param putAway the days due to which somebody said "hoeft niet"
 * @param closedOn the day that the trajectory was closed, or null
 */
record FollowUps(
        List<SheetSummary> sheets,
        Set<LocalDate> putAway,
        @Nullable LocalDate closedOn,
        LocalDate today) {

    /** The moments of one start sheet; with a newer one after it, what was not begun has lapsed. */
    List<FollowUp> of(SheetSummary start, List<DueMoment> moments, boolean newest) {
        var followUps = new ArrayList<FollowUp>();
        var overtaken = closedOn != null;
        for (int i = moments.size() - 1; i >= 0; i--) {
            var moment = moments.get(i);
            var dueOn = start.facts().filledOn().plusMonths(moment.months());
            var sheet = sheet(start, moment);
            var state = state(dueOn, sheet, overtaken || !newest && !begun(sheet));
            followUps.add(
                    0,
                    new FollowUp(
                            start.id(),
                            moment.form(),
                            moment.months(),
                            dueOn,
                            state,
                            sheet == null ? null : sheet.id()));
            overtaken |= state == FollowUp.State.DONE || state != FollowUp.State.LAPSED && !dueOn.isAfter(today);
        }
        return followUps;
    }

    private FollowUp.State state(LocalDate dueOn, @Nullable SheetSummary sheet, boolean overtaken) {
        if (sheet != null && sheet.held()) {
            return FollowUp.State.DONE;
        }
        if (putAway.contains(dueOn)) {
            return FollowUp.State.PUT_AWAY;
        }
        if (overtaken) {
            return FollowUp.State.LAPSED;
        }
        if (begun(sheet)) {
            return FollowUp.State.BEGUN;
        }
        return dueOn.isAfter(today) ? FollowUp.State.LATER : FollowUp.State.DUE;
    }

    private static boolean begun(@Nullable SheetSummary sheet) {
        return sheet != null && sheet.filledCells() > 0;
    }

    /** Of several for one moment the one that was held, else one with something on it. */
    private @Nullable SheetSummary sheet(SheetSummary start, DueMoment moment) {
        SheetSummary found = null;
        for (var sheet : sheets) {
            if (start.id().equals(sheet.startSheet())
                    && sheet.form().equals(moment.form())
                    && Integer.valueOf(moment.months()).equals(sheet.moment())
                    && (found == null || found.filledCells() == 0 || sheet.held() && !found.held())) {
                found = sheet;
            }
        }
        return found;
    }
}
