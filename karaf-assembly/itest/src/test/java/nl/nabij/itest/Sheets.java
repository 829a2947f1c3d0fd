package nl.nabij.itest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import nl.nabij.itest.Browser.Window;

/** What the tests of sheets in a browser do alike. */
final class Sheets {

    private Sheets() {}

    /** Begins a sheet of somebody new. @return its path */
    static String begin(Window window, String variant, String form, String name) {
        var page = window.page();
        list(window, name);
        press(page.locator(formOf(variant, form) + " button >> nth=0"));
        page.waitForURL("**/vellen/*");
        return path(page);
    }

    /** Somebody new, with the page of the sheets open. @return the path of the trajectory */
    static String list(Window window, String name) {
        var page = window.page();
        page.navigate("/trajecten/nieuw");
        page.fill("[name=name]", name);
        press(page.locator("main .utrecht-button--primary-action[type=submit]"));
        page.waitForURL(url -> !url.endsWith("/nieuw"));
        var trajectory = path(page);
        page.navigate(trajectory + "/vellen");
        return trajectory;
    }

    static String formOf(String variant, String form) {
        return "main form:has([name=variant][value=" + variant + "]):has([name=form][value=" + form + "])";
    }

    /** With a finger where there are fingers. */
    static void press(Locator what) {
        if (Boolean.TRUE.equals(what.page().evaluate("matchMedia('(pointer: coarse)').matches"))) {
            what.tap();
        } else {
            what.click();
        }
    }

    /** Until nothing that was typed waits to be saved. */
    static void awaitSaved(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("Object.keys(sessionStorage).every(key => !key.startsWith('nabij:'))")));
    }

    static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
