package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.itest.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paper table of ten topics by five columns, filled in on a telephone with fingers only, read back on a wide screen. */
@ExtendWith(SharedProduct.class)
class SheetOnPhoneTest {

    private static final int WIDE = 1280;
    private static final int TOPICS = 10;
    private static final int COLUMNS = 5;
    private static final String NAMELY = "Een huisdier";

    @Test
    void shouldTakeTheWholeTableByTouchAndGiveItBackAsATable(Product product) {
        try (var browser = Browser.open();
                var phone = browser.phone(product, Person.EXPERT);
                var desk = browser.window(product, Person.EXPERT, WIDE)) {
            var sheet = Sheets.begin(phone, "oss", "start", "Guus");
            fillIn(phone);
            phone.screenshot("sheet-by-touch-360");
            assertEquals(List.of(), phone.complaints());

            desk.page().navigate(sheet);
            desk.screenshot("sheet-by-touch-1280");
            assertEquals(rows(), values(desk.page()));
            for (var topic : List.of("informatie-advies", "anders")) {
                assertThat(desk.page().locator("[name='" + topic + "/namely']")).hasValue(NAMELY);
            }
            assertIsTable(desk.page());
            desk.page().navigate(sheet + "/papier");
            assertEquals(rows(), paper(desk.page()));
        }
    }

    private static void fillIn(Window phone) {
        var page = phone.page();
        var topics = page.locator("main details.topic");
        assertEquals(TOPICS, topics.count());
        fits(page);
        for (int row = 0; row < TOPICS; row++) {
            topics.nth(row).locator("summary").tap();
            fits(page);
            var fields = topics.nth(row).locator("textarea");
            assertEquals(COLUMNS, fields.count());
            for (int column = 0; column < COLUMNS; column++) {
                var field = fields.nth(column);
                field.tap();
                assertThat(field).isFocused();
                page.keyboard().insertText(words(row, column));
                fits(page);
            }
            for (var namely :
                    topics.nth(row).locator("input[name$='/namely']:visible").all()) {
                namely.tap();
                page.keyboard().insertText(NAMELY);
                fits(page);
            }
            assertThat(page.locator(".saved")).containsText("Opgeslagen om");
            assertThat(page.locator(".saved")).isInViewport();
        }
        Sheets.awaitSaved(page);
        assertThat(page.locator(".saved")).containsText("Opgeslagen om");
        fits(page);
    }

    /** Nothing beside the window, and nobody zoomed in or out. */
    private static void fits(Page page) {
        assertEquals(
                "360 1 0",
                page.evaluate("Math.max(360, document.documentElement.scrollWidth) + ' ' + visualViewport.scale + ' '"
                        + " + (scrollX + visualViewport.offsetLeft)"));
    }

    private static String words(int row, int column) {
        return "Regel " + (row + 1) + ", vak " + (column + 1) + ": zo gaat het, en zo moet het worden.";
    }

    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < TOPICS; row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < COLUMNS; column++) {
                cells.add(words(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<String>> values(Page page) {
        return page.locator("main details.topic").all().stream()
                .map(topic -> topic.locator("textarea").all().stream()
                        .map(Locator::inputValue)
                        .toList())
                .toList();
    }

    private static List<List<String>> paper(Page page) {
        return page.locator(".paper-form tbody tr").all().stream()
                .map(row -> row.locator("td").all().stream()
                        .map(Locator::innerText)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The cells of a topic stand beside one another, each under its heading. */
    private static void assertIsTable(Page page) {
        var heads = lefts(page.locator(".sheet-head > span")).subList(1, COLUMNS + 1);
        var end = 0.0;
        for (var topic : page.locator("main details.topic").all()) {
            var fields = topic.locator("textarea");
            var lefts = lefts(fields);
            for (int column = 0; column < COLUMNS; column++) {
                assertTrue(Math.abs(heads.get(column) - lefts.get(column)) < 20, () -> heads + " above " + lefts);
            }
            var line = topic.boundingBox();
            for (var field : fields.all()) {
                var box = field.boundingBox();
                assertTrue(box.y >= end && box.y >= line.y && box.y + box.height <= line.y + line.height + 1);
            }
            end = line.y + line.height - 1;
        }
    }

    private static List<Double> lefts(Locator boxes) {
        return boxes.all().stream().map(box -> box.boundingBox().x).toList();
    }
}
