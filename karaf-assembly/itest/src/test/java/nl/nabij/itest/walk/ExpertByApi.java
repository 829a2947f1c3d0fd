package nl.nabij.itest.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.api.ui.Days;

/** Walks along with somebody and keeps the record with a program of one's own: from the first meeting to the last. */
final class ExpertByApi {

    static final String NOTE = "Samen naar de markt geweest.";
    static final String WHAT_CHANGED = "Ik kook nu twee keer in de week voor de buren.";

    private static final String TOPIC = "sociale-contacten";
    private static final int MONTHS = 6;

    private final Api api;
    private final LocalDate met;

    /** @param met the day of the first meeting */
    ExpertByApi(Api api, LocalDate met) {
        this.api = api;
        this.met = met;
    }

    /** @return the trajectory, closed */
    String accompany(String neighbourhood) {
        var trajectory = meet(neighbourhood);
        var path = "trajectories/" + trajectory;
        keepContact(path);
        agree(path);
        var start = fillInSheet(path);
        lookBack(path, start);
        close(path);
        return trajectory;
    }

    private String meet(String neighbourhood) {
        var trajectory = api.make(
                "trajectories",
                Map.of(
                        "details",
                        Map.of("name", "Gerda", "neighbourhood", neighbourhood, "wayIn", "WALK_IN"),
                        "startedOn",
                        met.toString(),
                        "question",
                        "Ik wil weer voor iemand koken."));
        var id = trajectory.get("id").asText();
        assertEquals(
                LocalDate.now(Days.ZONE).toString(),
                api.put("trajectories/" + id + "/information")
                        .at("/client/informedOn")
                        .asText());
        assertEquals(
                "Ik wil weer voor iemand koken.",
                trajectory.at("/question/text").asText());
        return id;
    }

    private void keepContact(String trajectory) {
        var contact = api.make(
                trajectory + "/contacts",
                Map.of(
                        "kind",
                        "HOME_VISIT",
                        "on",
                        met.plusDays(7).toString(),
                        "minutes",
                        45,
                        "topics",
                        List.of(TOPIC),
                        "note",
                        NOTE));
        var read = api.get("contacts/" + contact.get("id").asText());
        assertEquals(contact, read);
        assertEquals(NOTE, read.get("note").asText());
        assertTrue(api.get(trajectory + "/timeline").toString().contains(NOTE));
    }

    private void agree(String trajectory) {
        var agreement = api.make(
                trajectory + "/agreements",
                Map.of(
                        "text",
                        "De buurvrouw uitnodigen",
                        "byWhom",
                        "CLIENT",
                        "agreedOn",
                        met.plusDays(7).toString(),
                        "dueOn",
                        met.plusDays(21).toString()));
        var settled = api.change("agreements/" + agreement.get("id").asText() + "/settlement", Map.of(), agreement);
        assertEquals(
                LocalDate.now(Days.ZONE).toString(), settled.get("settledOn").asText());
    }

    /** @return the start sheet */
    private String fillInSheet(String trajectory) {
        var sheet = begin(trajectory, Map.of("variant", "oss", "form", "start"), met.plusDays(7));
        write(sheet, "now", "Ik eet elke avond alleen.");
        write(sheet, "wish", "Eén keer in de week iemand aan tafel.");
        var cells = api.get("sheets/" + sheet).get("cells");
        assertEquals("Ik eet elke avond alleen.", cells.get(TOPIC + "/now").asText());
        return sheet;
    }

    private void lookBack(String trajectory, String start) {
        assertEquals("DUE", followUp(trajectory).get("state").asText());
        var sheet = begin(
                trajectory,
                Map.of("variant", "oss", "form", "follow-up", "startSheet", start, "moment", MONTHS),
                met.plusMonths(MONTHS));
        write(sheet, "now", "Op woensdag eet de buurvrouw mee.");
        write(sheet, "mark", "8");
        assertEquals("DONE", followUp(trajectory).get("state").asText());
        var line = api.get(trajectory + "/look-backs").at("/0/lines/0");
        assertEquals("Ik eet elke avond alleen.", line.get("start").asText());
        assertEquals("Eén keer in de week iemand aan tafel.", line.get("wish").asText());
        assertEquals("Op woensdag eet de buurvrouw mee.", line.at("/now/0/text").asText());
        assertEquals(8, line.at("/now/0/mark").asInt());
    }

    private JsonNode followUp(String trajectory) {
        for (var followUp : api.get(trajectory + "/follow-ups")) {
            if (followUp.get("months").asInt() == MONTHS) {
                return followUp;
            }
        }
        throw new AssertionError("Nothing to look back on after " + MONTHS + " months");
    }

    private String begin(String trajectory, Map<String, ?> sheet, LocalDate filledOn) {
        var all = new java.util.HashMap<String, Object>(sheet);
        all.put("facts", Map.of("filledOn", filledOn.toString()));
        return api.make(trajectory + "/sheets", all).get("id").asText();
    }

    private void write(String sheet, String column, String text) {
        api.patch("sheets/" + sheet + "/cells", Map.of("cell", TOPIC + "/" + column, "expected", "", "text", text));
    }

    private void close(String trajectory) {
        var closed = api.change(
                trajectory + "/closing",
                Map.of(
                        "on",
                        met.plusMonths(MONTHS).plusDays(1).toString(),
                        "reason",
                        "ANSWERED",
                        "whatChanged",
                        WHAT_CHANGED),
                api.get(trajectory));
        // So long after the end its expert no longer reads what was written.
        assertEquals("ANSWERED", closed.at("/closing/reason").asText());
    }
}
