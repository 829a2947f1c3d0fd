package nl.nabij.core.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import nl.nabij.api.questionnaire.spi.VariantDescriptor;

/** Reads a definition strictly: what is not understood is a fault, never a guess. All faults are named at once. */
final class DefinitionReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDING = 1000;
    private static final int MOST_FORMS = 10;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 100;
    private static final int MOST_TEXTS = 10;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_FAULTS = 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> faults = new ArrayList<>();

    private DefinitionReader() {}

    static Definition read(VariantDescriptor variant, String text) throws MalformedDefinition {
        var reader = new DefinitionReader();
        var definition = reader.definition(variant, parse(text));
        if (!reader.faults.isEmpty()) {
            throw new MalformedDefinition(reader.faults.subList(0, Math.min(MOST_FAULTS, reader.faults.size())));
        }
        return definition;
    }

    private static JsonNode parse(String text) throws MalformedDefinition {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            var where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new MalformedDefinition(List.of(where + malformed.getOriginalMessage()));
        }
    }

    private Definition definition(VariantDescriptor variant, JsonNode json) {
        var part = new JsonPart(json, "", faults);
        var about = part.part("about");
        var languages = Map.of("nl", about.text("nl", LONGEST_WORDING), "en", about.text("en", LONGEST_WORDING));
        about.end();
        var forms = part.parts("forms", MOST_FORMS, this::form);
        var definition =
                new Definition(variant.id(), variant.version(), part.text("name", LONGEST_NAME), languages, forms);
        part.end();
        if (forms.isEmpty()) {
            part.fault("'forms' must have at least one form");
        }
        unique(part, "forms", forms, Form::id);
        forms.forEach(form -> lookingBack(definition, form));
        return definition;
    }

    private Form form(JsonPart part) {
        var looksBackOn = part.optionalId("looksBackOn");
        var form = new Form(
                part.id("id"),
                part.item("title", this::wording),
                part.items("instructions", MOST_TEXTS, this::wording),
                part.parts("fields", MOST_TEXTS, this::field),
                part.item("rowHeading", this::wording),
                part.parts("columns", MOST_COLUMNS, this::column),
                part.parts("rows", MOST_ROWS, this::row),
                looksBackOn,
                part.numbers("moments", 1, MOST_MONTHS),
                part.items("footer", MOST_TEXTS, this::wording));
        part.end();
        if (form.columns().isEmpty() || form.rows().isEmpty()) {
            part.fault("must have columns and rows");
        }
        if (looksBackOn == null != form.moments().isEmpty()) {
            part.fault("'looksBackOn' and 'moments' belong together");
        }
        if (!form.moments().equals(form.moments().stream().distinct().sorted().toList())) {
            part.fault("'moments' must ascend");
        }
        unique(part, "rows", form.rows(), Row::id);
        unique(part, "cells of a row", columnIds(form), id -> id);
        if (form.columns().stream().anyMatch(column -> column.kind() == Column.Kind.MARK)) {
            unique(part, "topics with a mark", form.rows(), row -> row.topic().code());
        }
        return form;
    }

    /** Every id that a cell of a row may have; "namely" is the short text of the row itself. */
    private static List<String> columnIds(Form form) {
        var ids = new ArrayList<>(List.of("namely"));
        for (var column : form.columns()) {
            ids.add(column.id());
            if (column.explanation() != null) {
                ids.add(column.explanation());
            }
        }
        return ids;
    }

    private HeadField field(JsonPart part) {
        var field = new HeadField(part.choice("kind", HeadField.Kind.values()), part.item("label", this::wording));
        part.end();
        return field;
    }

    private Column column(JsonPart part) {
        var kind = part.choice("kind", Column.Kind.values());
        var column = new Column(
                part.id("id"),
                kind,
                part.item("label", this::wording),
                kind == Column.Kind.COPIED ? part.id("from") : null,
                kind == Column.Kind.TEXT ? part.optionalId("beside") : null,
                kind == Column.Kind.MARK ? part.optionalId("explanation") : null);
        part.end();
        return column;
    }

    private Row row(JsonPart part) {
        var topic = part.id("topic");
        var known = Topic.of(topic);
        if (!topic.isEmpty() && known.isEmpty()) {
            part.fault("unknown topic '" + topic + "'");
        }
        var row = new Row(
                part.id("id"), known.orElse(Topic.OTHER), part.item("label", this::wording), part.flag("specify"));
        part.end();
        return row;
    }

    /** A text when it is shown as printed, else an object with source and display. */
    private Wording wording(JsonNode json, String path) {
        if (json.isTextual() && !json.textValue().isBlank() && json.textValue().length() <= LONGEST_WORDING) {
            return new Wording(json.textValue(), json.textValue());
        }
        if (!json.isObject()) {
            faults.add(path + ": must be a text of at most " + LONGEST_WORDING + " characters, or source and display");
            return new Wording("", "");
        }
        var part = new JsonPart(json, path, faults);
        var wording = new Wording(part.text("source", LONGEST_WORDING), part.text("display", LONGEST_WORDING));
        part.end();
        return wording;
    }

    /** A form looks back on one that looks back on nothing, so there are no circles. */
    private void lookingBack(Definition definition, Form form) {
        var on = form.looksBackOn();
        var earlier = on == null ? null : definition.form(on).orElse(null);
        if (on != null && (earlier == null || earlier.looksBackOn() != null)) {
            faults.add("form '" + form.id() + "': 'looksBackOn' must be a form that looks back on nothing");
        }
        for (var column : form.columns()) {
            var origin = column.from() == null ? column.beside() : column.from();
            if (origin == null) {
                continue;
            }
            var found = earlier == null ? null : earlier.column(origin).orElse(null);
            if (found == null || found.kind() != Column.Kind.TEXT) {
                faults.add("form '" + form.id() + "', column '" + column.id() + "': no text column '" + origin
                        + "' in the form looked back on");
            }
        }
    }

    private static <T> void unique(JsonPart part, String what, List<T> items, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(id.apply(item))) {
                part.fault(what + ": '" + id.apply(item) + "' is there twice");
            }
        }
    }
}
