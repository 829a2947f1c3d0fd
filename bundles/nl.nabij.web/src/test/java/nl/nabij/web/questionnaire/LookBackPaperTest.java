package nl.nabij.web.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.Wording;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LookBackPaperTest {

    private static final String HOSTILE = "<script>alert(1)</script> ' & \" regel\ntwee";
    private static final nl.nabij.api.ui.Wording T =
            SheetPage.TEXTS.in(Locale.forLanguageTag("nl"), new Words("deelnemer", "deelnemers"));

    @Test
    void shouldPutStartWishAndEveryMomentBesideEachOther() {
        var paper = paper(2, line("ik durf niet", "met de bus", "samen lukt het", 7, "nog spannend"));

        assertEquals(5, count(paper, "<th scope=\"col\""));
        assertTrue(paper.indexOf("Na 3 maanden") < paper.indexOf("Na 6 maanden"), paper);
        assertTrue(
                paper.contains("<td><p>ik durf niet</p></td><td><p>met de bus</p></td>"
                        + "<td><p>samen lukt het</p><p>Cijfer 7</p><p>nog spannend</p></td>"),
                paper);
        assertTrue(paper.contains("samen ingevuld"), "who held the pen");
        assertFalse(paper.contains("Fenna"), "no name on what is taken home");
    }

    @Test
    void shouldLeaveOutWhatNobodyWasAskedAndGiveRoomToWhatIsStillToCome() {
        var paper = paper(0, line("ik durf niet", "", "", null, ""));

        assertFalse(paper.contains("Wens voor straks"), paper);
        assertTrue(paper.contains("<p>Nu</p></th>") && paper.contains("<td></td>"), paper);
    }

    @Test
    void shouldBeWellFormedWhateverSomebodyWrote() throws Exception {
        var paper = paper(1, line(HOSTILE, HOSTILE, HOSTILE, 1, HOSTILE));

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + paper + "</body>")));
        assertFalse(paper.contains("<script"), paper);
    }

    private static LookBack.Line line(String start, String wish, String now, Integer mark, String explanation) {
        return new LookBack.Line(
                "reizen",
                new Wording("Reizen", "Reizen"),
                null,
                "",
                start,
                wish,
                List.of(new LookBack.Now(3, now, mark, explanation), new LookBack.Now(6, "", null, "")));
    }

    private static String paper(int moments, LookBack.Line line) {
        var sheets = IntStream.rangeClosed(1, moments)
                .mapToObj(i -> OssSheets.followUp(i * 3).summary())
                .toList();
        var start = OssSheets.start(Map.of(), false).summary();
        return LookBackPaper.of(
                        new LookBack(new TrajectoryId(1), "Wat is mijn vraag?", null, start, sheets, List.of(line)), T)
                .html();
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
