package nl.nabij.core.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.Ending;
import nl.nabij.core.cases.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with what a list shows of its trajectory.
 *
 * @param id of the assignment
 */
record CaseloadLine(
        long id,
        TrajectoryId trajectory,
        @Nullable LocalDate attentionOn,
        @Nullable AttentionReason attention,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate endedOn,
        LocalDate startedOn,
        String label,
        @Nullable String neighbourhood,
        boolean asking) {

    /** In the order of {@link #of}; a is the assignment, t the trajectory, c the client, n the neighbourhood. */
    static final String COLUMNS = """
            a.id, a.trajectory_id, a.attention_on, a.attention, a.last_contact_on, COALESCE(a.ended_on, t.closed_on),
            t.started_on, c.name, c.nickname, n.name""";

    static final String JOINS = """
            JOIN trajectory t ON t.id = a.trajectory_id JOIN client c ON c.id = t.client_id
            LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id""";

    static CaseloadLine of(Row row, LocalDate today, Locale locale) {
        var trajectory = new TrajectoryId(row.number(1));
        var attentionOn = row.dayOrNull(2);
        var reason = row.textOrNull(3);
        var startedOn = row.day(6);
        return new CaseloadLine(
                row.number(0),
                trajectory,
                attentionOn,
                reason == null ? null : AttentionReason.valueOf(reason),
                row.dayOrNull(4),
                row.dayOrNull(5),
                startedOn,
                Label.of(row.textOrNull(7), row.textOrNull(8), trajectory, row.textOrNull(9), startedOn, locale),
                row.textOrNull(9),
                attentionOn != null && !attentionOn.isAfter(today));
    }

    String cursor() {
        return Cursor.of(attentionOn == null ? LocalDate.EPOCH : attentionOn, id);
    }

    CaseloadRow shown(@Nullable Ending ending, List<Person> experts, @Nullable String agreement) {
        return new CaseloadRow(
                trajectory,
                label,
                neighbourhood,
                startedOn,
                lastContactOn,
                attention,
                attentionOn,
                asking,
                agreement,
                ending,
                experts);
    }
}
