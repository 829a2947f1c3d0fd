package nl.nabij.web.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nabij.api.SheetId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Sheets of "Wat is mijn vraag?" for tests of pages, with the real wording. */
final class OssSheets {

    private static final Path FILE =
            Path.of("../nl.nabij.questionnaire.oss/src/main/resources/nl/nabij/questionnaire/oss/definition.json");

    static final Definition DEFINITION = read();

    private OssSheets() {}

    static Sheet start(Map<String, String> cells, boolean writable) {
        return new Sheet(
                summary(1, "start", null), new TrajectoryId(1), "Fenna de Boer", DEFINITION, cells, null, writable);
    }

    static Sheet followUp(Map<String, String> start, Map<String, String> cells, boolean writable) {
        return new Sheet(
                summary(2, "follow-up", 3),
                new TrajectoryId(1),
                "Fenna de Boer",
                DEFINITION,
                cells,
                new Sheet.Start(summary(1, "start", null), start),
                writable);
    }

    private static SheetSummary summary(long id, String form, @Nullable Integer moment) {
        var facts = new SheetFacts(LocalDate.of(2026, 8, 19), FilledInBy.TOGETHER, false, null);
        var title = DEFINITION.form(form).orElseThrow().title().display();
        return new SheetSummary(
                new SheetId(id),
                "oss",
                form,
                title,
                moment,
                moment == null ? null : new SheetId(1),
                facts,
                1,
                false,
                7);
    }

    private static Definition read() {
        try {
            var json = new ObjectMapper().readTree(FILE.toFile());
            return new Definition(
                    "oss",
                    "1.0",
                    json.get("name").textValue(),
                    Map.of(
                            "nl",
                            json.at("/about/nl").textValue(),
                            "en",
                            json.at("/about/en").textValue()),
                    list(json.get("forms"), OssSheets::form));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form form(JsonNode json) {
        return new Form(
                json.get("id").textValue(),
                wording(json.get("title")),
                list(json.path("instructions"), OssSheets::wording),
                list(
                        json.get("fields"),
                        field -> new HeadField(
                                HeadField.Kind.valueOf(
                                        field.get("kind").textValue().toUpperCase()),
                                wording(field.get("label")))),
                wording(json.get("rowHeading")),
                list(json.get("columns"), OssSheets::column),
                list(json.get("rows"), OssSheets::row),
                json.path("looksBackOn").textValue(),
                list(json.path("moments"), JsonNode::intValue),
                list(json.path("footer"), OssSheets::wording));
    }

    private static Column column(JsonNode json) {
        return new Column(
                json.get("id").textValue(),
                Column.Kind.valueOf(json.get("kind").textValue().toUpperCase()),
                wording(json.get("label")),
                json.path("from").textValue(),
                json.path("beside").textValue(),
                json.path("explanation").textValue());
    }

    private static Row row(JsonNode json) {
        return new Row(
                json.get("id").textValue(),
                Topic.of(json.get("topic").textValue()).orElseThrow(),
                wording(json.get("label")),
                json.path("specify").booleanValue());
    }

    private static Wording wording(JsonNode json) {
        return json.isTextual()
                ? new Wording(json.textValue(), json.textValue())
                : new Wording(
                        json.get("source").textValue(), json.get("display").textValue());
    }

    private static <T> List<T> list(JsonNode items, Function<JsonNode, T> reader) {
        var list = new ArrayList<T>();
        items.forEach(item -> list.add(reader.apply(item)));
        return list;
    }
}
