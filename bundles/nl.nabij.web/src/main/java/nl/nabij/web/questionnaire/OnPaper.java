package nl.nabij.web.questionnaire;

import java.util.function.Function;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import nl.nabij.web.Html;
import nl.nabij.web.templates.questionnaire.JtepaperGenerated;

/** A page that shows what will be printed, with the way back and the same as PDF beside it. */
final class OnPaper {

    private OnPaper() {}

    static Page of(String place, String title, String back, Function<View, Markup> paper, String pdf) {
        return Page.of(
                place,
                title,
                (out, view) -> JtepaperGenerated.render(
                        Html.to(out), null, SheetPage.TEXTS.in(view), back, title, paper.apply(view), pdf));
    }
}
