package nl.nabij.api.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.organisation.Words;

/**
 * For whom a page is written; made by the web bundle for one response.
 *
 * @param locale nl or en
 * @param words what the region calls its clients, in that language
 * @param caller who is signed in; empty on pages that are open to all
 * @param today the day in Amsterdam
 * @param formToken proves that a form came from one of our own pages, different in every response
 * @param labels of the fields that the page has shown so far
 */
public record View(
        Locale locale, Words words, Optional<Caller> caller, LocalDate today, String formToken, Labels labels) {

    public View(Locale locale, Words words, Optional<Caller> caller, LocalDate today, String formToken) {
        this(locale, words, caller, today, formToken, new Labels());
    }

    public Days days() {
        return new Days(today, locale);
    }
}
