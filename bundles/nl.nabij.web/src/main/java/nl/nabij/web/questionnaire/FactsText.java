package nl.nabij.web.questionnaire;

import java.util.ArrayList;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.Wording;

/** Says in one line when and by whom a sheet was filled in. */
public final class FactsText {

    private final Wording t;

    public FactsText(Wording t) {
        this.t = t;
    }

    public static FactsText in(View view) {
        return new FactsText(SheetPage.TEXTS.in(view));
    }

    public String of(SheetSummary sheet) {
        var facts = sheet.facts();
        var parts = new ArrayList<String>();
        parts.add(t.get("day", "day", facts.filledOn()));
        parts.add(t.get("by." + facts.filledInBy()));
        if (facts.fromPaper()) {
            parts.add(t.get("from-paper"));
        }
        if (facts.completedOn() != null) {
            parts.add(t.get("completed", "day", facts.completedOn()));
        }
        return String.join(" · ", parts);
    }

    /** "Wat is mijn vraag?", or "Terugkijken na 3 maanden" for a sheet that looks back. */
    public String title(SheetSummary sheet) {
        return sheet.moment() == null ? sheet.title() : t.get("looking-back", "months", sheet.moment());
    }
}
