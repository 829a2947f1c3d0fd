package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page that each role reaches: accessible, calm on the console, narrow enough for a phone, usable by keyboard. */
@ExtendWith(SharedProduct.class)
class PagesTest {

    private static final int NARROW = 320;
    private static final int PHONE = 360;
    private static final int WIDE = 1280;
    private static final int FIRST_PAGE_BYTES = 150_000;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void shouldBeUsableByEverybody(Person person, Product product) {
        var faults = new ArrayList<String>();
        var pages = Crawl.of(person.signIn(product), "/");
        try (var window = browser.window(product, person, WIDE)) {
            pages.forEach((kind, answer) -> {
                if (answer.status() != 200) {
                    faults.add(kind + " answers " + answer.status());
                } else if (answer.html()) {
                    look(window, kind, answer.path(), person, faults);
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void shouldBeUsableBeforeSigningIn(Product product) {
        var faults = new ArrayList<String>();
        var pages = Crawl.of(new Visitor(product.address()), "/", "/inloggen");
        try (var window = browser.window(product, WIDE)) {
            pages.forEach((kind, answer) -> {
                if (answer.status() == 200 && answer.html()) {
                    look(window, kind, answer.path(), null, faults);
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void shouldTransferLittleForTheFirstPage(Product product) {
        try (var window = browser.window(product, PHONE)) {
            var session = window.page().context().newCDPSession(window.page());
            var bytes = new long[1];
            session.send("Network.enable");
            session.on(
                    "Network.loadingFinished",
                    event -> bytes[0] += event.get("encodedDataLength").getAsLong());
            window.page().navigate("/");
            window.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertTrue(bytes[0] > 0 && bytes[0] <= FIRST_PAGE_BYTES, "the first page transfers " + bytes[0] + " bytes");
        }
    }

    private static void look(
            Browser.Window window,
            String kind,
            String path,
            @org.jspecify.annotations.Nullable Person person,
            List<String> faults) {
        var page = window.page();
        var name = (person == null ? "open" : person.name().toLowerCase(java.util.Locale.ROOT))
                + kind.replaceAll("[^a-z]+", "-");
        page.navigate(path);
        window.barriers().forEach(barrier -> faults.add(kind + ": " + barrier));
        window.unreachable().forEach(control -> faults.add(kind + " cannot be tabbed to: " + control));
        window.screenshot(name + "-1280");
        page.setViewportSize(NARROW, 800);
        if (window.overflow() > 0) {
            faults.add(kind + " is " + window.overflow() + " px too wide at " + NARROW);
        }
        page.setViewportSize(PHONE, 800);
        window.screenshot(name + "-360");
        page.setViewportSize(WIDE, 800);
        window.complaints().forEach(complaint -> faults.add(kind + " on the console: " + complaint));
    }
}
