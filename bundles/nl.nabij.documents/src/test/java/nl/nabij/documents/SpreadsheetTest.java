package nl.nabij.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void shouldGiveBackTextsNumbersAndNothing() throws IOException {
        var read = written(
                List.of(List.of("Onderwerp", "Cijfer"), List.of("<b>Reizen</b> & \"zo\"\ntwee", "7"), List.of("", "")));

        assertEquals(
                "<b>Reizen</b> & \"zo\"\ntwee", read.getSheet(0).getRange(1, 0).getValue());
        assertEquals(7.0, read.getSheet(0).getRange(1, 1).getValue());
    }

    @Test
    void shouldMakeNoFormulaOfWhatSomebodyTyped() throws IOException {
        var typed = List.of("=1+1", "of:=1+1", "+310", "@SUM(A1)", "0070", "\u0000\u0001");

        var row = written(List.of(typed)).getSheet(0);

        for (int i = 0; i < typed.size(); i++) {
            assertNull(row.getRange(0, i).getFormula(), typed.get(i));
        }
        assertEquals("=1+1", row.getRange(0, 0).getValue());
        assertEquals("0070", row.getRange(0, 4).getValue());
    }

    @Test
    void shouldWriteATableWithoutRows() throws IOException {
        assertEquals(1, written(List.of()).getNumSheets());
    }

    private static SpreadSheet written(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new Printer().spreadsheet("Antwoorden", rows, out);
        return new SpreadSheet(new ByteArrayInputStream(out.toByteArray()));
    }
}
