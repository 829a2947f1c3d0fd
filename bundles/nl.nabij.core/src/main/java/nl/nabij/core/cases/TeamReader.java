package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.AccountId;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.TeamOverview;
import nl.nabij.api.cases.TeamOverview.Load;

/** Counts of a team, and who is on what. */
record TeamReader(EntityManager em, LocalDate today) {

    private static final String NAME = "SELECT m.name FROM team m WHERE m.id = ?1";
    private static final String OPEN = """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN a.attention_on <= ?3 THEN 1 ELSE 0 END), 0),
              COALESCE(SUM(CASE WHEN a.attention_on <= ?3 AND a.attention = 'FOLLOW_UP' THEN 1 ELSE 0 END), 0)
            FROM assignment a WHERE a.team_id = ?1 AND a.leads = ?2 AND a.attention_on IS NOT NULL""";
    private static final String THIS_YEAR = """
            SELECT COUNT(*) FROM trajectory t WHERE t.team_id = ?1 AND t.voided_at IS NULL
            AND (t.closed_on IS NULL OR t.closed_on >= ?2)""";
    private static final String CONVERSATIONS = """
            SELECT COUNT(*) FROM conversation c WHERE c.team_id = ?1 AND c.happened_on >= ?2
            AND c.trajectory_id IS NULL AND c.voided_at IS NULL""";
    private static final String LOADS = """
            SELECT a.account_id, COUNT(*), COALESCE(SUM(CASE WHEN a.attention_on <= ?2 THEN 1 ELSE 0 END), 0)
            FROM assignment a WHERE a.team_id = ?1 AND a.attention_on IS NOT NULL GROUP BY a.account_id""";

    TeamOverview read(TeamId team, List<Person> experts) {
        var name = Rows.of(em.createNativeQuery(NAME).setParameter(1, team.value()))
                .get(0)
                .text(0);
        var open = Rows.of(em.createNativeQuery(OPEN)
                        .setParameter(1, team.value())
                        .setParameter(2, true)
                        .setParameter(3, today))
                .get(0);
        return new TeamOverview(
                team,
                name,
                experts.size(),
                (int) open.number(0),
                sinceNewYear(THIS_YEAR, team),
                sinceNewYear(CONVERSATIONS, team),
                (int) open.number(1),
                (int) open.number(2),
                loads(team, experts));
    }

    private int sinceNewYear(String count, TeamId team) {
        return (int) Rows.of(em.createNativeQuery(count)
                        .setParameter(1, team.value())
                        .setParameter(2, today.withDayOfYear(1)))
                .get(0)
                .number(0);
    }

    /** Every expert of the team, also who is on none. */
    private List<Load> loads(TeamId team, List<Person> experts) {
        var counts = new HashMap<AccountId, Rows.Row>();
        for (var row : Rows.of(
                em.createNativeQuery(LOADS).setParameter(1, team.value()).setParameter(2, today))) {
            counts.put(new AccountId(row.number(0)), row);
        }
        return experts.stream()
                .map(expert -> {
                    var row = counts.get(expert.id());
                    return row == null
                            ? new Load(expert, 0, 0)
                            : new Load(expert, (int) row.number(1), (int) row.number(2));
                })
                .toList();
    }

    /** Who is on each of these now, who leads first; one query for all. */
    static Map<TrajectoryId, List<Person>> experts(EntityManager em, List<CaseloadLine> lines) {
        var query = em.createNativeQuery(
                "SELECT a.trajectory_id, a.account_id, p.name FROM assignment a JOIN account p ON p.id = a.account_id"
                        + " WHERE a.ended_on IS NULL AND a.trajectory_id IN (" + Rows.parameters(1, lines.size())
                        + ") ORDER BY a.leads DESC, a.id");
        for (int i = 0; i < lines.size(); i++) {
            query.setParameter(i + 1, lines.get(i).trajectory().value());
        }
        var experts = new HashMap<TrajectoryId, List<Person>>();
        for (var row : Rows.of(query)) {
            experts.computeIfAbsent(new TrajectoryId(row.number(0)), none -> new ArrayList<>())
                    .add(new Person(new AccountId(row.number(1)), row.text(2)));
        }
        return experts;
    }
}
