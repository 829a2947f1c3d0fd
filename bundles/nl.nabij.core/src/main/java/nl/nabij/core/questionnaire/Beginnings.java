package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** Begins sheets: by which definition, of which form, looking back on what. */
final class Beginnings {

    private final Variants variants;
    private final Definitions definitions;
    private final Clock clock;

    Beginnings(Variants variants, Definitions definitions, Clock clock) {
        this.variants = variants;
        this.definitions = definitions;
        this.clock = clock;
    }

    static SheetFacts check(Input input, GivenFacts facts) {
        return new SheetFacts(
                input.past("filledOn", facts.filledOn()),
                Objects.requireNonNullElse(facts.filledInBy(), FilledInBy.TOGETHER),
                Boolean.TRUE.equals(facts.fromPaper()),
                facts.completedOn() == null ? null : input.past("completedOn", facts.completedOn()));
    }

    /** The snapshot of the installed variant, kept for the sheets that follow; empty when it is not installed. */
    Optional<String> snapshot(String variant) {
        return variants.find(variant).map(definitions::keep);
    }

    /** A sheet of the form asked for, not yet kept. */
    SheetEntity begin(EntityManager em, NewSheet given, Optional<String> snapshot) {
        var input = new Input(clock);
        if (snapshot.isEmpty()) {
            input.fault("variant", "not-installed");
        }
        var start = start(em, input, given);
        input.check();
        var hash = start == null ? snapshot.orElseThrow() : start.definitionHash;
        form(em, input, given, start, hash);
        input.check();

        var sheet = new SheetEntity();
        sheet.trajectoryId = given.trajectory().value();
        sheet.definitionHash = hash;
        sheet.variant = given.variant();
        sheet.form = given.form();
        sheet.moment = given.moment();
        sheet.startSheetId = start == null ? null : start.id;
        sheet.createdAt = clock.instant();
        return sheet;
    }

    /** The sheet that is looked back on; it goes on with the definition that it began with. */
    private static @Nullable SheetEntity start(EntityManager em, Input input, NewSheet given) {
        if (given.startSheet() == null) {
            return null;
        }
        var start = em.find(SheetEntity.class, given.startSheet().value());
        if (start == null
                || start.voidedAt != null
                || start.trajectoryId != given.trajectory().value()
                || !start.variant.equals(given.variant())) {
            input.fault("startSheet", "unknown");
            return null;
        }
        return start;
    }

    private void form(EntityManager em, Input input, NewSheet given, @Nullable SheetEntity start, String hash) {
        var form = definitions.of(em, hash).form(given.form()).orElse(null);
        if (form == null) {
            input.fault("form", "unknown");
            return;
        }
        if (!Objects.equals(form.looksBackOn(), start == null ? null : start.form)) {
            input.fault("startSheet", start == null ? "required" : "unknown");
        }
        if (given.moment() == null ? !form.moments().isEmpty() : !form.moments().contains(given.moment())) {
            input.fault("moment", "unknown");
        }
    }
}
