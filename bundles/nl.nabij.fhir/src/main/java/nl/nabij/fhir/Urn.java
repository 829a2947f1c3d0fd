package nl.nabij.fhir;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nabij.api.questionnaire.Row;
import org.jspecify.annotations.Nullable;

/** What things are called in FHIR. */
final class Urn {

    /** Before the ids of variant and form. */
    static final String QUESTIONNAIRE = "urn:nabij:questionnaire:";

    static final String TOPIC = "urn:nabij:topic";
    static final String SHEET = "urn:nabij:sheet";

    /** Stands for the client, whose name is never told. */
    static final String TRAJECTORY = "urn:nabij:trajectory";

    static final String MIN_VALUE = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MAX_VALUE = "http://hl7.org/fhir/StructureDefinition/maxValue";
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    static final String ITEM_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    static final String ITEM_CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";

    /** Before the names of our own extensions. */
    static final String OWN = "urn:nabij:fhir:";

    static final String NAME = OWN + "name";
    static final String NOTE = OWN + "note";
    static final String SOURCE = OWN + "source";
    static final String FILLED_IN_BY = OWN + "filled-in-by";
    static final String FIELD = OWN + "field";
    static final String LOOKS_BACK_ON = OWN + "looks-back-on";
    static final String MOMENT = OWN + "moment";
    static final String CLOSING = OWN + "closing";
    /** What an item is when its type does not say: {@link #SECTION}, {@link #TABLE}, {@link #ADDITION} or {@link #MARK}. */
    static final String PART = OWN + "part";
    /** Has a short text behind it. */
    static final String SPECIFY = OWN + "specify";
    /** The name of the text for the reason of a mark. */
    static final String EXPLANATION = OWN + "explanation";

    static final String FROM = OWN + "from";
    static final String BESIDE = OWN + "beside";
    static final String FOR_EXPERTS = OWN + "for-experts";
    /** A condition that enableWhen cannot say. */
    static final String WHEN = OWN + "when";

    static final String FROM_PAPER = OWN + "from-paper";
    static final String COMPLETED_ON = OWN + "completed-on";
    static final String START_SHEET = OWN + "start-sheet";
    /** An answer to what is not asked any more: FHIR wants it out of the items. */
    static final String KEPT = OWN + "kept";

    static final String SECTION = "section";
    static final String TABLE = "table";
    static final String MARK = "mark";
    /** Follows from the item before it: the short text behind "namelijk:", the reason of a mark. */
    static final String ADDITION = "addition";

    /** No cell has a dot in its id, so these are never those of answers. */
    static final String ROW = "row.";

    static final String HELP = ".help";

    private static final Pattern CANONICAL = Pattern.compile(Pattern.quote(QUESTIONNAIRE) + "([^:|]+):[^:|]+\\|(.+)");

    private Urn() {}

    static String questionnaire(String variant, String form) {
        return QUESTIONNAIRE + variant + ":" + form;
    }

    /** What a canonical of ours names. */
    record Answered(String variant, String version) {}

    /** Empty when it is no canonical of ours, or says no version. */
    static Optional<Answered> answered(@Nullable String canonical) {
        var parts = CANONICAL.matcher(canonical == null ? "" : canonical);
        try {
            return parts.matches()
                    ? Optional.of(
                            new Answered(parts.group(1), URLDecoder.decode(parts.group(2), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A canonical has no spaces. */
    static String canonical(String questionnaire, String version) {
        return questionnaire + "|"
                + URLEncoder.encode(version, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The code system of a question's options. */
    static String options(String questionnaire, String question) {
        return questionnaire + ":" + question;
    }

    static String section(int index) {
        return "section." + (index + 1);
    }

    static String table(int section) {
        return section(section) + ".table";
    }

    static String row(Row row) {
        return ROW + row.id();
    }
}
