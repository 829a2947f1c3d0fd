package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sheets that are begun, empty or filled in. */
class BeginningsTest {

    private final SheetFixture fixture = new SheetFixture();

    @AfterEach
    void close() {
        fixture.close();
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

        SheetFixture.assertFaults(
                List.of("reizen/now too-long"),
                () -> fixture.sheets.begin(People.EXPERT, asked, Map.of("reizen/now", "x".repeat(4001))));
        assertEquals(List.of("0"), fixture.query("SELECT COUNT(*) FROM sheet"));

        var begun = fixture.sheets.begin(People.EXPERT, asked, cells);

        assertEquals(2, begun.filledCells());
        assertEquals(List.of("anders", "reizen"), fixture.query("SELECT topic FROM sheet_topic ORDER BY topic"));
        assertEquals(List.of("FOLLOW_UP " + TODAY.minusDays(1)), fixture.asking());
        assertEquals(
                List.of("sheet " + begun.id() + " cells anders/namely reizen/now"),
                fixture.query("SELECT part FROM audit WHERE action = 'CREATE'").stream()
                        .map(BeginningsTest::sorted)
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

        assertEquals(List.of("RHYTHM 2026-12-18"), fixture.asking());
        assertEquals(List.of("7"), fixture.query("SELECT mark FROM sheet_topic WHERE topic = 'plannen'"));
    }

    @Test
    void shouldNameEveryFaultOfANewSheet() {
        var unknown =
                new NewSheet("no uuid", TRAJECTORY, "oss", "start", null, null, SheetFixture.facts(TODAY.plusDays(1)));
        SheetFixture.assertFaults(
                List.of("request request", "filledOn day-in-future"),
                () -> fixture.sheets.begin(People.EXPERT, unknown));

        var start = fixture.start(TODAY);
        SheetFixture.assertFaults(List.of("variant not-installed"), () -> begin("amsterdam", "start", null, null));
        SheetFixture.assertFaults(List.of("form unknown"), () -> begin("oss", "third", null, null));
        SheetFixture.assertFaults(
                List.of("startSheet required", "moment unknown"), () -> begin("oss", "follow-up", null, null));
        SheetFixture.assertFaults(List.of("moment unknown"), () -> begin("oss", "follow-up", start.id(), 4));
        SheetFixture.assertFaults(List.of("startSheet unknown"), () -> begin("oss", "start", start.id(), null));
        SheetFixture.assertFaults(List.of("startSheet unknown"), () -> begin("oss", "follow-up", new SheetId(999), 3));
    }

    private SheetSummary begin(String variant, String form, @Nullable SheetId start, @Nullable Integer moment) {
        return fixture.sheets.begin(
                People.EXPERT, new NewSheet(null, TRAJECTORY, variant, form, start, moment, SheetFixture.facts(TODAY)));
    }

    /** The page offers it once; somebody else may have begun it since. */
    @Test
    void shouldLookBackOnceAtEachMoment() {
        var start = fixture.start(TODAY.minusMonths(6));
        var three = fixture.followUp(start, 3, TODAY);

        SheetFixture.assertFaults(List.of("moment moment-taken"), () -> fixture.followUp(start, 3, TODAY));
        fixture.followUp(start, 6, TODAY);
        fixture.sheets.annul(People.EXPERT, three.id(), three.version(), "");
        fixture.followUp(start, 3, TODAY);
    }

    @Test
    void shouldRefuseASheetThatWasFinishedBeforeItWasFilledIn() {
        var finished = new GivenFacts(TODAY, null, false, TODAY.minusDays(1));
        var early = new NewSheet(null, TRAJECTORY, "oss", "start", null, null, finished);

        SheetFixture.assertFaults(
                List.of("completedOn completed-too-early"), () -> fixture.sheets.begin(People.EXPERT, early, Map.of()));

        var sheet = fixture.start(TODAY.minusDays(1));
        SheetFixture.assertFaults(
                List.of("completedOn completed-too-early"),
                () -> fixture.sheets.change(People.EXPERT, sheet.id(), sheet.version(), finished));
    }
}
