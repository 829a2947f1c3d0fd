package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Role;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CoreSheetServiceTest {

    private final SheetFixture fixture = new SheetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldKeepWhatWasFilledInWithTheClientsNameAbove() {
        var sheet = fixture.start(TODAY.minusDays(2));
        fixture.save(sheet.id(), "reizen/now", "", "Ik durf niet met de bus");

        var opened = fixture.sheets.open(People.EXPERT, sheet.id());

        assertEquals(Map.of("reizen/now", "Ik durf niet met de bus"), opened.cells());
        assertEquals("Sanne Vervoort", opened.clientName());
        assertEquals(
                new SheetFacts(TODAY.minusDays(2), FilledInBy.CLIENT, false, null),
                opened.summary().facts());
        assertEquals("Wat is mijn vraag?", opened.form().title().display());
        assertTrue(opened.writable());
        assertEquals(List.of("0"), fixture.query("SELECT COUNT(*) FROM sheet WHERE answers LIKE '%Sanne%'"));
    }

    @Test
    void shouldAskNothingToBeFilledIn() {
        var sheet = fixture.sheets.begin(
                People.EXPERT,
                new NewSheet(null, TRAJECTORY, "oss", "start", null, null, new GivenFacts(null, null, false, null)));

        assertEquals(new SheetFacts(TODAY, FilledInBy.TOGETHER, false, null), sheet.facts());
        assertEquals(0, sheet.filledCells());
        assertEquals(1, fixture.sheets.list(People.EXPERT, TRAJECTORY).size());
        assertEquals(List.of(), fixture.sheets.followUps(People.EXPERT, TRAJECTORY));
    }

    @Test
    void shouldBeginOneSheetWhenSentTwice() {
        var request = UUID.randomUUID().toString();

        var first = fixture.sheets.begin(People.EXPERT, SheetFixture.newStart(request, TODAY));
        var second = fixture.sheets.begin(People.EXPERT, SheetFixture.newStart(request.toUpperCase(), TODAY));

        assertEquals(first, second);
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM sheet"));
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM definition"));
    }

    @Test
    void shouldBeginASheetWithWhatIsFilledInOrNotAtAll() {
        var request = UUID.randomUUID().toString();
        var asked = SheetFixture.newStart(request, TODAY.minusMonths(3).minusDays(1));
        var cells = Map.of("reizen/now", "Ik durf niet met de bus", "anders/namely", "muziek", "plannen/wish", " ");

        assertFaults(
                List.of("reizen/now too-long"),
                () -> fixture.sheets.begin(People.EXPERT, asked, Map.of("reizen/now", "x".repeat(4001))));
        assertEquals(List.of("0"), fixture.query("SELECT COUNT(*) FROM sheet"));

        var begun = fixture.sheets.begin(People.EXPERT, asked, cells);

        assertEquals(2, begun.filledCells());
        assertEquals(List.of("anders", "reizen"), fixture.query("SELECT topic FROM sheet_topic ORDER BY topic"));
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), asking());
        assertEquals(
                List.of("sheet " + begun.id() + " cells anders/namely reizen/now"),
                fixture.query("SELECT part FROM audit WHERE action = 'CREATE'").stream()
                        .map(CoreSheetServiceTest::sorted)
                        .toList());

        fixture.save(begun.id(), "reizen/now", "Ik durf niet met de bus", "Het gaat weer");
        var again = fixture.sheets.begin(People.EXPERT, asked, cells);

        assertEquals(begun.id(), again.id());
        assertEquals(
                "Het gaat weer", fixture.sheets.open(People.EXPERT, begun.id()).text("reizen/now"));
        assertThrows(
                RequestUsedException.class,
                () -> fixture.sheets.begin(People.EXPERT, asked, Map.of("reizen/now", "Iets anders")));
        assertThrows(RequestUsedException.class, () -> fixture.sheets.begin(People.EXPERT, asked));
    }

    /** The cells of what was sent have no order. */
    private static String sorted(String part) {
        var words = part.split(" cells ");
        return words[0] + " cells "
                + String.join(" ", Stream.of(words[1].split(" ")).sorted().toList());
    }

    @Test
    void shouldHoldALookBackThatComesInFinished() {
        var start = fixture.start(TODAY.minusMonths(3));
        fixture.save(start.id(), "reizen/wish", "", "met de bus");
        var facts = new GivenFacts(TODAY, FilledInBy.CLIENT, true, TODAY);
        var later = new NewSheet(null, TRAJECTORY, "oss", "follow-up", start.id(), 3, facts);

        assertTrue(fixture.sheets
                .begin(People.EXPERT, later, Map.of("plannen/mark", "7"))
                .held());

        assertEquals(List.of("RHYTHM 2026-12-18"), asking());
        assertEquals(List.of("7"), fixture.query("SELECT mark FROM sheet_topic WHERE topic = 'plannen'"));
    }

    @Test
    void shouldNameEveryFaultOfANewSheet() {
        var unknown =
                new NewSheet("no uuid", TRAJECTORY, "oss", "start", null, null, SheetFixture.facts(TODAY.plusDays(1)));
        assertFaults(
                List.of("request request", "filledOn day-in-future"),
                () -> fixture.sheets.begin(People.EXPERT, unknown));

        var start = fixture.start(TODAY);
        assertFaults(List.of("variant not-installed"), () -> begin("amsterdam", "start", null, null));
        assertFaults(List.of("form unknown"), () -> begin("oss", "third", null, null));
        assertFaults(List.of("startSheet required", "moment unknown"), () -> begin("oss", "follow-up", null, null));
        assertFaults(List.of("moment unknown"), () -> begin("oss", "follow-up", start.id(), 4));
        assertFaults(List.of("startSheet unknown"), () -> begin("oss", "start", start.id(), null));
        assertFaults(List.of("startSheet unknown"), () -> begin("oss", "follow-up", new SheetId(999), 3));
    }

    private SheetSummary begin(String variant, String form, @Nullable SheetId start, @Nullable Integer moment) {
        return fixture.sheets.begin(
                People.EXPERT, new NewSheet(null, TRAJECTORY, variant, form, start, moment, SheetFixture.facts(TODAY)));
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
    void shouldGoOnRemindingUntilTheLookBackWasHeld() {
        var start = fixture.start(TODAY.minusMonths(3).minusDays(1));
        fixture.save(start.id(), "reizen/wish", "", "met de bus");
        fixture.save(start.id(), "plannen/wish", "", "een dag vooruit");
        fixture.save(start.id(), "informatie-advies/now", "", "staat niet op het andere vel");
        var later = fixture.followUp(start, 3, TODAY).id();

        fixture.save(later, "reizen/mark", "", "7");

        assertEquals(FollowUp.State.BEGUN, firstState());
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), asking());

        fixture.save(later, "plannen/now", "", "lukt");

        assertEquals(FollowUp.State.DONE, firstState());
        assertEquals(List.of("RHYTHM 2026-12-18"), asking());

        var version = fixture.save(later, "plannen/now", "lukt", "").version();

        assertEquals(FollowUp.State.BEGUN, firstState());

        fixture.sheets.change(People.EXPERT, later, version, new GivenFacts(TODAY, FilledInBy.TOGETHER, false, TODAY));

        assertEquals(FollowUp.State.DONE, firstState());
        assertEquals(List.of("RHYTHM 2026-12-18"), asking());
    }

    @Test
    void shouldGoOnRemindingOfALookBackThatWasBegunWhenANewSheetComes() {
        var start = fixture.start(TODAY.minusMonths(3).minusDays(1));
        fixture.save(start.id(), "reizen/wish", "", "met de bus");
        fixture.save(start.id(), "plannen/wish", "", "een dag vooruit");
        var later = fixture.followUp(start, 3, TODAY);
        fixture.save(later.id(), "reizen/mark", "", "7");

        fixture.save(fixture.start(TODAY).id(), "reizen/now", "", "een nieuwe vraag");

        assertEquals(FollowUp.State.BEGUN, firstState());
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), asking());

        fixture.save(later.id(), "plannen/now", "", "lukt");

        assertEquals(List.of("RHYTHM 2026-12-18"), asking());
    }

    private FollowUp.State firstState() {
        return fixture.sheets.followUps(People.EXPERT, TRAJECTORY).get(0).state();
    }

    private List<String> asking() {
        return fixture.query("SELECT attention || ' ' || CAST(attention_on AS CHAR(10)) FROM assignment");
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

        assertFaults(
                List.of("reizen/now too-long"), () -> fixture.save(sheet.id(), "reizen/now", "", "x".repeat(4001)));
        assertFaults(
                List.of("reizen/now too-long"),
                () -> fixture.save(sheet.id(), "reizen/now", "", "x".repeat(5_000_000)));
        assertFaults(List.of("reizen/now characters"), () -> fixture.save(sheet.id(), "reizen/now", "", "a\0b"));
        assertFaults(List.of("reizen/now characters"), () -> fixture.save(sheet.id(), "reizen/now", "", "\ud800"));
        assertFaults(List.of("anders/namely characters"), () -> fixture.save(sheet.id(), "anders/namely", "", "a\nb"));
        assertFaults(
                List.of("anders/namely too-long"),
                () -> fixture.save(sheet.id(), "anders/namely", "", "x".repeat(201)));
        assertFaults(List.of("cell unknown"), () -> fixture.save(sheet.id(), "reizen/mark", "", "7"));
        assertFaults(List.of("cell unknown"), () -> fixture.save(sheet.id(), "'; DROP TABLE sheet; --", "", "x"));
        assertFaults(List.of("cell unknown"), () -> fixture.save(later, "reizen/start", "", "het begin overschrijven"));
        for (var mark : List.of("0", "11", "7,5", "zeven", "-1", "٣")) {
            assertFaults(List.of("reizen/mark mark"), () -> fixture.save(later, "reizen/mark", "", mark));
        }
        var twice = List.of(new CellChange("reizen/now", "", "a"), new CellChange("reizen/now", "", "b"));
        assertFaults(List.of("cell unknown"), () -> fixture.sheets.save(People.EXPERT, sheet.id(), twice));
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
    void shouldShowTheStartBesideAFollowUpAndCopyNothing() {
        var start = fixture.start(TODAY.minusMonths(3));
        fixture.save(start.id(), "reizen/now", "", "ik durf niet");
        fixture.save(start.id(), "reizen/wish", "", "alleen met de bus");
        var later = fixture.followUp(start, 3, TODAY);

        var opened = fixture.sheets.open(People.EXPERT, later.id());

        assertEquals(Map.of(), opened.cells());
        assertEquals("ik durf niet", Objects.requireNonNull(opened.start()).text("reizen/now"));
        assertEquals(0, later.filledCells());
    }

    @Test
    void shouldPutStartWishAndNowBesideEachOther() {
        var start = fixture.start(TODAY.minusMonths(6));
        fixture.save(start.id(), "informatie-advies/namely", "", "wonen");
        fixture.save(start.id(), "reizen/now", "", "ik durf niet");
        fixture.save(start.id(), "reizen/wish", "", "alleen met de bus");
        var three = fixture.followUp(start, 3, TODAY.minusMonths(3)).id();
        fixture.save(three, "reizen/now", "", "samen lukt het");
        var six = fixture.followUp(start, 6, TODAY).id();
        fixture.save(six, "reizen/mark", "", "8");
        fixture.save(six, "reizen/explanation", "", "gisteren alleen geweest");
        fixture.followUp(start, 6, TODAY);

        var lookBack = fixture.sheets.lookBacks(People.EXPERT, TRAJECTORY).get(0);

        assertEquals(
                List.of(3, 6),
                lookBack.moments().stream().map(SheetSummary::moment).toList());
        assertEquals(
                List.of("reizen", "informatie-advies"),
                lookBack.lines().stream().map(LookBack.Line::id).toList());
        var travel = lookBack.lines().get(0);
        assertEquals("ik durf niet", travel.start());
        assertEquals("alleen met de bus", travel.wish());
        assertEquals("samen lukt het", travel.now().get(0).text());
        assertNull(travel.now().get(0).mark());
        assertEquals(8, travel.now().get(1).mark());
        assertEquals("gisteren alleen geweest", travel.now().get(1).explanation());
        assertEquals("wonen", lookBack.lines().get(1).namely());
    }

    @Test
    void shouldCompareWhatIsAskedAgainWithItself() throws Exception {
        var gouda = Path.of("../nl.nabij.questionnaire.gouda/src/main/resources/questionnaire.json");
        var sheets = fixture.with(List.of(
                new Variants.Source("gouda", "questionnaire.json", gouda.toUri().toURL())));
        var facts = SheetFixture.facts(TODAY);
        var start = sheets.begin(
                        People.EXPERT,
                        new NewSheet(null, TRAJECTORY, "gouda", "start", null, null, facts),
                        Map.of("wonen/who/personal", "true", "coach", "not-yet"))
                .id();
        sheets.begin(
                People.EXPERT,
                new NewSheet(null, TRAJECTORY, "gouda", "follow-up", start, 3, facts),
                Map.of("wonen/now", "Samen een huis bekeken", "coach", "yes"));

        var lookBack = sheets.lookBacks(People.EXPERT, TRAJECTORY).get(0);

        assertEquals(
                List.of(
                        "wonen: Persoonlijk netwerk >  > Samen een huis bekeken",
                        "coach: Dat weet ik nog niet >  > Ja"),
                lookBack.lines().stream()
                        .map(line -> line.id() + ": " + line.start() + " > " + line.wish() + " > "
                                + line.now().get(0).text())
                        .toList());
    }

    @Test
    void shouldPutOneLookBackOnPaperAndSayInTheAuditLog() {
        var start = fixture.start(TODAY.minusMonths(3));
        fixture.save(start.id(), "reizen/wish", "", "alleen met de bus");
        var later = fixture.followUp(start, 3, TODAY).id();
        fixture.save(later, "reizen/mark", "", "7");
        fixture.save(fixture.start(TODAY).id(), "plannen/wish", "", "een dag vooruit");

        var lookBack = fixture.sheets.printLookBack(People.EXPERT, start.id());

        assertEquals(
                List.of("reizen"),
                lookBack.lines().stream().map(LookBack.Line::id).toList());
        assertEquals(1, lookBack.moments().size());
        assertEquals(
                List.of("look-back on sheet " + start.id()),
                fixture.query("SELECT part FROM audit WHERE action = 'PRINT'"));
        assertThrows(NotFoundException.class, () -> fixture.sheets.printLookBack(People.EXPERT, later));
        assertThrows(NotFoundException.class, () -> fixture.sheets.printLookBack(People.COLLEAGUE, start.id()));
    }

    @Test
    void shouldStayReadableWithoutItsVariantAndGoOnWhenItIsBack() {
        var sheet = fixture.start(TODAY.minusMonths(3));
        fixture.save(sheet.id(), "reizen/now", "", "ik durf niet");
        var installed = fixture.sheets;
        fixture.sheets = fixture.with(List.of());

        assertEquals(
                "ik durf niet", fixture.sheets.open(People.EXPERT, sheet.id()).text("reizen/now"));
        assertEquals(
                10,
                fixture.sheets.print(People.EXPERT, sheet.id()).form().rows().size());
        assertEquals(
                "Wat is mijn vraag?",
                fixture.sheets.list(People.EXPERT, TRAJECTORY).get(0).title());
        assertEquals(1, fixture.sheets.lookBacks(People.EXPERT, TRAJECTORY).size());
        assertEquals(2, fixture.sheets.followUps(People.EXPERT, TRAJECTORY).size());
        assertFaults(List.of("variant not-installed"), () -> fixture.start(TODAY));
        fixture.save(sheet.id(), "reizen/wish", "", "mag nog worden afgemaakt");

        fixture.sheets = installed;
        assertEquals(0, fixture.followUp(sheet, 3, TODAY).filledCells());
    }

    @Test
    void shouldChangeTheFactsOfASheetAndWhatFollowsFromThem() {
        var sheet = fixture.start(TODAY);
        var version = fixture.save(sheet.id(), "reizen/now", "", "x").version();
        var facts = new GivenFacts(TODAY.minusMonths(7), FilledInBy.EXPERT, true, TODAY);

        var changed = fixture.sheets.change(People.EXPERT, sheet.id(), version, facts);

        assertEquals(new SheetFacts(TODAY.minusMonths(7), FilledInBy.EXPERT, true, TODAY), changed.facts());
        assertEquals(
                List.of(FollowUp.State.LAPSED, FollowUp.State.DUE),
                fixture.sheets.followUps(People.EXPERT, TRAJECTORY).stream()
                        .map(FollowUp::state)
                        .toList());
        var conflict = assertThrows(
                ConflictException.class,
                () -> fixture.sheets.change(People.EXPERT, sheet.id(), version, SheetFixture.facts(TODAY)));
        assertEquals(changed, conflict.current());
        assertFaults(
                List.of("filledOn day-too-early"),
                () -> fixture.sheets.change(
                        People.EXPERT, sheet.id(), changed.version(), SheetFixture.facts(LocalDate.of(1999, 12, 31))));
    }

    @Test
    void shouldComeDueAsTheDaysPass() {
        var sheet = fixture.start(TODAY);
        fixture.save(sheet.id(), "reizen/now", "", "x");
        assertEquals(
                FollowUp.State.LATER,
                fixture.sheets.followUps(People.EXPERT, TRAJECTORY).get(0).state());

        fixture.clock.to(TODAY.plusMonths(3));

        assertEquals(
                FollowUp.State.DUE,
                fixture.sheets.followUps(People.EXPERT, TRAJECTORY).get(0).state());
    }

    @Test
    void shouldTakeBackASheetButNotOneThatIsLookedBackOn() {
        var start = fixture.start(TODAY.minusMonths(3));
        var later = fixture.followUp(start, 3, TODAY);
        fixture.save(later.id(), "reizen/now", "", "x");
        assertFaults(
                List.of(" sheet-looked-back-on"),
                () -> fixture.sheets.annul(People.EXPERT, start.id(), start.version(), "vergissing"));
        assertFaults(
                List.of("reason required"),
                () -> fixture.sheets.annul(People.EXPERT, later.id(), later.version() + 1, " "));
        assertThrows(
                ConflictException.class,
                () -> fixture.sheets.annul(People.EXPERT, later.id(), later.version(), "verkeerde persoon"));

        fixture.sheets.annul(People.EXPERT, later.id(), later.version() + 1, "verkeerde persoon");

        assertThrows(NotFoundException.class, () -> fixture.sheets.open(People.EXPERT, later.id()));
        assertThrows(NotFoundException.class, () -> fixture.save(later.id(), "reizen/now", "x", "y"));
        assertEquals(1, fixture.sheets.list(People.EXPERT, TRAJECTORY).size());
        assertEquals(
                List.of("verkeerde persoon"),
                fixture.query("SELECT void_reason FROM sheet WHERE voided_at IS NOT NULL"));
    }

    @Test
    void shouldPutAwayAnEmptySheetWithoutAskingWhy() {
        var sheet = fixture.start(TODAY);

        fixture.sheets.annul(People.EXPERT, sheet.id(), sheet.version(), "");

        assertEquals(List.of(), fixture.sheets.list(People.EXPERT, TRAJECTORY));
    }

    @Test
    void shouldShowSheetsToWhoMaySeeThemOnly() {
        var sheet = fixture.start(TODAY).id();

        for (var stranger : List.of(People.COLLEAGUE, People.COORDINATOR, People.with(Role.ADMINISTRATOR))) {
            assertThrows(NotFoundException.class, () -> fixture.sheets.open(stranger, sheet));
            assertThrows(NotFoundException.class, () -> fixture.sheets.print(stranger, sheet));
            assertThrows(NotFoundException.class, () -> fixture.sheets.list(stranger, TRAJECTORY));
            assertThrows(NotFoundException.class, () -> fixture.sheets.lookBacks(stranger, TRAJECTORY));
            assertThrows(NotFoundException.class, () -> fixture.save(stranger, sheet, "reizen/now", "", "x"));
        }
        fixture.execute("UPDATE client SET sheets_shared = true");

        assertFalse(fixture.sheets.open(People.COORDINATOR, sheet).writable());
        assertThrows(NotFoundException.class, () -> fixture.save(People.COORDINATOR, sheet, "reizen/now", "", "x"));
        assertThrows(NotFoundException.class, () -> fixture.sheets.open(People.COLLEAGUE, sheet));
    }

    @Test
    void shouldSayInTheAuditLogThatASheetWasTakenElsewhere() {
        var sheet = fixture.start(TODAY).id();
        fixture.save(sheet, "reizen/now", "", "Ik durf niet met de bus");

        var exported = fixture.sheets.export(People.EXPERT, sheet);

        assertEquals("Ik durf niet met de bus", exported.text("reizen/now"));
        assertThrows(NotFoundException.class, () -> fixture.sheets.export(People.COLLEAGUE, sheet));
        assertEquals(List.of("sheet " + sheet), fixture.query("SELECT part FROM audit WHERE action = 'EXPORT'"));
    }

    @Test
    void shouldSayWhatIsWrongWithAnswersBeforeThereIsASheet() {
        var form = fixture.sheets.open(People.EXPERT, fixture.start(TODAY).id()).form();

        assertEquals(List.of(), fixture.sheets.faults(form, Map.of("reizen/now", "x".repeat(4000))));
        assertEquals(
                List.of("reizen/now too-long"),
                fixture.sheets.faults(form, Map.of("reizen/now", "x".repeat(4001), "reizen/wish", "goed")).stream()
                        .map(CoreSheetServiceTest::shown)
                        .toList());
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

    private static void assertFaults(List<String> expected, Executable work) {
        var faults = assertThrows(InvalidInputException.class, work).faults();
        assertEquals(expected, faults.stream().map(CoreSheetServiceTest::shown).toList());
    }

    private static String shown(Fault fault) {
        return fault.field() + " " + fault.code();
    }
}
