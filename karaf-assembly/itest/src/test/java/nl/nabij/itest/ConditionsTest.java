package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question that is asked after a certain answer comes and goes with that answer, and what was written there stays. */
@ExtendWith(SharedProduct.class)
class ConditionsTest {

    private static final String WORDS = "Bij het bellen met instanties.";

    @Test
    void shouldComeAndGoWithTheAnswerAndKeepWhatWasWritten(Product product) {
        try (var browser = Browser.open();
                var phone = browser.phone(product, Person.EXPERT)) {
            Sheets.begin(phone, "gouda", "start", "Mo");
            var page = phone.page();
            assertThat(question(page)).isHidden();

            choose(page, "yes");
            assertThat(question(page)).isVisible();
            field(page).tap();
            page.keyboard().insertText(WORDS);
            Sheets.awaitSaved(page);
            choose(page, "no");
            assertThat(question(page)).isHidden();
            Sheets.awaitSaved(page);

            page.reload();
            assertThat(question(page)).isHidden();
            choose(page, "not-yet");
            assertThat(question(page)).isVisible();
            assertThat(field(page)).hasValue(WORDS);
            phone.screenshot("condition-360");
        }
    }

    @Test
    void shouldAskEverythingWhereNoScriptRuns(Product product) {
        try (var browser = Browser.open();
                var expert = browser.window(product, Person.EXPERT, 360);
                var plain = browser.windowWithoutScript(product, 360)) {
            var sheet = Sheets.begin(expert, "gouda", "start", "Jo");
            var page = plain.page();
            page.navigate("/inloggen");
            page.fill("[name=name]", Person.EXPERT.signInName());
            page.fill("[name=password]", Person.await(product));
            page.locator("main [type=submit]").press("Enter");
            page.waitForURL(url -> !url.endsWith("/inloggen"));
            page.navigate(sheet);
            page.locator("[name=coach][value=no]").press(" ");
            assertThat(question(page)).isVisible();
            page.fill("[name=coach-for]", WORDS);
            page.locator("main form.stack .actions [type=submit]").press("Enter");
            assertThat(page.locator(".flash")).isVisible();

            assertThat(field(page)).hasValue(WORDS);
        }
    }

    private static Locator question(Page page) {
        return page.locator(".sheet-question:has([name=coach-for])");
    }

    private static Locator field(Page page) {
        return page.locator("[name=coach-for]");
    }

    private static void choose(Page page, String answer) {
        page.locator("label.choice:has([name=coach][value=" + answer + "])").tap();
    }
}
