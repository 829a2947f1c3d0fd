package nl.nabij.api.questionnaire;

import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A link to make.
 *
 * @param startSheet for a form that looks back: the sheet that it looks back on
 * @param moment for a form that looks back: after how many months
 * @param days how long it works: 1 to 14; null is 7
 */
public record NewSelfFill(
        TrajectoryId trajectory,
        String variant,
        String form,
        @Nullable SheetId startSheet,
        @Nullable Integer moment,
        @Nullable Integer days) {}
