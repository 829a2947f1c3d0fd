package nl.nabij.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** A form as a Questionnaire. Nothing in it is required. */
final class QuestionnaireWriter {

    private static final String MAIN_LANGUAGE = "nl";

    private final Definition definition;
    private final Form form;
    private final String url;
    private final EnableWhen enableWhen;

    private QuestionnaireWriter(Definition definition, Form form) {
        this.definition = definition;
        this.form = form;
        this.url = Urn.questionnaire(definition.id(), form.id());
        this.enableWhen = new EnableWhen(url, form);
    }

    /** The collection of a variant's forms. */
    static ObjectNode bundle(Definition definition) {
        var bundle = Json.resource("Bundle").put("type", "collection");
        for (var form : definition.forms()) {
            var entry = bundle.withArray("entry").addObject();
            var resource = questionnaire(definition, form);
            entry.put(
                    "fullUrl",
                    "urn:uuid:" + uuid(Urn.canonical(resource.path("url").textValue(), definition.version())));
            entry.set("resource", resource);
        }
        return bundle;
    }

    /** The same each time. */
    private static UUID uuid(String canonical) {
        return UUID.nameUUIDFromBytes(canonical.getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode questionnaire(Definition definition, Form form) {
        return new QuestionnaireWriter(definition, form).write();
    }

    private ObjectNode write() {
        var questionnaire = Json.resource("Questionnaire").put("language", MAIN_LANGUAGE);
        about(questionnaire);
        nature(questionnaire);
        questionnaire.put("url", url).put("version", definition.version());
        Json.wording(questionnaire, "title", form.title());
        questionnaire.put("status", "active");
        questionnaire.withArray("subjectType").add("Patient");

        var items = questionnaire.putArray("item");
        displays(items, "instruction.", form.instructions());
        for (int i = 0; i < form.sections().size(); i++) {
            section(items, i, form.sections().get(i));
        }
        displays(items, "footer.", form.footer());
        return questionnaire;
    }

    /** What is said of the whole variant. */
    private void about(ObjectNode questionnaire) {
        Json.extension(questionnaire, Urn.NAME).put("valueString", definition.name());
        if (definition.note() != null) {
            Json.wording(Json.extension(questionnaire, Urn.NOTE), "valueString", definition.note());
        }
        new TreeMap<>(definition.about()).forEach((language, text) -> {
            if (language.equals(MAIN_LANGUAGE)) {
                questionnaire.put("description", text);
            } else {
                var translation = Json.extension(questionnaire.withObject("/_description"), Urn.TRANSLATION);
                Json.extension(translation, "lang").put("valueCode", language);
                Json.extension(translation, "content").put("valueString", text);
            }
        });
    }

    private void nature(ObjectNode questionnaire) {
        Json.extension(questionnaire, Urn.FILLED_IN_BY).put("valueCode", code(form.filledInBy()));
        for (var field : form.fields()) {
            var extension = Json.extension(questionnaire, Urn.FIELD);
            Json.extension(extension, "kind").put("valueCode", code(field.kind()));
            Json.wording(Json.extension(extension, "label"), "valueString", field.label());
        }
        if (form.looksBackOn() != null) {
            Json.extension(questionnaire, Urn.LOOKS_BACK_ON).put("valueCode", form.looksBackOn());
        }
        form.moments()
                .forEach(months -> Json.extension(questionnaire, Urn.MOMENT).put("valueInteger", months));
        if (form.closing()) {
            Json.extension(questionnaire, Urn.CLOSING).put("valueBoolean", true);
        }
    }

    private static void displays(ArrayNode items, String prefix, List<Wording> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Json.wording(
                    items.addObject().put("linkId", prefix + (i + 1)).put("type", "display"), "text", texts.get(i));
        }
    }

    private void section(ArrayNode items, int index, FormSection section) {
        boolean empty = section.text().isEmpty() && section.questions().isEmpty() && section.table() == null;
        // A group has items.
        var group = group(items, Urn.section(index), section.title(), empty ? "display" : "group");
        part(group, Urn.SECTION);
        enableWhen.write(group, section.when());
        if (empty) {
            return;
        }
        var children = group.putArray("item");
        displays(children, Urn.section(index) + ".text.", section.text());
        section.questions().forEach(question -> asked(children, new Asked(question, null)));
        if (section.table() != null) {
            table(children, index, section.table());
        }
    }

    private void table(ArrayNode items, int section, FormTable table) {
        var group = group(items, Urn.table(section), table.rowHeading(), "group");
        part(group, Urn.TABLE);
        var rows = group.putArray("item");
        for (var row : table.rows()) {
            row(rows, table, row);
        }
    }

    private void row(ArrayNode items, FormTable table, Row row) {
        var group = group(items, Urn.row(row), row.label(), "group");
        topic(group, row.topic());
        var cells = group.putArray("item");
        if (row.specify()) {
            Json.extension(group, Urn.SPECIFY).put("valueBoolean", true);
            addition(cells, row.namely(), "string", row.label(), Cell.Kind.LINE, null);
        }
        table.columns().forEach(column -> asked(cells, new Asked(column, row)));
    }

    private static ObjectNode group(ArrayNode items, String linkId, @Nullable Wording text, String type) {
        var group = items.addObject().put("linkId", linkId);
        if (text != null) {
            Json.wording(group, "text", text);
        }
        return group.put("type", type);
    }

    private void asked(ArrayNode items, Asked asked) {
        var question = asked.question();
        var item = items.addObject().put("linkId", asked.id());
        Json.wording(item, "text", question.label());
        kind(item, asked);
        // That of a column stands with its rows.
        topic(item, question.topic());
        enableWhen.write(item, question.when());
        if (question.beside() != null) {
            Json.extension(item, Urn.BESIDE).put("valueCode", question.beside());
        }
        if (question.forExperts()) {
            Json.extension(item, Urn.FOR_EXPERTS).put("valueBoolean", true);
        }
        if (question.help() != null) {
            var help = item.withArray("item").addObject().put("linkId", asked.id() + Urn.HELP);
            Json.extension(help, Urn.ITEM_CONTROL)
                    .putObject("valueCodeableConcept")
                    .putArray("coding")
                    .addObject()
                    .put("system", Urn.ITEM_CONTROLS)
                    .put("code", "help");
            Json.wording(help, "text", question.help());
            help.put("type", "display");
        }
        additions(items, asked);
    }

    private void kind(ObjectNode item, Asked asked) {
        var question = asked.question();
        switch (question.kind()) {
            case TEXT -> item.put("type", "text").put("maxLength", Cell.Kind.TEXT.longest());
            case LINE -> item.put("type", "string").put("maxLength", Cell.Kind.LINE.longest());
            case DATE -> item.put("type", "date");
            case NUMBER -> bounded(item, question.min(), question.max());
            case MARK -> {
                part(bounded(item, 1, 10), Urn.MARK);
                if (question.explanation() != null) {
                    Json.extension(item, Urn.EXPLANATION).put("valueCode", question.explanation());
                }
            }
            case CHOICE -> options(item.put("type", "choice"), question);
            case CHOICES -> options(item.put("type", "choice").put("repeats", true), question);
            case COPIED -> {
                item.put("type", "text").put("readOnly", true);
                Json.extension(item, Urn.FROM).put("valueCode", question.from());
            }
        }
    }

    private static ObjectNode bounded(ObjectNode item, @Nullable Integer min, @Nullable Integer max) {
        item.put("type", "integer");
        if (min != null) {
            Json.extension(item, Urn.MIN_VALUE).put("valueInteger", min);
        }
        if (max != null) {
            Json.extension(item, Urn.MAX_VALUE).put("valueInteger", max);
        }
        return item;
    }

    private void options(ObjectNode item, Item question) {
        for (var option : question.options()) {
            var answer = item.withArray("answerOption").addObject();
            if (option.specify()) {
                Json.extension(answer, Urn.SPECIFY).put("valueBoolean", true);
            }
            var coding = Json.coding(answer.putObject("valueCoding"), Urn.options(url, question.id()), option);
            Json.wording(coding, "display", option.label());
        }
    }

    /** FHIR puts items below an answer; these may be there without one. */
    private void additions(ArrayNode items, Asked asked) {
        var question = asked.question();
        if (asked.explanation() != null) {
            addition(items, asked.explanation(), "text", question.label(), Cell.Kind.TEXT, question.when());
        }
        question.options().stream()
                .filter(Option::specify)
                .forEach(option -> addition(
                        items, asked.namely(option), "string", option.label(), Cell.Kind.LINE, question.when()));
    }

    private void addition(
            ArrayNode items, String cell, String type, Wording label, Cell.Kind kind, @Nullable Condition when) {
        var item = items.addObject().put("linkId", cell);
        part(item, Urn.ADDITION);
        item.put("text", label.display()).put("type", type).put("maxLength", kind.longest());
        enableWhen.write(item, when);
    }

    private static void part(ObjectNode item, String part) {
        Json.extension(item, Urn.PART).put("valueCode", part);
    }

    private static void topic(ObjectNode item, @Nullable Topic topic) {
        if (topic != null) {
            item.putArray("code").addObject().put("system", Urn.TOPIC).put("code", topic.code());
        }
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
