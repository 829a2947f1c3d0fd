package nl.nabij.api.ui;

import static nl.nabij.api.ui.Field.field;
import static nl.nabij.api.ui.Seen.assertSees;
import static nl.nabij.api.ui.Seen.assertSeesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final List<Option> WAYS =
            List.of(new Option("phone", "Gebeld"), new Option("visit", "Op bezoek", "Bij iemand thuis"));

    @Test
    void shouldTieLabelHelpAndFaultToTheControl() {
        var field = field("note", "Notitie").description("Een paar woorden").error("Vul dit in");

        assertSees(
                field.text().html(),
                "<label class=\"utrecht-form-label\" for=\"note\">Notitie</label>",
                "id=\"note-description\">Een paar woorden<",
                "id=\"note-error\">Vul dit in<",
                "id=\"note\" name=\"note\"",
                "aria-describedby=\"note-description note-error\" aria-invalid=\"true\"");
    }

    @Test
    void shouldSayNothingOfHelpOrFaultWhereThereIsNone() {
        assertSeesNo(field("note", "Notitie").text().html(), "aria-", "note-error", "--invalid");
    }

    @Test
    void shouldEscapeEveryValue() {
        var evil = "\"><script>alert('1')</script>&";
        var field = field(evil, evil).value(evil).description(evil).error(evil);
        var html = field.textarea(3).html()
                + field.text().html()
                + field.checkbox().html()
                + field.radios(List.of(new Option(evil, evil, evil))).html();

        assertSeesNo(html, "<script", "'1'", "\">\"");
        assertSees(html, "&lt;script&gt;alert(&#39;1&#39;)");
    }

    @Test
    void shouldKeepTheFirstLineBreakOfATextarea() {
        assertSees(field("note", "Notitie").value("\neen").textarea(3).html(), ">\n\neen</textarea>");
    }

    /** A browser that knows the length cuts what is pasted without a word. */
    @Test
    void shouldCountALongTextAndCutNothing() {
        var html = field("note", "Notitie").maxLength(40).textarea(3).html();

        assertSees(html, "data-length=\"40\"");
        assertSeesNo(html, "maxlength");
    }

    @Test
    void shouldNeverWriteAPasswordBack() {
        assertSeesNo(field("password", "Wachtwoord").value("geheim").password().html(), "geheim");
    }

    @Test
    void shouldGroupChoicesUnderTheirQuestionAndLeadTheSummaryToTheFirst() {
        assertSees(
                field("way", "Hoe?")
                        .value("visit")
                        .error("Kies er een")
                        .radios(WAYS)
                        .html(),
                "<fieldset class=\"utrecht-form-field utrecht-form-field--invalid\" aria-describedby=\"way-error\">"
                        + "<legend>Hoe?</legend>",
                "<input type=\"radio\" id=\"way\" name=\"way\" value=\"phone\" aria-invalid=\"true\">",
                "id=\"way-2\" name=\"way\" value=\"visit\" checked",
                "<small>Bij iemand thuis</small>");
    }

    @Test
    void shouldTickEveryChosenBox() {
        var html =
                field("ways", "Hoe?").checkboxes(WAYS, Set.of("phone", "visit")).html();

        assertEquals(2, count(html, " checked"));
    }

    @Test
    void shouldSelectTheValue() {
        assertSees(
                field("way", "Hoe?").value("phone").select(WAYS).html(),
                "<option value=\"phone\" selected>Gebeld</option><option value=\"visit\">");
    }

    @Test
    void shouldOfferTenMarksAndNone() {
        var html = field("mark", "Welk cijfer?").value(7).marks("Geen cijfer").html();

        assertEquals(10, count(html, "class=\"mark\""));
        assertEquals(1, count(html, " checked"));
        assertSees(html, "value=\"7\" checked", "value=\"\"", "Geen cijfer");
    }

    private static int count(String html, String part) {
        return html.split(part, -1).length - 1;
    }
}
