package nl.nabij.api.questionnaire;

import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to begin. Nothing is copied into it; a sheet that looks back shows the earlier one beside.
 *
 * @param request a UUID made by the sender, so that sent twice the sheet is made once; or null
 * @param variant the id of an installed variant
 * @param form the id of the form
 * @param startSheet for a form that looks back: the sheet that it looks back on
 * @param moment for a form that looks back: after how many months; one of the form's moments
 * @param version for a sheet that was filled in elsewhere: the version that it answers, installed or one that sheets keep;
 *     null is the installed one. A sheet that looks back goes on with that of its start sheet, whatever is said here
 */
public record NewSheet(
        @Nullable String request,
        TrajectoryId trajectory,
        String variant,
        String form,
        @Nullable SheetId startSheet,
        @Nullable Integer moment,
        GivenFacts facts,
        @Nullable String version) {

    /** A sheet in the installed version. */
    public NewSheet(
            @Nullable String request,
            TrajectoryId trajectory,
            String variant,
            String form,
            @Nullable SheetId startSheet,
            @Nullable Integer moment,
            GivenFacts facts) {
        this(request, trajectory, variant, form, startSheet, moment, facts, null);
    }
}
