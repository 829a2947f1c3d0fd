package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that somebody typed is lost with the session or the language, and nobody else gets to see it. */
@ExtendWith(SharedProduct.class)
class KeptWordsTest {

    private static final String NOTE = "We dronken thee & hij lachte weer.";
    private static final String MORE = "details.more:has([name=minutes])";
    private static final String KEPT = "Object.keys(sessionStorage).filter(name => name.startsWith('nabij:')).length";
    private static final String FORM = "main form[action='/contact']";

    @Test
    void shouldGiveTheFormBackAfterSigningInAgain(Product product) {
        var expert = Person.EXPERT.signIn(product);
        var page = expert.get("/contact");
        var who = someone(page);
        expert.forgetCookies();

        var refused = expert.submit(page, FORM, Map.of("trajectory", who, "kind", "LIVE", "note", NOTE));

        assertEquals(401, refused.status());
        assertFalse(refused.text().contains("lachte"), "the words stand in the page of whoever signs in next");
        var wrong = expert.submit(refused, "main form", Map.of("name", "ervaringsdeskundige", "password", "verkeerd"));
        var back = goOn(expert, signIn(expert, wrong, Person.EXPERT, product).expect(200));
        assertEquals(NOTE, field(back, "note").wholeText().strip());
        assertEquals(who, field(back, "trajectory").select("[selected]").attr("value"));
        assertTrue(back.form("main [name=kind][value=LIVE]").hasAttr("checked"));
        assertFalse(expert.get("/trajecten/" + who).text().contains("lachte"), "it was saved unseen");
        var saved = expert.submit(back, FORM, Map.of());
        assertTrue(saved.expect(200).text().contains("hij lachte weer"), saved.text());
    }

    @Test
    void shouldGiveTheFormBackToWhoSignedInAgainElsewhere(Product product) {
        var expert = Person.EXPERT.signIn(product);
        var page = expert.get("/contact");
        expert.forgetCookies();
        signIn(expert, expert.get("/inloggen"), Person.EXPERT, product);

        var old = expert.submit(page, FORM, Map.of("trajectory", someone(page), "kind", "LIVE", "note", NOTE));

        assertEquals(403, old.status());
        assertEquals(NOTE, field(goOn(expert, old), "note").wholeText().strip());
    }

    @Test
    void shouldGiveTheFormToNobodyElse(Product product) {
        var browser = Person.EXPERT.signIn(product);
        var page = browser.get("/contact");
        browser.forgetCookies();
        var refused = browser.submit(page, FORM, Map.of("trajectory", someone(page), "note", NOTE));
        var kept = refused.form("main form").select("[name=kept]").attr("value");
        assertFalse(kept.isEmpty());

        var other = signIn(browser, refused, Person.COORDINATOR, product).expect(200);
        assertFalse(other.text().contains("lachte"));
        assertTrue(other.page().select("form[data-go-on]").isEmpty());

        var tried = browser.submit(browser.get("/account"), "main form", Map.of("kept", kept));
        assertFalse(tried.text().contains("lachte"));
    }

    @Test
    void shouldOpenWhatHidesAFaultAndNameEachField(Product product) {
        var expert = Person.EXPERT.signIn(product);
        var page = expert.get("/contact");
        assertFalse(page.form(MORE).hasAttr("open"));

        var wrong = expert.submit(page, FORM, Map.of("note", NOTE, "minutes", "veel", "on", "gisteren"));

        assertEquals(400, wrong.status());
        assertTrue(wrong.form(MORE).hasAttr("open"), "the fault is folded away");
        for (var link : wrong.page().select(".notice-wrong a")) {
            var field = wrong.page().selectFirst(link.attr("href"));
            assertNotNull(field, link.outerHtml());
            var group = Objects.requireNonNull(field.closest(".utrecht-form-field"));
            var label = Objects.requireNonNull(group.selectFirst(".utrecht-form-label, legend"))
                    .text();
            assertTrue(link.text().startsWith(label), link.text());
        }
        assertTrue(wrong.page().select(".notice-wrong a").size() >= 2, wrong.text());
    }

    @Test
    void shouldNameEveryFaultAtOnce(Product product) {
        var expert = Person.EXPERT.signIn(product);
        var wrong = expert.submit(
                expert.get("/contact"), FORM, Map.of("minutes", "drie kwartier", "on", "2999-01-01", "note", NOTE));

        assertEquals(
                List.of("#trajectory", "#kind", "#on", "#minutes"),
                wrong.page().select(".notice-wrong a").eachAttr("href").stream()
                        .sorted(Comparator.comparing(List.of("#trajectory", "#kind", "#on", "#minutes")::indexOf))
                        .toList());
        var stranger = new Visitor(product.address());
        var empty = stranger.submit(stranger.get("/uitnodiging"), "main form", Map.of());
        assertEquals(
                List.of("#code", "#password"),
                empty.page().select(".notice-wrong a").eachAttr("href"));
        var nothing = stranger.submit(stranger.get("/inloggen"), "main form", Map.of());
        assertEquals(
                List.of("#name", "#password"),
                nothing.page().select(".notice-wrong a").eachAttr("href"));
    }

    @Test
    void shouldTakeWhatIsTypedAlongToTheOtherLanguage(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.EXPERT, 1280)) {
            var page = window.page();
            page.navigate("/contact");
            page.fill("[name=note]", NOTE);

            page.click("footer button");

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("[name=note]")).hasValue(NOTE);
            page.click("footer button");
            assertThat(page.locator("html")).hasAttribute("lang", "nl");
            assertThat(page.locator("[name=note]")).hasValue(NOTE);
        }
    }

    @Test
    void shouldSayThatOneIsSignedOutWhileTypingAndKeepTheWords(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.EXPERT, 360)) {
            var page = window.page();
            page.navigate("/trajecten/nieuw");
            page.fill("[name=name]", "Wil");
            page.click("main [type=submit]");
            page.waitForURL(url -> !url.endsWith("/nieuw"));
            page.navigate(java.net.URI.create(page.url()).getPath() + "/vellen");
            page.click(Sheets.formOf("oss", "start") + " button >> nth=0");
            page.click("main details.topic >> nth=0 >> summary");
            var cell = page.locator("main details.topic >> nth=0")
                    .locator("textarea")
                    .first();
            page.context().clearCookies();

            cell.pressSequentially("Ik slaap weer.");

            assertThat(page.locator(".saved")).containsText("uitgelogd");
            page.click("main form.stack .actions [type=submit]");
            page.fill("[name=name]", Person.EXPERT.signInName());
            page.fill("[name=password]", Person.await(product));
            page.click("main [type=submit]");
            assertThat(cell).hasValue("Ik slaap weer.");
            assertThat(page.locator(".saved")).containsText("Opgeslagen om");
            page.reload();
            assertThat(cell).hasValue("Ik slaap weer.");
        }
    }

    @Test
    void shouldKeepWhatIsTypedInAFormUntilItIsSaved(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.EXPERT, 360)) {
            var page = window.page();
            page.navigate("/contact");
            page.selectOption("[name=trajectory]", new SelectOption().setIndex(1));
            page.check("[name=kind][value=LIVE]");
            page.fill("[name=note]", NOTE);

            page.click("main .actions a");
            page.goBack();
            assertThat(page.locator("[name=note]")).hasValue(NOTE);
            assertThat(page.locator("[name=kind][value=LIVE]")).isChecked();
            assertThat(page.locator("main .kept")).containsText("nog niet opgeslagen");
            page.reload();
            assertThat(page.locator("[name=note]")).hasValue(NOTE);
            page.click("main summary:has-text('Meer')");
            page.fill("[name=minutes]", "veel");
            page.click("main .actions [type=submit]");
            assertThat(page.locator("main .notice-wrong")).isVisible();
            page.navigate("/vandaag");
            page.navigate("/contact");
            assertThat(page.locator("[name=minutes]")).hasValue("veel");
            page.fill("[name=minutes]", "20");
            page.click("main .actions [type=submit]");

            assertThat(page.locator("main")).containsText(NOTE);
            page.navigate("/contact");
            assertThat(page.locator("[name=note]")).hasValue("");
            assertEquals(0, page.evaluate(KEPT));
        }
    }

    @Test
    void shouldHoldAFormBackWhileThereIsNoConnection(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.EXPERT, 360)) {
            var page = window.page();
            page.navigate("/contact");
            page.selectOption("[name=trajectory]", new SelectOption().setIndex(1));
            page.check("[name=kind][value=LIVE]");
            page.fill("[name=note]", "Toen viel het net weg.");
            page.context().setOffline(true);

            page.click("main .actions [type=submit]");

            assertThat(page.locator("main .kept")).containsText("geen verbinding");
            assertThat(page.locator("[name=note]")).hasValue("Toen viel het net weg.");
            page.context().setOffline(false);
            page.click("main .kept button");
            assertThat(page.locator("main")).containsText("Toen viel het net weg.");
            assertTrue(page.url().contains("/trajecten/"), page.url());
        }
    }

    @Test
    void shouldForgetWhatIsTypedWhenSigningOut(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, Person.EXPERT, 360)) {
            var page = window.page();
            page.navigate("/contact");
            page.fill("[name=note]", NOTE);
            assertEquals(1, page.evaluate(KEPT));

            page.click("header summary");
            page.click("header [data-sign-out] button");

            assertThat(page.locator("main [name=password]")).isVisible();
            assertEquals(0, page.evaluate(KEPT));
        }
    }

    private static Answer signIn(Visitor visitor, Answer page, Person person, Product product) {
        return visitor.submit(
                page, "main form", Map.of("name", person.signInName(), "password", Person.await(product)));
    }

    private static Answer goOn(Visitor visitor, Answer page) {
        return visitor.submit(page, "form[data-go-on]", Map.of()).expect(200);
    }

    private static String someone(Answer page) {
        return page.form("[name=trajectory]").select("option").last().attr("value");
    }

    private static Element field(Answer page, String name) {
        return page.form("main [name=" + name + "]");
    }
}
