package nl.nabij.fhir;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** A definition as the file that it is read from, by docs/questionnaire.schema.json. What says nothing is left out. */
final class DefinitionJson {

    /** One object of the file. */
    private static final class Part extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        Part with(String name, @Nullable Object value) {
            if (value != null
                    && !Boolean.FALSE.equals(value)
                    && !(value instanceof Collection<?> all && all.isEmpty())) {
                put(name, value);
            }
            return this;
        }
    }

    private DefinitionJson() {}

    static Map<String, Object> of(Definition definition) {
        return new Part()
                .with("id", definition.id())
                .with("version", definition.version())
                .with("name", definition.name())
                .with("about", definition.about())
                .with("note", wording(definition.note()))
                .with(
                        "forms",
                        definition.forms().stream().map(DefinitionJson::form).toList());
    }

    private static Part form(Form form) {
        return new Part()
                .with("id", form.id())
                .with("title", wording(form.title()))
                .with("filledInBy", form.filledInBy() == FilledInBy.TOGETHER ? null : code(form.filledInBy()))
                .with("instructions", wordings(form.instructions()))
                .with(
                        "fields",
                        form.fields().stream()
                                .map(field -> new Part()
                                        .with("kind", code(field.kind()))
                                        .with("label", wording(field.label())))
                                .toList())
                .with(
                        "sections",
                        form.sections().stream().map(DefinitionJson::section).toList())
                .with("looksBackOn", form.looksBackOn())
                .with("moments", form.moments())
                .with("closing", form.closing())
                .with("footer", wordings(form.footer()));
    }

    private static Part section(FormSection section) {
        var part = new Part()
                .with("title", wording(section.title()))
                .with("text", wordings(section.text()))
                .with(
                        "questions",
                        section.questions().stream().map(DefinitionJson::item).toList())
                .with("table", table(section.table()))
                .with("when", condition(section.when()));
        if (section.title() == null && section.table() == null) {
            // One of the three must be there.
            part.putIfAbsent("questions", List.of());
        }
        return part;
    }

    private static @Nullable Part table(@Nullable FormTable table) {
        return table == null
                ? null
                : new Part()
                        .with("rowHeading", wording(table.rowHeading()))
                        .with(
                                "columns",
                                table.columns().stream()
                                        .map(DefinitionJson::item)
                                        .toList())
                        .with(
                                "rows",
                                table.rows().stream().map(DefinitionJson::row).toList());
    }

    private static Part row(Row row) {
        return new Part()
                .with("id", row.id())
                .with("topic", code(row.topic()))
                .with("label", wording(row.label()))
                .with("specify", row.specify());
    }

    private static Part item(Item item) {
        return new Part()
                .with("id", item.id())
                .with("kind", code(item.kind()))
                .with("label", wording(item.label()))
                .with("help", wording(item.help()))
                .with(
                        "options",
                        item.options().stream().map(DefinitionJson::option).toList())
                .with("min", item.min())
                .with("max", item.max())
                .with("topic", code(item.topic()))
                .with("from", item.from())
                .with("beside", item.beside())
                .with("explanation", item.explanation())
                .with("forExperts", item.forExperts())
                .with("when", condition(item.when()));
    }

    private static Part option(Option option) {
        return new Part()
                .with("id", option.id())
                .with("label", wording(option.label()))
                .with("specify", option.specify());
    }

    private static @Nullable Part condition(@Nullable Condition condition) {
        return condition == null
                ? null
                : new Part().with("cell", condition.cell()).with("is", condition.is());
    }

    private static List<Object> wordings(List<Wording> wordings) {
        return wordings.stream().map(DefinitionJson::words).toList();
    }

    private static @Nullable Object wording(@Nullable Wording wording) {
        return wording == null ? null : words(wording);
    }

    private static Object words(Wording wording) {
        return wording.source().equals(wording.display())
                ? wording.display()
                : new Part().with("source", wording.source()).with("display", wording.display());
    }

    private static String code(Enum<?> constant) {
        return QuestionnaireWriter.code(constant);
    }

    private static @Nullable String code(@Nullable Topic topic) {
        return topic == null ? null : topic.code();
    }
}
