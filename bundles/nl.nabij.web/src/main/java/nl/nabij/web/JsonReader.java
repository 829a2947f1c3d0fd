package nl.nabij.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.nabij.api.Fault;

/**
 * Reads what Jackson stumbled over once more: what it stumbles over is taken out, until the rest can be read, so that every
 * fault is found.
 */
final class JsonReader {

    private static final int MOST_FAULTS = 50;

    private final JsonNode tree;
    private final List<Fault> faults = new ArrayList<>();

    /** What was taken out of a list, by the place of the list: after it the others have moved up. */
    private final Map<String, TreeSet<Integer>> taken = new HashMap<>();

    JsonReader(byte[] body) throws IOException {
        this.tree = Json.MAPPER.readTree(body);
    }

    /** What can be read of it; empty when without what is wrong it is nothing of the kind. */
    Optional<Object> read(JavaType type) throws IOException {
        while (faults.size() < MOST_FAULTS) {
            try {
                return Optional.of(Json.MAPPER.readValue(Json.MAPPER.treeAsTokens(tree), type));
            } catch (JsonMappingException stumbled) {
                if (!takeOut(stumbled)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    List<Fault> faults() {
        return faults;
    }

    /** True when it stumbled over something that is there. */
    private boolean takeOut(JsonMappingException stumbled) {
        var parent = tree;
        var place = new StringBuilder();
        var steps = stumbled.getPath();
        for (int i = 0; i < steps.size() - 1; i++) {
            append(place, steps.get(i));
            parent = child(parent, steps.get(i));
        }
        var list = place.toString();
        if (steps.isEmpty() || child(parent, steps.get(steps.size() - 1)).isMissingNode()) {
            // What follows from something that was taken out is no fault of its own.
            if (faults.isEmpty()) {
                faults.addAll(JsonFaults.of(stumbled));
            }
            return false;
        }
        var last = steps.get(steps.size() - 1);
        append(place, last);
        faults.addAll(JsonFaults.of(stumbled, place.toString()));
        if (parent instanceof ObjectNode object) {
            object.remove(last.getFieldName());
        } else {
            taken.computeIfAbsent(list, key -> new TreeSet<>()).add(original(list, last.getIndex()));
            ((ArrayNode) parent).remove(last.getIndex());
        }
        return true;
    }

    private static JsonNode child(JsonNode parent, JsonMappingException.Reference step) {
        return step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
    }

    private void append(StringBuilder place, JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            int index = original(place.toString(), step.getIndex());
            place.append('[').append(index).append(']');
        } else {
            place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
        }
    }

    /** Where in the list that was sent something stood. */
    private int original(String list, int index) {
        int place = index;
        for (int gone : taken.getOrDefault(list, new TreeSet<>())) {
            if (gone <= place) {
                place++;
            }
        }
        return place;
    }
}
