package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people write on one sheet: in two cells they do not notice, in one the second is told and no word is lost. */
@ExtendWith(SharedProduct.class)
class TwoEditorsTest {

    @Test
    void shouldTellTheSecondAndKeepBothTexts(Product product) {
        try (var browser = Browser.open();
                var one = browser.window(product, Person.EXPERT, 1280);
                var other = browser.phone(product, Person.EXPERT)) {
            var sheet = Sheets.begin(one, "oss", "start", "Tineke");
            other.page().navigate(sheet);

            write(one.page(), "reizen/now", "Met de bus durf ik niet.");
            write(other.page(), "reizen/wish", "Naar mijn zus.");
            assertThat(other.page().locator(".conflict")).hasCount(0);

            var cell = write(other.page(), "reizen/now", "Lopen gaat wel.");
            var told = other.page().locator(".conflict");
            assertThat(told).containsText("Met de bus durf ik niet.");
            assertThat(cell).hasValue("Lopen gaat wel.");
            other.screenshot("two-editors-360");
            Sheets.press(told.locator("[data-choose=both]"));
            Sheets.awaitSaved(other.page());

            one.page().reload();
            assertThat(cell(one.page(), "reizen/now")).hasValue("Met de bus durf ik niet.\nLopen gaat wel.");
            assertThat(cell(one.page(), "reizen/wish")).hasValue("Naar mijn zus.");
        }
    }

    @Test
    void shouldTellTheSecondWithoutScriptToo(Product product) {
        try (var browser = Browser.open();
                var one = browser.window(product, Person.EXPERT, 1280)) {
            var sheet = Sheets.begin(one, "oss", "start", "Hajo");
            var other = Person.EXPERT.signIn(product);
            var seen = other.get(sheet).expect(200);
            write(one.page(), "reizen/now", "Met de bus durf ik niet.");
            Sheets.awaitSaved(one.page());

            var form = "form[action=" + sheet + "]";
            var told = other.submit(seen, form, Map.of("reizen/now", "Lopen gaat wel."))
                    .expect(409);

            assertEquals(
                    "Lopen gaat wel.",
                    told.form("main [name=reizen/now]").wholeText().strip());
            assertTrue(told.form("main .conflict").text().contains("Met de bus durf ik niet."), told.text());
        }
    }

    private static Locator write(Page page, String name, String words) {
        var cell = cell(page, name);
        if (!cell.isVisible()) {
            Sheets.press(page.locator("details.topic:has([name='" + name + "']) > summary"));
        }
        page.waitForResponse(answer -> answer.request().method().equals("PATCH"), () -> cell.fill(words));
        return cell;
    }

    private static Locator cell(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }
}
