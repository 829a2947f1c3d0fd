package nl.nabij.core.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import nl.nabij.api.SheetId;

/** What the audit log says of a save: which cells, never what is in them. */
final class CellNames {

    /** The length of the column. */
    private static final int LONGEST = 400;

    private CellNames() {}

    /** All cells when there is room, else the rows, else how many. */
    static String of(SheetId sheet, List<String> cells) {
        var all = "sheet " + sheet + " cells " + String.join(" ", cells);
        if (all.length() <= LONGEST) {
            return all;
        }
        var rows = "sheet " + sheet + " rows "
                + cells.stream().map(cell -> cell.split("/", 2)[0]).distinct().collect(Collectors.joining(" "));
        return rows.length() <= LONGEST ? rows : "sheet " + sheet + ", " + cells.size() + " cells";
    }
}
