package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.itest.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator looks at every form as it will be seen, and what is tried there goes nowhere. */
@ExtendWith(SharedProduct.class)
class PreviewTest {

    private static final int PREVIEWS = 5;

    @Test
    void shouldShowEveryFormAsPhoneDeskAndPaper(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.ADMINISTRATOR, 1280)) {
            var page = window.page();
            page.click("nav >> text=Vragenlijsten");
            var previews = page.locator("main a[href$='/voorbeeld']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertEquals(PREVIEWS, previews.size(), previews::toString);
            var faults = new ArrayList<String>();
            for (var preview : previews) {
                for (var shown : List.of("phone", "desk", "paper")) {
                    look(window, preview + "?als=" + shown, faults);
                }
            }
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void shouldKeepNothingOfWhatIsTried(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.ADMINISTRATOR, 1280)) {
            var page = window.page();
            page.navigate("/vragenlijsten/gouda/start/voorbeeld?als=desk");
            var address = page.url();
            var sent = new ArrayList<String>();
            page.onRequest(request -> {
                // The browser fetches the icon of a page whenever it likes.
                if (!request.url().contains("/static/")) {
                    sent.add(request.url());
                }
            });
            page.fill("[name='anders/namely']", "Een huisdier");

            page.press("[name='anders/namely']", "Enter");
            page.waitForTimeout(1500);

            assertEquals(List.of(), sent);
            assertEquals(address, page.url());
        }
    }

    private static void look(Window window, String path, List<String> faults) {
        var page = window.page();
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            page.navigate(path);
            if (window.overflow() > 0) {
                faults.add(path + " is " + window.overflow() + " px too wide at " + width);
            }
            window.screenshot("preview" + path.replaceAll("[^a-z]+", "-") + "-" + width);
        }
        window.barriers().forEach(barrier -> faults.add(path + ": " + barrier));
        window.complaints().forEach(complaint -> faults.add(path + ": " + complaint));
        assertThat(page.locator("nav.tabs a[aria-current]")).hasCount(1);
        assertTrue(checks(page).size() >= 3, () -> path + " is checked for " + checks(page));
    }

    private static List<String> checks(Page page) {
        return page.locator("main section.section li").allInnerTexts();
    }
}
