package nl.nabij.itest.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;

/** A page in front of somebody, used by what stands on it: the words of buttons, links and fields. */
final class Screen implements AutoCloseable {

    static final int PHONE = 360;
    static final int WIDE = 1280;

    private final Browser.Window window;
    private final Page page;
    private final String name;
    private final AtomicInteger loads = new AtomicInteger();

    /** @param name of the kind of person, for the pictures */
    Screen(Browser browser, Product product, int width, String name) {
        this.window = browser.window(product, width);
        this.page = window.page();
        this.name = "walk-" + name + "-" + width;
        page.onLoad(loaded -> loads.incrementAndGet());
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    /** The address without host and query. */
    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    void reload() {
        page.reload();
    }

    void signIn(String signInName, String password) {
        open("/inloggen");
        type("Naam", signInName);
        type("Wachtwoord", password);
        press("Inloggen");
    }

    /** Presses a button that leads to a page. */
    void press(String button) {
        leave(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Follows a link that leads to a page; the first when there are several. */
    void follow(String link) {
        leave(main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true)));
    }

    private void leave(Locator what) {
        int before = loads.get();
        what.first().click();
        page.waitForCondition(() -> loads.get() > before);
    }

    void type(String label, String text) {
        field(label).fill(text);
    }

    void type(String label, LocalDate day) {
        field(label).fill(day.toString());
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    private Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Picks a choice whose words begin so. */
    void pick(String choice) {
        main().locator("label.choice:visible")
                .filter(new Locator.FilterOptions().setHasText(beginsWith(choice)))
                .first()
                .click();
    }

    /** In the words of a browser, which does not know {@link Pattern#quote}. */
    private static Pattern beginsWith(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("[.?()]", "\\\\$0"));
    }

    void unfold(String summary) {
        main().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .click();
    }

    void sees(String words) {
        assertThat(main()).containsText(words);
    }

    void seesNot(String words) {
        assertThat(main()).not().containsText(words);
    }

    /** How many questions stand open on the form: what hides behind "meer" does not count, a row of choices is one. */
    int questions() {
        return ((Number) main().locator("form.form").first().evaluate("""
                form => new Set([...form.elements]
                  .filter(e => e.name && e.type !== 'hidden' && e.type !== 'submit' && e.checkVisibility())
                  .map(e => e.name)).size
                """)).intValue();
    }

    byte[] download(String link) {
        var file =
                page.waitForDownload(() -> main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                        .click());
        try (var bytes = file.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A main screen: nothing to complain about, nothing that keeps anybody out, nothing beside the window; and a picture. */
    void look(String screen) {
        var faults = new ArrayList<String>();
        faults.addAll(window.complaints());
        faults.addAll(window.barriers());
        if (window.overflow() > 0) {
            faults.add(window.overflow() + " px too wide");
        }
        window.screenshot(name + "-" + screen);
        assertEquals(List.of(), faults, screen);
    }

    Locator main() {
        return page.locator("main");
    }

    @Override
    public void close() {
        window.close();
    }
}
