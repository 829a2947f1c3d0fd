package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SheetSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When to look back, and what stands beside what then. */
class LookBacksTest {

    private final SheetFixture fixture = new SheetFixture();

    @AfterEach
    void close() {
        fixture.close();
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
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), fixture.asking());

        fixture.save(later, "plannen/now", "", "lukt");

        assertEquals(FollowUp.State.DONE, firstState());
        assertEquals(List.of("RHYTHM 2026-12-18"), fixture.asking());

        var version = fixture.save(later, "plannen/now", "lukt", "").version();

        assertEquals(FollowUp.State.BEGUN, firstState());

        fixture.sheets.change(People.EXPERT, later, version, new GivenFacts(TODAY, FilledInBy.TOGETHER, false, TODAY));

        assertEquals(FollowUp.State.DONE, firstState());
        assertEquals(List.of("RHYTHM 2026-12-18"), fixture.asking());
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
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), fixture.asking());

        fixture.save(later.id(), "plannen/now", "", "lukt");

        assertEquals(List.of("RHYTHM 2026-12-18"), fixture.asking());
    }

    private FollowUp.State firstState() {
        return fixture.sheets.followUps(People.EXPERT, TRAJECTORY).get(0).state();
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
}
