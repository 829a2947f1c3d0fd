package nl.nabij.itest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.nabij.api.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client fills in a sheet on a telephone of their own, with a link and a code that an expert shows and says. */
@ExtendWith(SharedProduct.class)
class SelfFillTest {

    private static final String NAME = "Rietje Zelfdoen";
    private static final String WORDS = "Ik durf niet alleen met de bus.";
    private static final String CELL = "[name='reizen/now']";
    private static final String SEND = "main .utrecht-button--primary-action";
    private static final String GONE = "Deze link werkt niet, of niet meer";
    private static final int GUESSES = 50;

    private static Browser browser;

    /** What an expert shows and says. */
    private record Shown(String link, String code, String trajectory) {}

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void shouldTakeOneSheetFromSomebodyWithoutAccount(Product product) throws Exception {
        try (var expert = browser.phone(product, Person.EXPERT);
                var client = browser.phone(product)) {
            var shown = show(expert);
            assertQr(expert.page(), shown.link());
            assertEquals(0, expert.overflow());
            expert.screenshot("self-fill-shown-360");

            var page = client.page();
            openWith(client, shown);
            page.locator("details.topic:has(" + CELL + ") > summary").tap();
            page.tap(CELL);
            page.keyboard().insertText(WORDS);
            page.context().setOffline(true);
            page.tap(SEND);
            assertThat(page.locator(".saved")).containsText("geen verbinding");
            assertThat(page.locator(CELL)).hasValue(WORDS);
            client.screenshot("self-fill-offline-360");
            client.complaints();
            page.context().setOffline(false);

            assertThat(page.locator("main")).containsText("Verstuurd. Dank je wel.");
            client.screenshot("self-fill-sent-360");
            assertEquals(List.of(), client.complaints());
            assertShowsNothing(client, shown);
            assertArrived(expert.page(), shown);
        }
    }

    @Test
    void shouldSayThatALinkWasTakenBackAndKeepTheWords(Product product) {
        try (var expert = browser.window(product, Person.EXPERT, 1280);
                var client = browser.phone(product)) {
            var shown = show(expert);
            var page = client.page();
            openWith(client, shown);
            page.locator("details.topic:has(" + CELL + ") > summary").tap();
            page.fill(CELL, WORDS);

            expert.page().navigate(shown.trajectory() + "/vellen");
            expert.screenshot("self-fill-waits-1280");
            expert.page().click("main form[action$='/intrekken'] button");
            assertThat(expert.page().locator("main form[action$='/intrekken']")).hasCount(0);

            page.tap(SEND);
            assertThat(page.locator(".saved")).containsText("deze link werkt niet meer");
            assertThat(page.locator(CELL)).hasValue(WORDS);
            page.navigate(shown.link());
            assertThat(page.locator("main")).containsText(GONE);
        }
    }

    @Test
    void shouldGiveBackWhatWasTypedWhenTheLinkIsOpenedAgain(Product product) {
        try (var expert = browser.window(product, Person.EXPERT, 1280);
                var client = browser.phone(product)) {
            var shown = show(expert);
            var page = client.page();
            openWith(client, shown);
            page.locator("details.topic:has(" + CELL + ") > summary").tap();
            page.fill(CELL, WORDS);

            page.navigate(shown.link());
            page.fill("[name=code]", shown.code());
            page.tap(SEND);

            assertThat(page.locator(CELL)).hasValue(WORDS);
            assertThat(page.locator(".kept")).containsText("nog niet verstuurd");
        }
    }

    @Test
    void shouldEndAfterFiveWrongCodes(Product product) {
        try (var expert = browser.window(product, Person.EXPERT, 360);
                var client = browser.phone(product)) {
            var shown = show(expert);
            var page = client.page();
            page.navigate(shown.link());
            var wrong = shown.code().equals("000 000") ? "111111" : "000000";
            for (int i = 1; i < 5; i++) {
                page.fill("[name=code]", wrong);
                page.tap(SEND);
                assertThat(page.locator("main [role=alert]")).containsText("Deze code is niet goed");
                page.navigate(shown.link());
            }
            page.fill("[name=code]", wrong);
            page.tap(SEND);
            assertThat(page.locator("main")).containsText(GONE);
            page.navigate(shown.link());
            assertThat(page.locator("main")).containsText(GONE);
        }
    }

    @Test
    void shouldWorkWithoutScript(Product product) {
        try (var expert = browser.window(product, Person.EXPERT, 1280);
                var client = browser.windowWithoutScript(product, 360)) {
            var shown = show(expert);
            var page = client.page();
            page.navigate(shown.link());
            page.fill("[name=code]", shown.code());
            page.locator(SEND).press("Enter");
            page.locator("details.topic:has(" + CELL + ") > summary").press("Enter");
            page.fill(CELL, WORDS);
            page.locator(SEND).press("Enter");
            assertThat(page.locator("main")).containsText("Verstuurd. Dank je wel.");
            assertArrived(expert.page(), shown);
        }
    }

    /** Behind a proxy on this machine, as a sender of their own. */
    @Test
    void shouldTurnAwayWhoGuessesAndLetInWhoHasALinkFromThere(Product product) {
        var program =
                Visitor.withToken(product.address(), Person.EXPERT.token(product, Scope.CASES_READ, Scope.CASES_WRITE));
        var link = link(program);
        for (int i = 0; i < GUESSES; i++) {
            assertEquals(
                    404, from("203.0.113.77", product, "/invullen/geraden" + i).status());
        }

        var turnedAway = from("203.0.113.77", product, "/invullen/geraden");

        assertEquals(429, turnedAway.status());
        assertTrue(turnedAway.text().contains("Vanaf deze verbinding"), turnedAway.text());
        assertEquals(200, from("203.0.113.77", product, link).status());
        assertEquals(404, from("198.51.100.77", product, "/invullen/geraden").status());
    }

    private static Shown show(Browser.Window expert) {
        var trajectory = Sheets.list(expert, NAME);
        var page = expert.page();
        Sheets.press(page.locator(Sheets.formOf("oss", "start") + " button[formaction]"));
        assertThat(page.locator("h1")).hasText("Zelf laten invullen");
        return new Shown(
                page.locator(".as-written").innerText(),
                page.locator(".big-code").innerText(),
                trajectory);
    }

    /** Opens the link, mistypes the code once, and looks whether anybody is named. */
    private static void openWith(Browser.Window client, Shown shown) {
        var page = client.page();
        page.navigate(shown.link());
        assertEquals("Vragenlijst – Nabij", page.title());
        page.fill("[name=code]", "12");
        page.tap(SEND);
        assertThat(page.locator("main [role=alert]")).containsText("Deze code is niet goed");
        client.screenshot("self-fill-wrong-code-360");
        page.fill("[name=code]", shown.code());
        page.tap(SEND);
        assertThat(page.locator("h1")).hasText("Wat is mijn vraag?");
        assertEquals("Vragenlijst – Nabij", page.title());
        assertFalse(page.content().contains(NAME));
        assertEquals(0, client.overflow());
        client.screenshot("self-fill-form-360");
        client.complaints();
    }

    private static void assertShowsNothing(Browser.Window client, Shown shown) {
        var page = client.page();
        assertFalse(page.content().contains(WORDS));
        page.goBack();
        assertFalse(page.content().contains(WORDS));
        page.navigate(shown.link());
        assertThat(page.locator("main")).containsText(GONE);
        assertEquals(List.of(), page.context().cookies());
        assertFalse(String.valueOf(page.evaluate("JSON.stringify([localStorage, sessionStorage])"))
                .contains(WORDS));
    }

    private static void assertArrived(Page page, Shown shown) {
        page.navigate(shown.trajectory() + "/vellen");
        var sheet = page.locator("main .links-list li");
        assertThat(sheet).hasCount(1);
        assertThat(sheet).containsText("ingevuld door de bewoner");
        Sheets.press(sheet.locator("a"));
        assertThat(page.locator(CELL)).hasValue(WORDS);
        assertThat(page.locator(".page-title")).containsText("ingevuld door de bewoner");
    }

    /** Read from the picture, as a telephone does, by what has nothing to do with what drew it. */
    private static void assertQr(Page page, String link) throws IOException, ReaderException {
        var drawing = page.locator(".qr svg");
        var picture = ImageIO.read(new ByteArrayInputStream(drawing.screenshot()));
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(pixels)));

        assertEquals(link, read.getText());
        var modules = Integer.parseInt(drawing.getAttribute("viewBox").split(" ")[2]);
        assertTrue(width > 4 * modules, () -> modules + " modules on " + width + " px");
    }

    private static String link(Visitor program) {
        var trajectory = post(program, "/api/v1/trajectories", "{}").header("Location");
        var made = post(program, trajectory + "/self-fill-links", "{\"variant\":\"oss\",\"form\":\"start\"}");
        return made.text().replaceFirst("(?s).*\"path\":\"([^\"]+)\".*", "$1");
    }

    private static Answer post(Visitor program, String path, String json) {
        return program.api(
                        "POST",
                        path.replaceFirst("^https?://[^/]+", ""),
                        json,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
    }

    private static Answer from(String sender, Product product, String path) {
        return new Visitor(product.address())
                .send("GET", path, null, Map.of("X-Forwarded-For", sender, "X-Forwarded-Proto", "https"));
    }
}
