package nl.nabij.web.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SheetSummary;

/** What the page with the sheets of a trajectory shows. */
public record SheetsModel(
        Trajectory trajectory,
        List<SheetSummary> sheets,
        List<FollowUp> followUps,
        List<Definition> variants,
        List<SelfFill> links) {

    private static final Set<FollowUp.State> SHOWN =
            Set.of(FollowUp.State.DUE, FollowUp.State.BEGUN, FollowUp.State.LATER);

    /** A form that a new sheet can be begun with. */
    public record Beginning(Definition variant, Form form) {

        public String about(Locale locale) {
            return variant.about().getOrDefault(locale.getLanguage(), "");
        }
    }

    public String path() {
        return "/trajecten/" + trajectory.id();
    }

    /** The links that wait for the client. */
    public List<SelfFill> openLinks() {
        return links.stream()
                .filter(link -> link.state() == SelfFill.State.OPEN)
                .toList();
    }

    public boolean writable() {
        return trajectory.may(CaseRight.WRITE);
    }

    /** Something was filled in, so that there is something to look back on. */
    public boolean anyFilled() {
        return sheets.stream().anyMatch(sheet -> sheet.filledCells() > 0);
    }

    public List<Beginning> beginnings() {
        return variants.stream()
                .flatMap(variant -> variant.forms().stream()
                        .filter(form -> form.looksBackOn() == null)
                        .map(form -> new Beginning(variant, form)))
                .toList();
    }

    /** The moments that are due or may be taken earlier; what was done stands among the sheets. */
    public List<FollowUp> lookingBack() {
        return followUps.stream()
                .filter(followUp -> SHOWN.contains(followUp.state()))
                .toList();
    }

    /** The sheet that was begun for it. */
    public Optional<SheetSummary> sheet(FollowUp followUp) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(followUp.sheet()))
                .findFirst();
    }

    public boolean isInstalled(FollowUp followUp) {
        var variant = variant(followUp);
        return variants.stream().anyMatch(one -> one.id().equals(variant));
    }

    public String variant(FollowUp followUp) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(followUp.start()))
                .map(SheetSummary::variant)
                .findFirst()
                .orElse("");
    }
}
