package nl.nabij.api.ui;

import static nl.nabij.api.ui.Seen.assertSees;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.otherbundle.OtherPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Words WORDS = new Words("bewoner", "bewoners");
    private static final View VIEW = new View(DUTCH, WORDS, Optional.empty(), SUNDAY, "token");
    private static final String KEY = "7f0c1d3e-0000-4000-8000-000000000001";
    private static final Texts TEXTS = Texts.of(OtherPage.class);

    @Test
    void shouldFillInValuesByNameAndTheWordForClient() {
        var wording = new Wording(bundle("{Clients}: {name} is een {client}"), DUTCH, WORDS);

        assertEquals("Bewoners: $1 {x} is een bewoner", wording.get("key", "name", "$1 {x}"));
    }

    @Test
    void shouldRefuseATextWithoutItsValue() {
        var wording = new Wording(bundle("{name}"), DUTCH, WORDS);

        var refused = assertThrows(IllegalArgumentException.class, () -> wording.get("key"));
        assertSees(String.valueOf(refused.getMessage()), "name");
    }

    @Test
    void shouldWriteNumbersAndDaysAsTheLanguageDoes() {
        var wording = new Wording(bundle("{hours} uur op {day}"), DUTCH, WORDS);

        assertEquals(
                "1.940 uur op 22 november 2026",
                wording.get("key", Map.<String, Object>of("hours", 1940, "day", SUNDAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, vandaag, today",
        "2026-11-21, gisteren, yesterday",
        "2026-11-23, morgen, tomorrow",
        "2026-11-17, afgelopen dinsdag, last Tuesday",
        "2026-11-24, komende dinsdag, this coming Tuesday",
        "2026-11-15, 15 november, 15 November",
        "2025-11-22, 22 november 2025, 22 November 2025"
    })
    void shouldSayDaysAsPeopleDo(LocalDate day, String dutch, String english) {
        assertEquals(dutch, new Days(SUNDAY, DUTCH).spoken(day));
        assertEquals(english, new Days(SUNDAY, Locale.ENGLISH).spoken(day));
    }

    @Test
    void shouldGiveTheDateBesideASpokenDay() {
        assertEquals(
                "<time datetime=\"2026-11-17\">afgelopen dinsdag <span class=\"date\">17 november</span></time>",
                VIEW.days().time(LocalDate.of(2026, 11, 17)).html());
    }

    @Test
    void shouldShowTheClockOfAmsterdam() {
        assertEquals("14:03", VIEW.days().clock(Instant.parse("2026-11-22T13:03:00Z")));
    }

    @Test
    void shouldNameEveryFaultLeadToItsFieldAndKeepWhatWasTyped() {
        var typed = new Form(Map.of(
                "day", List.of("dertig februari"),
                "minutes", List.of("veel"),
                "version", List.of("3"),
                "request", List.of(KEY)));
        typed.day("day");
        typed.number("minutes");
        var form = FormView.of(typed, TEXTS, VIEW);

        assertEquals("Geef een heel getal", form.field("minutes", "Hoe lang?").error());
        assertEquals("veel", form.field("minutes", "Hoe lang?").value());
        assertTrue(form.field("note", "Notitie").error().isEmpty());
        assertSees(
                VIEW.labels().fill(form.summary().html()),
                "Nog 2 dingen",
                "<a href=\"#minutes\">Hoe lang? Geef een heel getal</a>",
                "<li>Op welke dag was het?</li>");
        assertSees(
                form.guard().html(),
                "name=\"formToken\" value=\"token\"",
                "name=\"request\" value=\"" + KEY + "\"",
                "name=\"version\" value=\"3\"");
    }

    @Test
    void shouldHaveNoSummaryWithoutFaults() {
        assertTrue(FormView.of(Form.empty(), TEXTS, VIEW).summary().html().isEmpty());
    }

    @Test
    void shouldPutNoWordsOfOthersInThePlaceOfALabel() {
        var typed = "<slot name=\"minutes\">x</slot>";

        var html = VIEW.labels()
                .fill(FormView.of(new Form(Map.of("note", List.of(typed))), TEXTS, VIEW)
                        .field("note", typed)
                        .textarea(2)
                        .html());

        assertSees(html, "&lt;slot name=&quot;minutes&quot;&gt;x&lt;/slot&gt;");
    }

    @Test
    void shouldHaveEveryCommonTextInBothLanguages() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle(
                "nl.nabij.api.ui.texts", Locale.ENGLISH, Texts.class.getClassLoader(), control);
        var dutch = ResourceBundle.getBundle("nl.nabij.api.ui.texts", DUTCH, Texts.class.getClassLoader(), control);

        assertEquals(dutch.keySet(), english.keySet());
        dutch.keySet().forEach(key -> assertNotEquals(dutch.getString(key), english.getString(key), key));
    }

    private static ResourceBundle bundle(String text) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"key", text}};
            }
        };
    }
}
