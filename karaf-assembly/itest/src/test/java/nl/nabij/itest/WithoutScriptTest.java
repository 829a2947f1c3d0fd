package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.ui.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The expert's work in a browser in which no script runs: start, contact, sheet, look back. */
@ExtendWith(SharedProduct.class)
class WithoutScriptTest {

    private static final int PHONE = 360;
    private static final String NAME = "Teun";
    private static final String WISH = "Elke week een keer koken.";

    @Test
    void shouldWalkTheMainJob(Product product) {
        var since = LocalDate.now(Days.ZONE).minusMonths(4);
        try (var browser = Browser.open();
                var window = browser.windowWithoutScript(product, PHONE)) {
            var page = window.page();
            page.navigate("/inloggen");
            page.fill("[name=name]", Person.EXPERT.signInName());
            page.fill("[name=password]", Person.await(product));
            send(page);

            menu(page, "Mijn mensen");
            press(page, "main >> text=Iemand erbij");
            page.fill("[name=name]", NAME);
            page.fill("[name=question]", "Ik wil weer koken.");
            press(page, "main summary:has-text('Meer')");
            page.fill("[name=startedOn]", since.toString());
            send(page);
            assertThat(page.locator("blockquote")).hasText("Ik wil weer koken.");
            var trajectory = java.net.URI.create(page.url()).getPath();

            page.navigate("/contact");
            page.selectOption("[name=trajectory]", new com.microsoft.playwright.options.SelectOption().setLabel(NAME));
            page.locator("[name=kind][value=LIVE]").press(" ");
            page.fill("[name=note]", "Soep gemaakt.");
            save(page);
            assertThat(page.locator(".timeline")).containsText("Soep gemaakt.");

            fillInSheet(page, trajectory, since);
            lookBack(page, trajectory);
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void fillInSheet(Page page, String trajectory, LocalDate since) {
        page.navigate(trajectory + "/vellen");
        press(page, "main form:has([name=variant][value=oss]):has([name=form][value=start]) button >> nth=0");
        press(page, "details.topic >> nth=0 >> summary");
        page.fill("details.topic >> nth=0 >> textarea[name$='/wish']", WISH);
        save(page);
        assertThat(page.locator("textarea[name$='/wish'] >> nth=0")).hasValue(WISH);
        press(page, "main >> text=Datum veranderen");
        page.fill("[name=filledOn]", since.toString());
        save(page);
    }

    private static void lookBack(Page page, String trajectory) {
        page.navigate(trajectory + "/vellen");
        press(page, "main >> text=Nu terugkijken >> nth=0");
        assertThat(page.locator("main")).containsText(WISH);
        page.fill("details.topic >> nth=0 >> textarea[name$='/now']", "Op vrijdag voor twee.");
        page.locator("details.topic >> nth=0 >> [name$='/mark'][value='8']").press(" ");
        save(page);
        page.navigate(trajectory + "/terugkijken");
        assertThat(page.locator("main")).containsText(WISH);
        assertThat(page.locator("main")).containsText("Op vrijdag voor twee.");
        assertThat(page.locator("main")).containsText("Cijfer 8");
    }

    /** The one action of the page. */
    private static void send(Page page) {
        press(page, "main .utrecht-button--primary-action[type=submit]");
        page.waitForLoadState();
    }

    /** By keyboard: without script the browser's driver cannot wait for what it scrolls to. */
    private static void press(Page page, String what) {
        page.locator(what).press("Enter");
    }

    /** Until it is said that it was saved. */
    private static void save(Page page) {
        send(page);
        assertThat(page.locator(".flash")).isVisible();
    }

    private static void menu(Page page, String item) {
        page.click(".menu > summary");
        page.click(".menu a:has-text('" + item + "')");
        page.waitForLoadState();
    }
}
