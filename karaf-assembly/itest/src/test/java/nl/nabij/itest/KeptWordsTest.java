package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that somebody typed is lost with the session or the language, and nobody else gets to see it. */
@ExtendWith(SharedProduct.class)
class KeptWordsTest {

    private static final String NOTE = "We dronken thee & hij lachte weer.";
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
        assertFalse(page.form("details.more").hasAttr("open"));

        var wrong = expert.submit(page, FORM, Map.of("note", NOTE, "minutes", "veel", "on", "gisteren"));

        assertEquals(400, wrong.status());
        assertTrue(wrong.form("details.more").hasAttr("open"), "the fault is folded away");
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
            page.click("main form[action$='/vellen'] button");
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
