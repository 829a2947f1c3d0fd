package nl.nabij.itest.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.nabij.api.ui.Days;

/** Follows the team and accounts for its year with a program of one's own. */
final class CoordinatorByApi {

    static final String WORDS = "Samen eten is het begin van veel.";
    static final String REACHED = "Eén meer dan gevraagd";

    private final Api api;

    CoordinatorByApi(Api api) {
        this.api = api;
    }

    /** Sees that there was contact and that it ended; never what was written about it. */
    void follow(String trajectory) {
        var seen = api.get("trajectories/" + trajectory).toString()
                + api.get("trajectories/" + trajectory + "/timeline")
                + api.get("trajectories/" + trajectory + "/contacts");
        assertTrue(seen.contains("HOME_VISIT") && seen.contains("ANSWERED"), seen);
        assertFalse(seen.contains(ExpertByApi.NOTE) || seen.contains(ExpertByApi.WHAT_CHANGED), seen);
    }

    /** Writes the whole account and releases it. */
    void account(String report) {
        for (var text : api.get(report + "/draft").get("texts")) {
            var path = report + "/texts/" + text.get("prompt").asText();
            var words = WORDS + " (" + text.get("prompt").asText() + ")";
            assertEquals(
                    words,
                    api.change(path, Map.of("text", words), text).get("text").asText());
        }
        api.make(
                report + "/targets",
                Map.of("agreed", "Vierentwintig trajecten", "reached", REACHED, "explanation", "De inloop liep goed."));
        api.change(report + "/effort", Map.of("hours", 1310.5, "cost", 51200), api.get(report + "/effort"));
        assertEquals(
                java.time.LocalDate.now(Days.ZONE).toString(),
                api.change(report + "/release", Map.of(), api.get(report))
                        .get("releasedOn")
                        .asText());
    }
}
