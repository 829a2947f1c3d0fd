package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.api.ConflictException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.SheetFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees which sheets, what is changed around their answers, and that they are taken back. */
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
        SheetFixture.assertFaults(List.of("variant not-installed"), () -> fixture.start(TODAY));
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
        SheetFixture.assertFaults(
                List.of("filledOn day-too-early"),
                () -> fixture.sheets.change(
                        People.EXPERT, sheet.id(), changed.version(), SheetFixture.facts(LocalDate.of(1999, 12, 31))));
    }

    @Test
    void shouldTakeBackASheetButNotOneThatIsLookedBackOn() {
        var start = fixture.start(TODAY.minusMonths(3));
        var later = fixture.followUp(start, 3, TODAY);
        fixture.save(later.id(), "reizen/now", "", "x");
        SheetFixture.assertFaults(
                List.of(" sheet-looked-back-on"),
                () -> fixture.sheets.annul(People.EXPERT, start.id(), start.version(), "vergissing"));
        SheetFixture.assertFaults(
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
                        .map(SheetFixture::shown)
                        .toList());
    }
}
