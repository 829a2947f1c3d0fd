package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.FollowUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written on a sheet, and what is counted of it. */
class FillingTest {

    private final SheetFixture fixture = new SheetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldKeepBothTextsWhenSomebodyElseChangedTheCell() {
        var sheet = fixture.start(TODAY).id();
        fixture.save(sheet, "reizen/now", "", "eerste");

        var saved = fixture.sheets.save(
                People.EXPERT,
                sheet,
                List.of(
                        new CellChange("reizen/now", "", "tweede"),
                        new CellChange("reizen/wish", "", "met de trein naar mijn zus")));

        assertEquals(List.of(new CellConflict("reizen/now", "eerste", "tweede")), saved.conflicts());
        var cells = fixture.sheets.open(People.EXPERT, sheet).cells();
        assertEquals(Map.of("reizen/now", "eerste", "reizen/wish", "met de trein naar mijn zus"), cells);
    }

    @Test
    void shouldTakeTheSameSaveTwice() {
        var sheet = fixture.start(TODAY).id();

        var first = fixture.save(sheet, "anders/namely", "", "muziek");
        var again = fixture.save(sheet, "anders/namely", "", "muziek");

        assertEquals(List.of(), again.conflicts());
        assertEquals(first.version(), again.version());
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM audit WHERE action = 'CHANGE'"));
    }

    @Test
    void shouldCountASheetFromItsFirstCellToItsLast() {
        var sheet = fixture.start(TODAY.minusMonths(4)).id();
        assertEquals(List.of(), fixture.sheets.followUps(People.EXPERT, TRAJECTORY));

        fixture.save(sheet, "plannen/wish", "", "x");
        assertEquals(
                List.of(FollowUp.State.DUE, FollowUp.State.LATER),
                fixture.sheets.followUps(People.EXPERT, TRAJECTORY).stream()
                        .map(FollowUp::state)
                        .toList());
        assertEquals(
                List.of("FOLLOW_UP " + TODAY.minusMonths(1)),
                fixture.query("SELECT attention || ' ' || CAST(attention_on AS CHAR(10)) FROM assignment"));

        fixture.save(sheet, "plannen/wish", "x", "  ");
        assertEquals(List.of(), fixture.sheets.followUps(People.EXPERT, TRAJECTORY));
        assertEquals(List.of("RHYTHM"), fixture.query("SELECT attention FROM assignment"));
        assertEquals(List.of(), fixture.query("SELECT topic FROM sheet_topic"));
    }

    @Test
    void shouldKeepOneRowForEachTopicWithItsMark() {
        var start = fixture.start(TODAY.minusMonths(3));
        fixture.save(start.id(), "reizen/now", "", "a");
        fixture.save(start.id(), "reizen/wish", "", "b");
        fixture.save(start.id(), "anders/namely", "", "c");
        var later = fixture.followUp(start, 3, TODAY).id();
        fixture.save(later, "reizen/mark", "", "7");
        fixture.save(later, "reizen/mark", "7", "8");
        fixture.save(later, "reizen/now", "", "ik reis weer");
        fixture.save(later, "plannen/mark", "", "6");
        fixture.save(later, "plannen/mark", "6", "");
        fixture.save(later, "instanties/mark", "", "5");
        fixture.save(later, "instanties/explanation", "", "nog niet gelukt");
        fixture.save(later, "instanties/mark", "5", "");

        assertEquals(
                List.of("anders", "reizen"),
                fixture.query("SELECT topic FROM sheet_topic WHERE sheet_id = "
                        + start.id().value() + " ORDER BY topic"));
        assertEquals(
                List.of("instanties", "reizen"),
                fixture.query("SELECT topic FROM sheet_topic WHERE sheet_id = " + later.value() + " ORDER BY topic"));
        assertEquals(
                List.of("null", "8"),
                fixture.query("SELECT mark FROM sheet_topic WHERE sheet_id = " + later.value() + " ORDER BY topic"));
    }

    @Test
    void shouldRefuseWhatIsNoTextOfACell() {
        var sheet = fixture.start(TODAY.minusMonths(3));
        var later = fixture.followUp(sheet, 3, TODAY).id();

        SheetFixture.assertFaults(
                List.of("reizen/now too-long"), () -> fixture.save(sheet.id(), "reizen/now", "", "x".repeat(4001)));
        SheetFixture.assertFaults(
                List.of("reizen/now too-long"),
                () -> fixture.save(sheet.id(), "reizen/now", "", "x".repeat(5_000_000)));
        SheetFixture.assertFaults(
                List.of("reizen/now characters"), () -> fixture.save(sheet.id(), "reizen/now", "", "a\0b"));
        SheetFixture.assertFaults(
                List.of("reizen/now characters"), () -> fixture.save(sheet.id(), "reizen/now", "", "\ud800"));
        SheetFixture.assertFaults(
                List.of("anders/namely characters"), () -> fixture.save(sheet.id(), "anders/namely", "", "a\nb"));
        SheetFixture.assertFaults(
                List.of("anders/namely too-long"),
                () -> fixture.save(sheet.id(), "anders/namely", "", "x".repeat(201)));
        SheetFixture.assertFaults(List.of("cell unknown"), () -> fixture.save(sheet.id(), "reizen/mark", "", "7"));
        SheetFixture.assertFaults(
                List.of("cell unknown"), () -> fixture.save(sheet.id(), "'; DROP TABLE sheet; --", "", "x"));
        SheetFixture.assertFaults(
                List.of("cell unknown"), () -> fixture.save(later, "reizen/start", "", "het begin overschrijven"));
        for (var mark : List.of("0", "11", "7,5", "zeven", "-1", "٣")) {
            SheetFixture.assertFaults(List.of("reizen/mark mark"), () -> fixture.save(later, "reizen/mark", "", mark));
        }
        var twice = List.of(new CellChange("reizen/now", "", "a"), new CellChange("reizen/now", "", "b"));
        SheetFixture.assertFaults(List.of("cell unknown"), () -> fixture.sheets.save(People.EXPERT, sheet.id(), twice));
        assertEquals(Map.of(), fixture.sheets.open(People.EXPERT, sheet.id()).cells());
    }

    @Test
    void shouldGiveBackHostileTextAsItWas() {
        var sheet = fixture.start(TODAY).id();
        var hostile = "<script>alert(1)</script> \" ' \\ {\"a\":1} ${x} %n 'OR 1=1 \u202e =cmd() 🙂\n\tregel twee";

        fixture.save(sheet, "reizen/now", "", "\r\n" + hostile.replace("\n", "\r\n") + "  ");

        assertEquals(hostile, fixture.sheets.open(People.EXPERT, sheet).text("reizen/now"));
    }

    @Test
    void shouldKeepASheetThatIsFullToTheBrim() {
        var sheet = fixture.start(TODAY).id();
        var form = fixture.sheets.open(People.EXPERT, sheet).form();
        var full = form.cells().stream()
                .map(cell ->
                        new CellChange(cell.id(), "", "é".repeat(cell.kind().longest())))
                .toList();

        var saved = fixture.sheets.save(People.EXPERT, sheet, full);

        assertEquals(List.of(), saved.conflicts());
        assertEquals(52, fixture.sheets.open(People.EXPERT, sheet).cells().size());
    }

    @Test
    void shouldNameTheCellsInTheAuditLogAndNeverTheirContents() {
        var sheet = fixture.start(TODAY).id();
        fixture.save(sheet, "reizen/now", "", "geheim");
        var everything = fixture.sheets.open(People.EXPERT, sheet).form().cells().stream()
                .map(cell -> new CellChange(cell.id(), cell.id().equals("reizen/now") ? "geheim" : "", "geheim twee"))
                .toList();
        fixture.sheets.save(People.EXPERT, sheet, everything);

        var parts = fixture.query("SELECT part FROM audit WHERE action = 'CHANGE' ORDER BY id");

        assertEquals("sheet " + sheet + " cells reizen/now", parts.get(0));
        assertTrue(parts.get(1).startsWith("sheet " + sheet + " rows dagbesteding vrije-tijd "), parts.get(1));
        assertEquals(List.of("0"), fixture.query("SELECT COUNT(*) FROM audit WHERE part LIKE '%geheim%'"));
    }
}
