package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WayIn;
import nl.nabij.core.report.Counts.Events;
import org.jspecify.annotations.Nullable;

/** Counts in the database: nine grouped queries for a whole report, however many records there are. */
final class CountRepository {

    private static final String RUNNING =
            "t.voided_at IS NULL AND t.started_on <= ?2 AND (t.closed_on IS NULL OR t.closed_on >= ?1)";

    private final EntityManager em;
    private final Span span;

    CountRepository(EntityManager em, Span span) {
        this.em = em;
        this.span = span;
    }

    Counts all() {
        var people = people();
        long clients = 0;
        long started = 0;
        long closed = 0;
        var neighbourhoods = new LinkedHashMap<String, Long>();
        var names = neighbourhoods(neighbourhoods);
        var waysIn = zeros(WayIn.values());
        var referrers = zeros(PartnerKind.values());
        referrers.put(Counts.NONE, 0L);
        for (var row : people) {
            long count = number(row[5]);
            clients += count;
            started += number(row[3]) * count;
            closed += (1 - number(row[4])) * count;
            neighbourhoods.merge(row[0] == null ? Counts.UNKNOWN : row[0].toString(), count, Long::sum);
            waysIn.merge(row[1] == null ? Counts.UNKNOWN : row[1].toString(), count, Long::sum);
            referrers.merge(row[2] == null ? Counts.NONE : row[2].toString(), count, Long::sum);
        }
        var contacts = events("kind", ContactKind.values());
        return new Counts(
                clients,
                started,
                closed,
                followUps(),
                marks(),
                topics(),
                neighbourhoods,
                names,
                waysIn,
                referrers,
                conversations(),
                contacts,
                events("partner_kind", PartnerKind.values()),
                contacts.values().stream().mapToLong(Events::count).sum(),
                experts());
    }

    /** Everybody once, by the oldest record that ran in the period. */
    private List<@Nullable Object[]> people() {
        return rows("""
                SELECT x.neighbourhood_id, x.way_in, x.referrer_kind, x.started, x.still_open, COUNT(*)
                FROM (SELECT t.neighbourhood_id, t.way_in, t.referrer_kind, f.still_open,
                        CASE WHEN t.started_on >= ?1 THEN 1 ELSE 0 END AS started
                      FROM trajectory t
                      JOIN (SELECT MIN(t.id) AS id,
                              MAX(CASE WHEN t.closed_on IS NULL OR t.closed_on > ?2 THEN 1 ELSE 0 END) AS still_open
                            FROM trajectory t WHERE %s %s GROUP BY t.client_id) f ON f.id = t.id) x
                GROUP BY x.neighbourhood_id, x.way_in, x.referrer_kind, x.started, x.still_open
                """.formatted(RUNNING, team("t")));
    }

    private Map<String, String> neighbourhoods(Map<String, Long> zeros) {
        var names = new LinkedHashMap<String, String>();
        for (var row : rows("""
                SELECT n.id, n.name FROM neighbourhood n
                WHERE EXISTS (SELECT 1 FROM trajectory t
                  WHERE t.neighbourhood_id = n.id AND t.voided_at IS NULL AND t.started_on <= ?2 %s)
                ORDER BY n.name, n.id
                """.formatted(team("t")))) {
            var code = String.valueOf(row[0]);
            zeros.put(code, 0L);
            names.put(code, String.valueOf(row[1]));
        }
        return names;
    }

    private Map<String, Long> topics() {
        var counts = new LinkedHashMap<String, Long>();
        Stream.of(Topic.values()).forEach(topic -> counts.put(topic.code(), 0L));
        return into(counts, rows("""
                SELECT x.topic, COUNT(*) FROM (
                  SELECT t.client_id, ct.topic FROM contact c
                    JOIN contact_topic ct ON ct.contact_id = c.id JOIN trajectory t ON t.id = c.trajectory_id
                    WHERE c.happened_on BETWEEN ?1 AND ?2 AND c.voided_at IS NULL AND %1$s %2$s
                  UNION
                  SELECT t.client_id, st.topic FROM sheet s
                    JOIN sheet_topic st ON st.sheet_id = s.id JOIN trajectory t ON t.id = s.trajectory_id
                    WHERE s.filled_on BETWEEN ?1 AND ?2 AND s.voided_at IS NULL AND %1$s %2$s) x
                GROUP BY x.topic
                """.formatted(RUNNING, team("t"))));
    }

    private long followUps() {
        return number(rows("""
                SELECT COUNT(DISTINCT t.client_id), 0 FROM sheet s JOIN trajectory t ON t.id = s.trajectory_id
                WHERE s.filled_on BETWEEN ?1 AND ?2 AND s.moment IS NOT NULL AND s.filled_cells > 0
                  AND s.voided_at IS NULL AND %s %s
                """.formatted(RUNNING, team("t"))).get(0)[0]);
    }

    /** The average of the marks that somebody gave, in bands; in whole numbers, half marks upwards as at school. */
    private Map<String, Long> marks() {
        var counts = new LinkedHashMap<String, Long>();
        Stream.of("8-10", "6-7", "1-5").forEach(band -> counts.put(band, 0L));
        return into(counts, rows("""
                SELECT x.band, COUNT(*) FROM (
                  SELECT CASE WHEN 2 * SUM(st.mark) < 11 * COUNT(st.mark) THEN '1-5'
                              WHEN 2 * SUM(st.mark) < 15 * COUNT(st.mark) THEN '6-7' ELSE '8-10' END AS band
                  FROM sheet s JOIN sheet_topic st ON st.sheet_id = s.id JOIN trajectory t ON t.id = s.trajectory_id
                  WHERE s.filled_on BETWEEN ?1 AND ?2 AND s.moment IS NOT NULL AND s.filled_cells > 0
                    AND st.mark IS NOT NULL AND s.voided_at IS NULL AND %s %s
                  GROUP BY t.client_id) x
                GROUP BY x.band
                """.formatted(RUNNING, team("t"))));
    }

    /** One that became a record counts as a contact of that. */
    private Map<String, Long> conversations() {
        var counts = new LinkedHashMap<String, Long>();
        Stream.of(Topic.values()).forEach(topic -> counts.put(topic.code(), 0L));
        return into(counts, rows("""
                SELECT c.topic, COUNT(*) FROM conversation c
                WHERE c.happened_on BETWEEN ?1 AND ?2 AND c.voided_at IS NULL AND c.trajectory_id IS NULL %s
                GROUP BY c.topic
                """.formatted(team("c"))));
    }

    private Map<String, Events> events(String column, Enum<?>[] kinds) {
        var events = new LinkedHashMap<String, Events>();
        Stream.of(kinds).forEach(kind -> events.put(kind.name(), Events.NONE));
        for (var row : rows("""
                SELECT c.%1$s, COUNT(*), COUNT(DISTINCT t.client_id) FROM contact c
                JOIN trajectory t ON t.id = c.trajectory_id
                WHERE c.happened_on BETWEEN ?1 AND ?2 AND c.voided_at IS NULL AND t.voided_at IS NULL
                  AND c.%1$s IS NOT NULL %2$s GROUP BY c.%1$s
                """.formatted(column, team("c")))) {
            events.put(String.valueOf(row[0]), new Events(number(row[1]), number(row[2])));
        }
        return events;
    }

    private long experts() {
        return number(rows("""
                SELECT COUNT(DISTINCT a.account_id), 0 FROM assignment a JOIN trajectory t ON t.id = a.trajectory_id
                WHERE a.since <= ?2 AND (a.ended_on IS NULL OR a.ended_on >= ?1) AND %s %s
                """.formatted(RUNNING, team("a"))).get(0)[0]);
    }

    /** A condition only where there is a team: one that always holds would cost the index. */
    private String team(String alias) {
        return span.team() == 0 ? "" : "AND " + alias + ".team_id = ?3";
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object[]> rows(String sql) {
        var query = em.createNativeQuery(sql).setParameter(1, span.start()).setParameter(2, span.end());
        if (span.team() != 0) {
            query.setParameter(3, span.team());
        }
        return query.getResultList();
    }

    private static Map<String, Long> into(Map<String, Long> counts, List<@Nullable Object[]> rows) {
        for (var row : rows) {
            counts.put(String.valueOf(row[0]), number(row[1]));
        }
        return counts;
    }

    private static Map<String, Long> zeros(Enum<?>[] values) {
        var zeros = new LinkedHashMap<String, Long>();
        Stream.of(values).forEach(value -> zeros.put(value.name(), 0L));
        return zeros;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
