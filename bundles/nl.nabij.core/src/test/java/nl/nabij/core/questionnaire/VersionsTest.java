package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static nl.nabij.core.questionnaire.SheetFixture.TRAJECTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SelfFillService.Holder;
import nl.nabij.api.questionnaire.SheetSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A region brings out version 2 of its questionnaire between a start sheet and the looking back on it: the words of a row are
 * others, another row is gone, and one looks back after two months and six.
 */
class VersionsTest {

    private static final String THEN = "Hulp bij reizen/ergens naar toe gaan";
    private static final String SINCE = "Ergens naartoe gaan";

    private final SheetFixture fixture = new SheetFixture();
    private SheetSummary start;

    @TempDir
    Path folder;

    @BeforeEach
    void fillIn() {
        start = fixture.sheets.begin(
                People.EXPERT,
                SheetFixture.newStart(null, TODAY.minusMonths(3)),
                Map.of("reizen/now", "Ik durf niet met de bus", "plannen/wish", "Een dag vooruit"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldShowAnswersInTheVersionTheyWereGivenIn() throws IOException {
        update();

        var opened = fixture.sheets.open(People.EXPERT, start.id());

        assertEquals("1.0", opened.definition().version());
        assertEquals(THEN, opened.form().row("reizen").orElseThrow().label().display());
        assertEquals("Een dag vooruit", opened.text("plannen/wish"));
        var rows = fixture.sheets
                .open(People.EXPERT, fixture.start(TODAY).id())
                .form()
                .rows();
        assertEquals(9, rows.size());
        assertTrue(rows.stream().anyMatch(row -> row.label().display().equals(SINCE)));
        assertEquals(
                List.of("2.0", "1.0"),
                fixture.sheets.list(People.EXPERT, TRAJECTORY).stream()
                        .map(SheetSummary::variantVersion)
                        .toList());
    }

    @Test
    void shouldLookBackInTheVersionThatWasBegunWith() throws IOException {
        update();

        assertEquals(List.of("3 DUE", "6 LATER"), followUps());
        assertEquals(List.of("FOLLOW_UP " + TODAY), fixture.asking());
        assertThrows(InvalidInputException.class, () -> fixture.followUp(start, 2, TODAY));

        var later = fixture.followUp(start, 3, TODAY);
        fixture.save(later.id(), "reizen/now", "", "Samen lukt het");
        fixture.save(later.id(), "plannen/mark", "", "7");

        assertEquals("1.0", later.variantVersion());
        assertEquals(List.of("3 DONE", "6 LATER"), followUps());
        var lookBack = fixture.sheets.lookBacks(People.EXPERT, TRAJECTORY).get(0);
        assertEquals(
                List.of("reizen", "plannen"),
                lookBack.lines().stream().map(LookBack.Line::id).toList());
        assertEquals(THEN, lookBack.lines().get(0).label().display());
        assertEquals(7, lookBack.lines().get(1).now().get(0).mark());
    }

    @Test
    void shouldAskTheClientWhatTheLinkWasMadeForAlsoWhenAnotherVersionCameMeanwhile() throws IOException {
        var links = fixture.selfFill();
        var made = links.make(People.EXPERT, new NewSelfFill(TRAJECTORY, "oss", "follow-up", start.id(), 3, null));
        var holder = new Holder(made.secret(), made.code(), "192.0.2.1");
        update();

        assertEquals("1.0", links.open(holder).orElseThrow().definition().version());
        assertTrue(links.send(holder, UUID.randomUUID(), Map.of("plannen/mark", "7")));

        assertEquals(List.of("3 DONE", "6 LATER"), followUps());
    }

    /** As it comes in again from elsewhere. */
    @Test
    void shouldBeginASheetInAVersionThatIsKept() throws IOException {
        update();
        var facts = SheetFixture.facts(TODAY);
        var before = new NewSheet(null, TRAJECTORY, "oss", "start", null, null, facts, "1.0");
        var never = new NewSheet(null, TRAJECTORY, "oss", "start", null, null, facts, "0.9");

        var begun = fixture.sheets.begin(People.EXPERT, before, Map.of("plannen/now", "Ik leef bij de dag"));

        assertEquals("1.0", begun.variantVersion());
        assertEquals(
                "1.0",
                fixture.sheets
                        .definition(People.EXPERT, "oss", "1.0")
                        .orElseThrow()
                        .version());
        assertTrue(fixture.sheets.definition(People.EXPERT, "oss", "0.9").isEmpty());
        SheetFixture.assertFaults(
                List.of("variant not-installed"), () -> fixture.sheets.begin(People.EXPERT, never, Map.of()));
    }

    @Test
    void shouldCountTheTopicsOfEveryVersion() throws IOException {
        update();
        fixture.save(fixture.start(TODAY).id(), "reizen/now", "", "Weer thuis");
        fixture.followUp(start, 3, TODAY);

        var topics = fixture.topics(TODAY.getYear());

        assertEquals(1, topics.get("reizen"), "one person, in two versions");
        assertEquals(1, topics.get("plannen"), "asked in the first version only");
        assertEquals(0, topics.get("administratie"));
    }

    private void update() throws IOException {
        var text = SheetFixture.oss()
                .replace("\"version\": \"1.0\"", "\"version\": \"2.0\"")
                .replace(THEN, SINCE)
                .replace("\"moments\": [3, 6]", "\"moments\": [2, 6]")
                .replaceAll("\\{\\s*\"id\": \"plannen\"[^}]*},", "");
        var file = Files.writeString(folder.resolve("2.json"), text);
        fixture.sheets = fixture.with(
                List.of(new Variants.Source("oss", "2.json", file.toUri().toURL())));
    }

    private List<String> followUps() {
        return fixture.sheets.followUps(People.EXPERT, TRAJECTORY).stream()
                .filter(followUp -> followUp.start().equals(start.id()))
                .map(VersionsTest::shown)
                .toList();
    }

    private static String shown(FollowUp followUp) {
        return followUp.months() + " " + followUp.state();
    }
}
