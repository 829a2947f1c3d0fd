package nl.nabij.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.Fault;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param incident what to name when asking for help; it stands in the log
 * @param current after a conflict: the record as it is now, so that nobody loses a text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        int status,
        String title,
        String detail,
        String incident,
        List<Line> faults,
        @Nullable Object current) {

    private static final Texts TEXTS = Texts.of(Problem.class);
    private static final Texts FAULTS = Texts.of(Texts.class);

    /** These texts are about requests, never about clients. */
    private static final Words NO_WORDS = new Words("", "");

    /** One fault with its text in the language of the caller. */
    record Line(String field, String code, String message) {}

    static Problem of(Failure failure, Locale locale) {
        var texts = TEXTS.in(locale, NO_WORDS);
        var faults = FAULTS.in(locale, NO_WORDS);
        boolean scope = failure.status() == 403 && !failure.faults().isEmpty();
        var key = "problem."
                + (scope ? "403.scope" : texts.has("problem." + failure.status()) ? failure.status() : "400");
        return new Problem(
                failure.status(),
                texts.get(key),
                texts.get(failure.status() == 401 ? key + ".api" : key + ".detail"),
                failure.incident(),
                failure.faults().stream().map(fault -> line(fault, faults)).toList(),
                failure.current());
    }

    private static Line line(Fault fault, Wording texts) {
        var general = "fault." + fault.code();
        var kind = general + "." + fault.values().getOrDefault("kind", "");
        var key = texts.has(kind) ? kind : general;
        var message = texts.has(key) ? texts.get(key, fault.values()) : texts.get("fault.invalid");
        return new Line(fault.field(), fault.code(), message);
    }
}
