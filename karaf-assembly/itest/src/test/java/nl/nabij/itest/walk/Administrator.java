package nl.nabij.itest.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.LocalDate;
import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;

/** Opens an empty product, chooses what it can do, and lets people in. */
final class Administrator implements AutoCloseable {

    static final String TEAM = "Team Noord";
    static final String PASSWORD = "tuinhek staat altijd open";

    private static final Duration TO_ADD = Duration.ofSeconds(60);

    private final Product product;
    private final Screen screen;

    Administrator(Browser browser, Product product) {
        this.product = product;
        this.screen = new Screen(browser, product, Screen.WIDE, "administrator");
    }

    void begin(LocalDate signed) {
        screen.open("/");
        screen.look("eerste-start");
        screen.type("Code voor de eerste start", product.firstStartCode());
        screen.type("Naam van de organisatie", "Vereniging De Brug");
        screen.type("Regio of gemeente", "Noordwoude");
        screen.type("Eén persoon", "deelnemer");
        screen.type("Meer mensen", "deelnemers");
        screen.type("Naam van het team", TEAM);
        screen.type("In welke wijken en buurten werken jullie?", "Oost\nWest");
        screen.type("Naam, zoals collega's die kennen", "Ria Beheer");
        screen.type("Naam om mee in te loggen", "ria");
        screen.type("Kies een wachtwoord", PASSWORD);
        screen.type("Op welke dag is de geheimhouding getekend?", signed);
        screen.press("Met Nabij beginnen");
        screen.sees("Nabij is begonnen. Log nu in");
        screen.signIn("ria", PASSWORD);
    }

    void add(String module) {
        screen.open("/modules");
        screen.press("Toevoegen: " + module);
        var card = screen.main()
                .locator("li.card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(module))
                .first();
        assertThat(card.locator(".tag-good"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TO_ADD.toMillis()));
        screen.look("onderdelen");
    }

    /** @return the code with which the invited person chooses a password */
    String invite(String name, String signInName, String role, LocalDate signed) {
        screen.open("/accounts/nieuw");
        screen.type("Naam, zoals collega's die kennen", name);
        screen.type("Naam om mee in te loggen", signInName);
        screen.pick(role);
        screen.pick(TEAM);
        screen.type("Op welke dag is de geheimhouding getekend?", signed);
        screen.press("Uitnodigen");
        screen.look("uitnodiging");
        return screen.main().locator("#invitation-code").textContent();
    }

    /** Somebody invited comes in for the first time. */
    static void join(Screen screen, String signInName, String code) {
        screen.open("/uitnodiging");
        screen.look("wachtwoord-kiezen");
        screen.type("Code", code);
        screen.type("Kies een wachtwoord", PASSWORD);
        screen.press("Wachtwoord opslaan");
        screen.sees("Je wachtwoord is opgeslagen");
        screen.signIn(signInName, PASSWORD);
    }

    @Override
    public void close() {
        screen.close();
    }
}
