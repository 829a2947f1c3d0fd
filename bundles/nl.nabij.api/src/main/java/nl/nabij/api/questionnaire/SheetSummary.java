package nl.nabij.api.questionnaire;

import nl.nabij.api.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in a list.
 *
 * @param variantVersion the version of the questionnaire that it was begun with, or that its start sheet was; it keeps it
 * @param title the title of the form
 * @param moment after how many months it looks back; null when it does not
 * @param filledCells a sheet counts, in follow-ups and figures, from its first filled cell
 * @param held of a sheet that looks back: of every topic of the start sheet that its form asks about something is said, or it
 *     was called finished
 */
public record SheetSummary(
        SheetId id,
        String variant,
        String variantVersion,
        String form,
        String title,
        @Nullable Integer moment,
        @Nullable SheetId startSheet,
        SheetFacts facts,
        int filledCells,
        boolean held,
        long version) {}
