package nl.nabij.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** Reads what a QuestionnaireResponse answers. Whether an answer may be saved is for the service to say. */
final class ResponseReader {

    /** An id that may be repeated in a fault; others are named by their place. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./_-]{1,200}");

    private final Received response;
    private final String questionnaire;
    private final Form form;
    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private ResponseReader(Received response, String questionnaire, Form form, Clock clock) {
        this.response = response;
        this.questionnaire = questionnaire;
        this.form = form;
        this.clock = clock;
        form.asked().forEach(one -> asked.put(one.id(), one));
        form.cells().forEach(cell -> cells.put(cell.id(), cell));
        for (int i = 0; i < form.sections().size(); i++) {
            groups.add(Urn.section(i));
            groups.add(Urn.table(i));
        }
        form.rows().forEach(row -> groups.add(Urn.row(row)));
    }

    /**
     * What stands on the sheet.
     *
     * @param cells by cell id
     */
    record Answers(
            Definition definition,
            Form form,
            GivenFacts facts,
            @Nullable SheetId startSheet,
            @Nullable Integer moment,
            Map<String, String> cells) {}

    /** Faults are in the response, under the linkIds of the items, for the caller to add to and to check. */
    static Answers read(Received response, List<Definition> installed, Clock clock) {
        if (!response.resourceType().equals("QuestionnaireResponse")) {
            response.fault("resourceType", "choice");
            response.check();
        }
        var canonical = String.valueOf(response.text("questionnaire"));
        for (var definition : installed) {
            for (var form : definition.forms()) {
                var url = Urn.questionnaire(definition.id(), form.id());
                if (canonical.equals(url) || canonical.equals(Urn.canonical(url, definition.version()))) {
                    return new ResponseReader(response, url, form, clock).read(definition);
                }
            }
        }
        // Also when only the version is another: its words may be.
        response.fault("questionnaire", "not-installed");
        response.check();
        throw new IllegalStateException();
    }

    private Answers read(Definition definition) {
        if (response.has("modifierExtension")) {
            response.fault("modifierExtension", "unknown-field");
        }
        response.list("item").forEach(this::item);
        for (var kept : response.extensions(Urn.KEPT)) {
            var cell = kept.extended("cell", "valueString");
            var text = kept.extended("text", "valueString");
            if (cell == null || text == null || !cells.containsKey(cell)) {
                kept.fault("", "unknown");
            } else {
                put(cell, text);
            }
        }
        return new Answers(
                definition,
                form,
                facts(),
                startSheet(),
                response.extension(Urn.MOMENT)
                        .map(moment -> moment.integer("valueInteger"))
                        .orElse(null),
                texts);
    }

    private GivenFacts facts() {
        var authored = day(response, "authored");
        var completed = response.extension(Urn.COMPLETED_ON)
                .map(extension -> day(extension, "valueDate"))
                .orElse(authored);
        var status = String.valueOf(response.text("status"));
        if (!Set.of("in-progress", "completed", "amended").contains(status)) {
            response.fault("status", "choice");
        }
        return new GivenFacts(
                authored,
                filledInBy(),
                response.flagged(Urn.FROM_PAPER),
                status.equals("in-progress") ? null : completed);
    }

    private @Nullable FilledInBy filledInBy() {
        var code = response.extended(Urn.FILLED_IN_BY, "valueCode");
        if (code == null) {
            return null;
        }
        for (var pen : FilledInBy.values()) {
            if (QuestionnaireWriter.code(pen).equals(code)) {
                return pen;
            }
        }
        response.faultOf("filledInBy", "choice");
        return null;
    }

    private @Nullable SheetId startSheet() {
        var code = response.extended(Urn.START_SHEET, "valueString");
        try {
            return code == null ? null : SheetId.fromString(code);
        } catch (NotFoundException unknown) {
            response.faultOf("startSheet", "unknown");
            return null;
        }
    }

    /** The day in the Netherlands of a date or of a moment. */
    private @Nullable LocalDate day(Received on, String property) {
        var text = on.text(property);
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text)
                            .atZoneSameInstant(clock.getZone())
                            .toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            on.fault(property, "day");
            return null;
        }
    }

    private void item(Received item) {
        var linkId = item.text("linkId");
        var answers = item.list("answer");
        if (linkId == null) {
            item.fault("linkId", "required");
        } else {
            item(item, linkId, answers);
        }
        item.list("item").forEach(this::item);
        answers.forEach(answer -> answer.list("item").forEach(this::item));
    }

    private void item(Received item, String linkId, List<Received> answers) {
        var place = PLAIN.matcher(linkId).matches() ? linkId : item.at("linkId");
        boolean known = groups.contains(linkId) || asked.containsKey(linkId) || cells.containsKey(linkId);
        if (item.has("modifierExtension")) {
            item.faultOf(place, "unknown-field");
        }
        if (!known) {
            item.faultOf(place, "unknown");
        } else if (seen.add(linkId)) {
            answers(linkId, answers);
        } else {
            item.faultOf(place, "repeated");
        }
    }

    private void answers(String linkId, List<Received> answers) {
        var question = asked.get(linkId);
        var kind = question == null ? null : question.question().kind();
        if (kind == Item.Kind.COPIED) {
            return;
        }
        if (question != null && kind == Item.Kind.CHOICES) {
            answers.forEach(answer -> tick(question, answer));
            return;
        }
        var cell = cells.get(linkId);
        if (answers.size() > (cell == null ? 0 : 1)) {
            response.faultOf(linkId, "too-many");
        } else if (cell != null && !answers.isEmpty()) {
            var text = value(answers.get(0), cell);
            if (text == null) {
                response.faultOf(linkId, "format");
            } else {
                put(linkId, text);
            }
        }
    }

    private void tick(Asked question, Received answer) {
        var option = Optional.ofNullable(code(question, answer)).flatMap(question.question()::option);
        option.ifPresentOrElse(
                ticked -> put(question.tick(ticked), Cell.TICKED), () -> response.faultOf(question.id(), "choice"));
    }

    /** As text; null when it has another type than the question, or is not there. */
    private @Nullable String value(Received answer, Cell cell) {
        return switch (cell.kind()) {
            case TEXT, LINE -> answer.text("valueString");
            case DATE -> answer.text("valueDate");
            case MARK, NUMBER -> {
                var number = answer.integer("valueInteger");
                yield number == null ? null : number.toString();
            }
            case CHOICE -> {
                var question = asked.get(cell.id());
                yield question == null ? null : code(question, answer);
            }
            case CHECK -> null;
        };
    }

    /** The id of an option; null when it is a code of something else. */
    private @Nullable String code(Asked asked, Received answer) {
        var coding = answer.child("valueCoding");
        var system = coding.text("system");
        var ours = Urn.options(questionnaire, asked.question().id());
        return system == null || system.equals(ours) ? coding.text("code") : null;
    }

    private void put(String cell, String text) {
        if (texts.put(cell, text) != null) {
            response.faultOf(cell, "repeated");
        }
    }
}
