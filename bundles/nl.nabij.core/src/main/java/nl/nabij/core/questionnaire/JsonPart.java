package nl.nabij.core.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object strictly: what is missing, of the wrong kind, too long or unknown becomes a fault with its path, and a
 * stand-in is given, so that all faults are found at one reading. Call {@link #end()} when all is read.
 */
final class JsonPart {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final JsonNode json;
    private final String path;
    private final List<String> faults;
    private final Set<String> read = new HashSet<>();

    JsonPart(JsonNode json, String path, List<String> faults) {
        this.json = json;
        this.path = path;
        this.faults = faults;
        if (!json.isObject()) {
            fault("must be an object");
        }
    }

    void fault(String what) {
        faults.add((path.isEmpty() ? "definition" : path) + ": " + what);
    }

    /** Everything that was not asked for is a fault. */
    void end() {
        json.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                fault("unknown property '" + shortened(name) + "'");
            }
        });
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name, int longest) {
        var value = take(name);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            fault("'" + name + "' must be a text");
            return "";
        }
        if (value.textValue().length() > longest) {
            fault("'" + name + "' is longer than " + longest);
            return "";
        }
        return value.textValue();
    }

    String id(String name) {
        var id = text(name, LONGEST_ID);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("'" + name + "' must be lower-case letters, digits and hyphens");
        }
        return id;
    }

    @Nullable
    String optionalId(String name) {
        return has(name) ? id(name) : null;
    }

    static boolean isId(String id) {
        return id.length() <= LONGEST_ID && ID.matcher(id).matches();
    }

    boolean flag(String name) {
        var value = take(name);
        if (value != null && !value.isBoolean()) {
            fault("'" + name + "' must be true or false");
        }
        return value != null && value.booleanValue();
    }

    <E extends Enum<E>> E choice(String name, E[] all) {
        var text = text(name, LONGEST_ID);
        for (var one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        if (!text.isEmpty()) {
            fault("'" + name + "' is no known one: '" + shortened(text) + "'");
        }
        return all[0];
    }

    List<Integer> numbers(String name, int lowest, int highest) {
        var numbers = new ArrayList<Integer>();
        for (var item : array(name)) {
            if (!item.isInt() || item.intValue() < lowest || item.intValue() > highest) {
                fault("'" + name + "' must be whole numbers from " + lowest + " to " + highest);
                return List.of();
            }
            numbers.add(item.intValue());
        }
        return numbers;
    }

    JsonPart part(String name) {
        return item(name, (item, itemPath) -> new JsonPart(item, itemPath, faults));
    }

    /** A property that is read by its own reader, and the path to it. */
    <T> T item(String name, ItemReader<T> reader) {
        var value = take(name);
        return reader.read(value == null ? MissingNode.getInstance() : value, inside(name));
    }

    /** A list of objects, at most so many; absent is empty. */
    <T> List<T> parts(String name, int most, Function<JsonPart, T> reader) {
        return items(name, most, (item, itemPath) -> reader.apply(new JsonPart(item, itemPath, faults)));
    }

    <T> List<T> items(String name, int most, ItemReader<T> reader) {
        var array = array(name);
        if (array.size() > most) {
            fault("'" + name + "' has " + array.size() + " items, at most " + most);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < array.size(); i++) {
            items.add(reader.read(array.get(i), inside(name) + "[" + i + "]"));
        }
        return items;
    }

    interface ItemReader<T> {
        T read(JsonNode item, String path);
    }

    private String inside(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private JsonNode array(String name) {
        var value = take(name);
        if (value != null && !value.isArray()) {
            fault("'" + name + "' must be a list");
        }
        return value != null && value.isArray() ? value : MissingNode.getInstance();
    }

    private @Nullable JsonNode take(String name) {
        read.add(name);
        return json.get(name);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
