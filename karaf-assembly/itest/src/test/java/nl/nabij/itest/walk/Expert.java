package nl.nabij.itest.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;

/** Walks along with somebody, on a phone: from the first conversation to the last. */
final class Expert implements AutoCloseable {

    static final String CLIENT = "Rietje";
    static final String CONTACT_NOTE = "Ze belde zelf. We drinken donderdag koffie.";
    static final String WHAT_CHANGED = "Ik ga weer elke week naar de koffie.";

    private static final String QUESTION = "Ik wil weer onder de mensen komen.";
    private static final String LATER_QUESTION = "Ik wil iemand om mee te wandelen.";
    private static final String TOPIC = "sociale-contacten";
    private static final String DRAFTS = "Object.keys(sessionStorage).filter(key => key.startsWith('nabij:')).length";
    private static final Pattern SAVED = Pattern.compile("Opgeslagen om \\d\\d:\\d\\d");

    private final Screen screen;
    private String trajectory = "";

    Expert(Browser browser, Product product, String signInName, String code) {
        screen = new Screen(browser, product, Screen.PHONE, "expert");
        Administrator.join(screen, signInName, code);
        screen.sees("Niemand vraagt nu aandacht");
        screen.look("vandaag-leeg");
    }

    /** @return the address of the new trajectory */
    String start(LocalDate since) {
        screen.follow("Iemand erbij");
        screen.look("iemand-erbij");
        screen.type("Naam", CLIENT);
        screen.type("Wat is de vraag van de deelnemer?", QUESTION);
        screen.unfold("Meer: hoe het begon");
        screen.type("Sinds wanneer?", since);
        screen.choose("Hoe kwam de deelnemer binnen?", "Inloop");
        screen.choose("Wijk", "Oost");
        screen.press("Beginnen");
        screen.sees(QUESTION);
        trajectory = screen.path();
        return trajectory;
    }

    void inform() {
        screen.follow("Wat wij opschrijven en waarom");
        screen.sees("Autoriteit Persoonsgegevens");
        screen.look("informatie");
        screen.press("Vandaag verteld of gegeven");
        screen.open(trajectory);
        screen.sees("Verteld of gegeven op");
    }

    void fillInSheet(LocalDate filledOn) {
        screen.press("Wat is mijn vraag?");
        screen.look("vel-leeg");
        screen.unfold("Sociale contacten");
        typeIntoSheet("now", "Ik zie bijna niemand.");
        typeIntoSheet("wish", "Eén keer in de week ergens koffie drinken.");
        typeIntoSheet("agreements", "We gaan de eerste keer samen.");
        reloadSheet();
        assertThat(cell("now")).hasValue("Ik zie bijna niemand.");
        assertThat(cell("wish")).hasValue("Eén keer in de week ergens koffie drinken.");
        assertThat(cell("agreements")).hasValue("We gaan de eerste keer samen.");
        screen.look("vel");
        screen.follow("Datum veranderen, of wie invulde");
        screen.type("Datum van het vel", filledOn);
        screen.press("Opslaan");
        screen.sees("Opgeslagen");
    }

    void recordContact() {
        screen.open("/vandaag");
        screen.follow("Contact opschrijven");
        assertEquals(3, screen.questions(), "who, how and a few words");
        screen.look("contact");
        screen.choose("Wie?", CLIENT);
        screen.pick("Gebeld");
        screen.type("Een paar woorden", CONTACT_NOTE);
        screen.press("Opslaan");
        screen.sees(CONTACT_NOTE);
    }

    void agree(LocalDate due) {
        screen.follow("Afspraak erbij");
        screen.look("afspraak");
        screen.type("Wat spreken jullie af?", "Samen naar de koffieochtend");
        screen.pick("Samen");
        screen.type("Wanneer klaar?", due);
        screen.press("Opslaan");
        screen.sees("Samen naar de koffieochtend");
    }

    void changeQuestion() {
        screen.follow("Vraag veranderen of eerdere lezen");
        screen.type("Wat is de vraag nu?", LATER_QUESTION);
        screen.press("Opslaan");
        assertThat(screen.main().locator("blockquote")).hasText(LATER_QUESTION);
        screen.sees(QUESTION);
    }

    void addColleague(String name) {
        screen.follow("Overdragen of samen verder");
        screen.look("samen-verder");
        screen.choose("Wie komt erbij?", name);
        screen.press("Erbij zetten");
        screen.sees(name);
        screen.look("traject");
    }

    void lookBack() {
        screen.open("/vandaag");
        screen.sees("Tijd om samen terug te kijken.");
        screen.look("vandaag");
        screen.press("Terugkijken");
        screen.sees("Eén keer in de week ergens koffie drinken.");
        typeIntoSheet("now", "Elke donderdag naar de koffie.");
        typeIntoSheet("explanation", "Alleen gaan is nog spannend.");
        screen.main()
                .locator("details.topic")
                .filter(new Locator.FilterOptions().setHas(screen.page().locator(name("now"))))
                .locator("label.mark")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*8\\s*$")))
                .click();
        isSaved();
        reloadSheet();
        assertThat(cell("now")).hasValue("Elke donderdag naar de koffie.");
        assertThat(screen.main().locator(name("mark") + "[value='8']")).isChecked();
        screen.look("terugkijken");
        screen.open(trajectory);
        screen.sees("Cijfer 8");
        screen.look("traject-toen-en-nu");
    }

    void close(String reason) {
        screen.follow("Contact afsluiten");
        screen.look("afsluiten");
        screen.type("Wat is er veranderd?", WHAT_CHANGED);
        screen.pick(reason);
        screen.press("Afsluiten");
        screen.sees("Gestopt:");
        screen.sees(WHAT_CHANGED);
    }

    /** One tap; later it becomes a record, which goes to a colleague. */
    void talkWithoutRecord(String colleague) {
        screen.open("/vandaag");
        screen.follow("Gesprek zonder dossier");
        screen.look("gesprek");
        screen.press("Reizen");
        screen.sees("Deze week één gesprek.");
        screen.follow("Reizen");
        screen.follow("Traject maken van dit gesprek");
        screen.type("Naam", "Jan");
        screen.press("Beginnen");
        screen.sees("Jan");
        screen.follow("Overdragen of samen verder");
        screen.choose("Aan wie?", colleague);
        screen.type("Een paar woorden bij de overdracht", "Jan wil leren reizen met de bus.");
        screen.press("Overdragen");
        screen.sees("Overgedragen aan " + colleague);
    }

    /** @return the secret of a token with which a program may read and keep records, until this day */
    String token(LocalDate until) {
        screen.open("/api-sleutels");
        screen.look("api-sleutels");
        screen.type("Waar is de sleutel voor?", "Overzetten uit de oude lijst");
        screen.pick("Trajecten lezen");
        screen.pick("Trajecten bijwerken");
        screen.type("Tot en met welke dag werkt de sleutel?", until);
        screen.press("Sleutel maken");
        return screen.main().locator("#token-secret").textContent();
    }

    /** The neighbourhoods that a trajectory can have: their ids by name. */
    @SuppressWarnings("unchecked")
    Map<String, String> neighbourhoods() {
        screen.open("/trajecten/nieuw");
        var options = (java.util.List<java.util.List<String>>) screen.main()
                .locator("[name=neighbourhood] option")
                .evaluateAll("all => all.map(one => [one.textContent, one.value])");
        return options.stream().collect(Collectors.toMap(one -> one.get(0), one -> one.get(1)));
    }

    private void typeIntoSheet(String column, String text) {
        cell(column).pressSequentially(text);
        isSaved();
    }

    private Locator cell(String column) {
        return screen.main().locator(name(column));
    }

    private static String name(String column) {
        return "[name='" + TOPIC + "/" + column + "']";
    }

    /** Said on the page, and nothing is left in it that was not sent. */
    private void isSaved() {
        var page = screen.page();
        page.waitForCondition(() -> page.evaluate(DRAFTS).equals(0));
        assertThat(screen.main().locator(".saved")).hasText(SAVED);
    }

    private void reloadSheet() {
        screen.reload();
        assertThat(screen.main().locator(".saved")).hasText("");
    }

    @Override
    public void close() {
        screen.close();
    }
}
