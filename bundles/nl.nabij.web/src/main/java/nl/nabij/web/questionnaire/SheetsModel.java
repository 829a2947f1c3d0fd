package nl.nabij.web.questionnaire;

import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;

/** What the page with the sheets of a trajectory shows. */
public record SheetsModel(
        Trajectory trajectory,
        List<SheetSummary> sheets,
        List<FollowUp> followUps,
        List<Definition> variants,
        List<SelfFill> links) {

    private static final Set<FollowUp.State> SHOWN =
            Set.of(FollowUp.State.DUE, FollowUp.State.BEGUN, FollowUp.State.LATER);
    private static final Set<FollowUp.State> ASKED = Set.of(FollowUp.State.DUE, FollowUp.State.BEGUN);

    /**
     * A form that a new sheet can be begun with.
     *
     * @param earlier the newest sheet of it that is there, or null
     */
    public record Beginning(
            Definition variant, Form form, @Nullable SheetSummary earlier) {

        public String about(Locale locale) {
            return variant.about().getOrDefault(locale.getLanguage(), "");
        }

        public boolean isLookedBackOn() {
            return variant.lookingBackOn(form.id()).isPresent();
        }

        /** By when it is used: what is looked back on later, what stands by itself, what is for the end. */
        private int turn() {
            return form.closing() ? 2 : isLookedBackOn() ? 0 : 1;
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
        return beginnings(variants, sheets);
    }

    /** What a client begins with; only while there is no sheet yet that says anything. */
    public static List<Beginning> starts(List<Definition> variants, List<SheetSummary> sheets) {
        return beginnings(variants, sheets).stream()
                .filter(Beginning::isLookedBackOn)
                .toList();
    }

    private static List<Beginning> beginnings(List<Definition> variants, List<SheetSummary> sheets) {
        return variants.stream()
                .flatMap(variant -> variant.forms().stream()
                        .filter(form -> form.looksBackOn() == null)
                        .map(form -> new Beginning(variant, form, newest(sheets, variant, form))))
                .sorted(Comparator.comparing(Beginning::turn))
                .toList();
    }

    private static @Nullable SheetSummary newest(List<SheetSummary> sheets, Definition variant, Form form) {
        return sheets.stream()
                .filter(sheet ->
                        sheet.variant().equals(variant.id()) && sheet.form().equals(form.id()))
                .findFirst()
                .orElse(null);
    }

    /** The moments that are due or may be taken earlier; what was done stands among the sheets. */
    public List<FollowUp> lookingBack() {
        return followUps.stream()
                .filter(followUp -> SHOWN.contains(followUp.state()))
                .toList();
    }

    /** The one that is asked first: it is what "Terugkijken" opens and "Hoeft niet" puts away. */
    public Optional<FollowUp> asked() {
        return followUps.stream()
                .filter(followUp -> ASKED.contains(followUp.state()))
                .findFirst();
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
