package nl.nabij.itest.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;

/** Follows the team and accounts for its year to the municipality. */
final class Coordinator implements AutoCloseable {

    private final Screen screen;

    Coordinator(Browser browser, Product product, String signInName, String code) {
        screen = new Screen(browser, product, Screen.WIDE, "coordinator");
        Administrator.join(screen, signInName, code);
    }

    /** Sees who asks attention, and of each that there was contact; never what was written about it. */
    void follow(String trajectory, String asks) {
        screen.open("/vandaag");
        screen.sees(asks);
        screen.sees("Jullie hebben elkaar een tijd niet gesproken.");
        screen.look("vandaag");
        screen.open("/team");
        screen.look("team");
        screen.open("/trajecten?weergave=TEAM");
        screen.sees(asks);
        screen.seesNot(Program.NOTE);
        screen.look("mensen");
        screen.open(trajectory);
        screen.sees("gebeld");
        screen.seesNot(Expert.CONTACT_NOTE);
        screen.seesNot(Expert.WHAT_CHANGED);
        screen.look("traject");
    }

    /** @return the key of the report that is released */
    String report(int year) {
        screen.open("/verslagen");
        screen.follow("Verslagen over " + year);
        screen.look("verslagen");
        screen.follow("Verslag voor de gemeente, heel jaar");
        var path = screen.path();
        write("Met welke vragen komen mensen?", "Eenzaamheid is de vraag achter veel vragen.");
        write("Hoe past dit bij de andere hulp, en met wie werk je samen?", "Het wijkteam belt ons nu zelf.");
        write("Waar zit de meerwaarde van ervaringsdeskundigen?", "Wij hebben tijd, en we kennen het zelf.");
        screen.follow("Afspraak toevoegen");
        screen.type("Wat is afgesproken?", "Twintig trajecten");
        screen.type("Hoe ver is het?", "Ruim gehaald");
        screen.type("Waarom is dat zo?", "De inloop in Oost liep goed.");
        screen.press("Opslaan");
        screen.follow("Uren en kosten invullen");
        screen.type("Hoeveel uren zijn er gemaakt?", "1.250,5");
        screen.type("Hoeveel heeft het gekost?", "48.250");
        screen.press("Opslaan");
        screen.look("verslag-in-de-maak");
        screen.follow("Vrijgeven");
        screen.look("vrijgeven");
        screen.press("Ja, vrijgeven");
        screen.sees("Vrijgegeven op");
        screen.look("verslag");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void write(String question, String text) {
        screen.follow("Schrijf hier: " + question);
        screen.type(question, text);
        screen.press("Opslaan");
        assertThat(screen.main()).containsText(text);
    }

    byte[] pdf() {
        return screen.download("Pdf ophalen");
    }

    byte[] csv() {
        return screen.download("Csv ophalen");
    }

    @Override
    public void close() {
        screen.close();
    }
}
