package nl.nabij.web.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.nabij.api.ClientId;
import nl.nabij.api.SheetId;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Client;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.FormView;
import nl.nabij.web.templates.questionnaire.JtesheetsGenerated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetsPageTest {

    private static final Definition OSS = OssSheets.DEFINITION;
    private static final SheetSummary START = OssSheets.start(Map.of(), true).summary();

    @Test
    void shouldOfferAStartAtOnceWhileThereIsNone() {
        var page = page(List.of(), List.of());

        assertTrue(page.contains("Beginnen"), page);
        assertFalse(page.contains("Er is al een vel"), page);
    }

    @Test
    void shouldLeadToTheSheetThatIsThereBeforeOneBeginsANewOne() {
        var page = page(List.of(START), List.of());

        assertTrue(page.contains("Er is al een vel, van 19 augustus 2026."), page);
        assertTrue(page.contains("href=\"/vellen/" + START.id() + "\">Dit vel openen"), page);
        assertTrue(page.indexOf("<summary>Toch een nieuw vel") < page.indexOf("Beginnen"), page);
    }

    @Test
    void shouldOfferWhatIsForTheEndLast() {
        var first = OSS.forms().get(0);
        var report = new Definition("aaa", "1.0", "Aaa", OSS.about(), null, List.of(closing(first)));

        var offered = model(List.of(report, OSS), List.of(), List.of()).beginnings();

        assertEquals(
                List.of("oss", "aaa"),
                offered.stream().map(one -> one.variant().id()).toList());
        assertEquals(
                List.of("oss"),
                SheetsModel.starts(List.of(report, OSS), List.of()).stream()
                        .map(one -> one.variant().id())
                        .toList());
    }

    @Test
    void shouldPutAwayAnEmptySheetInOneTapAndNoOther() {
        assertFalse(page(List.of(START), List.of()).contains("Leeg vel weghalen"));

        var page = page(List.of(empty(START)), List.of());

        assertTrue(page.contains("action=\"/vellen/" + START.id() + "/gegevens/terugnemen\""), page);
        assertTrue(page.contains("Leeg vel weghalen"), page);
    }

    @Test
    void shouldPutAwayOnlyTheLookBackThatIsAskedFirst() {
        var begun = followUp(3, FollowUp.State.BEGUN, new SheetId(9));
        var due = followUp(6, FollowUp.State.DUE, null);

        var page = page(List.of(START), List.of(begun, due));

        assertEquals(1, page.split("hoeft-niet", -1).length - 1, page);
        assertTrue(page.indexOf("hoeft-niet") < page.indexOf("na 6 maanden"), page);
    }

    private static FollowUp followUp(int months, FollowUp.State state, @Nullable SheetId sheet) {
        return new FollowUp(START.id(), "follow-up", months, LocalDate.of(2026, 11, 19), state, sheet);
    }

    private static SheetSummary empty(SheetSummary sheet) {
        return new SheetSummary(
                sheet.id(),
                sheet.variant(),
                sheet.variantVersion(),
                sheet.form(),
                sheet.title(),
                null,
                null,
                sheet.facts(),
                0,
                false,
                7);
    }

    private static Form closing(Form form) {
        return new Form(
                "closing",
                form.title(),
                form.filledInBy(),
                form.instructions(),
                form.fields(),
                form.sections(),
                null,
                List.of(),
                true,
                form.footer());
    }

    private static String page(List<SheetSummary> sheets, List<FollowUp> followUps) {
        var t = SheetPage.TEXTS.in(OssSheets.VIEW);
        var form = FormView.of(nl.nabij.api.ui.Form.empty(), SheetPage.TEXTS, OssSheets.VIEW);
        var out = new StringOutput();
        JtesheetsGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                OssSheets.VIEW,
                t,
                form,
                model(List.of(OSS), sheets, followUps));
        return out.toString();
    }

    private static SheetsModel model(List<Definition> variants, List<SheetSummary> sheets, List<FollowUp> followUps) {
        var trajectory = new Trajectory(
                new TrajectoryId(1),
                "Fenna",
                new Client(new ClientId(1), "Fenna de Boer", null, null, null, false),
                new TeamId(1),
                "Noord",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 8, 19),
                28,
                null,
                null,
                null,
                List.of(),
                List.of(),
                EnumSet.allOf(CaseRight.class),
                1);
        return new SheetsModel(trajectory, sheets, followUps, variants, List.of());
    }
}
