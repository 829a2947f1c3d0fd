package nl.nabij.core.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Form;

/** What is filled in on a sheet: text by cell id, only what is not empty, kept as one JSON object. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {};

    private final TreeMap<String, String> cells;

    private Answers(TreeMap<String, String> cells) {
        this.cells = cells;
    }

    static Answers of(String json) {
        try {
            return new Answers(JSON.readValue(json, CELLS));
        } catch (JsonProcessingException malformed) {
            // Without the cause, whose message quotes the answers.
            throw new IllegalStateException("A sheet holds answers that are no JSON object of texts");
        }
    }

    /** As somebody may read them: what the form asks for the experts who go along is left out for everybody else. */
    static Answers readable(SheetEntity sheet, Form form, boolean expert) {
        var answers = of(sheet.answers);
        if (!expert) {
            form.asked()
                    .filter(asked -> asked.question().forExperts())
                    .flatMap(asked -> asked.cells().stream())
                    .forEach(cell -> answers.cells.remove(cell.id()));
        }
        return answers;
    }

    String json() {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts by name cannot be written as JSON");
        }
    }

    Map<String, String> cells() {
        return cells;
    }

    String text(String cell) {
        return cells.getOrDefault(cell, "");
    }

    void put(String cell, String text) {
        if (text.isEmpty()) {
            cells.remove(cell);
        } else {
            cells.put(cell, text);
        }
    }

    int filled() {
        return cells.size();
    }

    /** The rows and questions of which anything is said, by id. */
    Set<String> begun() {
        return cells.keySet().stream().map(cell -> cell.split("/", 2)[0]).collect(Collectors.toSet());
    }

    /** The topics of which anything is said, by code, with the mark where one is given. */
    Map<String, Optional<Integer>> topics(Form form) {
        var topics = new TreeMap<String, Optional<Integer>>();
        for (var cell : form.cells()) {
            var text = cells.get(cell.id());
            if (text == null) {
                continue;
            }
            var topic = cell.topic();
            if (topic == null) {
                continue;
            }
            if (cell.kind() == Cell.Kind.MARK) {
                topics.put(topic.code(), Optional.of(Integer.valueOf(text)));
            } else {
                topics.putIfAbsent(topic.code(), Optional.empty());
            }
        }
        return topics;
    }
}
