package nl.nabij.itest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium. Remembers what a page complained about: scripts, the content security policy, missing files. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int PHONE = 360;
    private static final String SIGN_IN = "main [type=submit]";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser open() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium);
    }

    /** A window with nobody signed in. */
    public Window window(Product product, int width) {
        return new Window(chromium.newContext(options(product, width)));
    }

    /** The same where scripts do not run. */
    public Window windowWithoutScript(Product product, int width) {
        return new Window(chromium.newContext(options(product, width).setJavaScriptEnabled(false)));
    }

    /** A telephone with nobody signed in: 360 px wide, fingers and no mouse. */
    public Window phone(Product product) {
        return new Window(
                chromium.newContext(options(product, PHONE).setIsMobile(true).setHasTouch(true)));
    }

    /** A telephone on which this person has signed in. */
    public Window phone(Product product, Person person) {
        var phone = phone(product);
        signIn(phone.page, product, person, () -> phone.page.tap(SIGN_IN));
        return phone;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(Product product, int width) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(product.address().toString())
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(width, 800);
    }

    /** A window in which this person has signed in, on the page. */
    public Window window(Product product, Person person, int width) {
        var window = window(product, width);
        signIn(window.page, product, person, () -> window.page.click(SIGN_IN));
        return window;
    }

    private static void signIn(Page page, Product product, Person person, Runnable press) {
        page.navigate("/inloggen");
        page.fill("[name=name]", person.signInName());
        page.fill("[name=password]", Person.await(product));
        press.run();
        page.waitForURL(url -> !url.endsWith("/inloggen"));
        page.waitForLoadState();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One window with a page in it. */
    public static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Window(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())) {
                    complaints.add(message.type() + ": " + message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** What the page complained about since the last time this was asked. */
        public List<String> complaints() {
            var all = List.copyOf(complaints);
            complaints.clear();
            return all;
        }

        /** What axe finds, as lines that name rule and element. */
        public List<String> barriers() {
            return new AxeBuilder(page)
                    .withTags(STANDARDS).analyze().getViolations().stream()
                            .flatMap(rule -> rule.getNodes().stream()
                                    .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()))
                            .toList();
        }

        /** By how much the page is wider than the window. */
        public int overflow() {
            return ((Number) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
        }

        /** The controls that the tab key does not reach. */
        public List<String> unreachable() {
            page.evaluate(CONTROLS);
            var count = ((Number) page.evaluate("document.querySelectorAll('[data-reach]').length")).intValue();
            // A date field takes a press for each of its parts.
            var dates = ((Number) page.evaluate("document.querySelectorAll('input[type=date]').length")).intValue();
            for (var presses = 0; presses <= count + 2 + 4 * dates; presses++) {
                page.keyboard().press("Tab");
                page.evaluate("document.activeElement && document.activeElement.removeAttribute('data-reach')");
            }
            @SuppressWarnings("unchecked")
            var left = (List<String>)
                    page.evaluate("[...document.querySelectorAll('[data-reach]')].map(e => e.outerHTML.slice(0, 120))");
            return left;
        }

        /** Writes target/screenshots/name.png, the whole page. */
        public void screenshot(String name) {
            try {
                Files.createDirectories(SCREENSHOTS);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** Marks what can be used and seen; of radio buttons with one name the chosen or first stands for all. */
    private static final String CONTROLS = """
            (() => {
              const groups = new Set();
              document.activeElement && document.activeElement.blur();
              for (const e of document.querySelectorAll(
                  'a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
                if (e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) continue;
                if (e.type === 'radio') {
                  const group = (e.form ? [...document.forms].indexOf(e.form) : '') + '/' + e.name;
                  const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]:checked`);
                  if (groups.has(group) || (chosen && chosen.form === e.form && chosen !== e)) continue;
                  groups.add(group);
                }
                e.setAttribute('data-reach', '');
              }
            })()
            """;
}
