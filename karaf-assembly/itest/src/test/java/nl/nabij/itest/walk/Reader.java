package nl.nabij.itest.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;

/** The municipality, which reads what was released and nothing else. */
final class Reader implements AutoCloseable {

    private final Screen screen;

    Reader(Browser browser, Product product, String signInName, String code) {
        screen = new Screen(browser, product, Screen.WIDE, "reader");
        Administrator.join(screen, signInName, code);
    }

    /** The report over the year before lies open at once. */
    void reads(String key) {
        screen.open("/verslagen");
        assertThat(screen.main().locator("a[href^='/verslagen/']")).hasCount(1);
        screen.look("verslagen");
        screen.follow("Verslag voor de gemeente, heel jaar");
        screen.sees("Eenzaamheid is de vraag achter veel vragen.");
        screen.seesNot("Uren en kosten invullen");
        screen.look("verslag");
        assertEquals("/verslagen/" + key, screen.path());
        for (var closed : List.of("/trajecten", "/team", "/accounts", "/verslagen/" + key + "/uren")) {
            assertEquals(
                    404, screen.page().evaluate("path => fetch(path).then(answer => answer.status)", closed), closed);
        }
    }

    @Override
    public void close() {
        screen.close();
    }
}
