package nl.nabij.bench.bare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The start sheet of "Wat is mijn vraag?" with something in each of its fifty cells. */
public final class FullSheet {

    static final List<String> ROWS = List.of(
            "dagbesteding",
            "vrije-tijd",
            "sociale-contacten",
            "praktische-hulp",
            "administratie",
            "instanties",
            "reizen",
            "plannen",
            "informatie-advies",
            "anders");
    private static final List<String> COLUMNS = List.of("now", "wish", "from-you", "from-me", "agreements");

    private FullSheet() {}

    /** Texts by cell id. */
    public static Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        for (var row : ROWS) {
            for (var column : COLUMNS) {
                cells.put(row + "/" + column, "Iedere dinsdag samen naar de huiskamer van de wijk.");
            }
        }
        return cells;
    }
}
