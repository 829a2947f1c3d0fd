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
 */
public record NewSheet(
        @Nullable String request,
        TrajectoryId trajectory,
        String variant,
        String form,
        @Nullable SheetId startSheet,
        @Nullable Integer moment,
        GivenFacts facts) {}
