package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.AccountId;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.cases.Cursor.Place;
import org.jspecify.annotations.Nullable;

/**
 * A page of a caseload. The inner query is one range of an index of the assignment rows, cut off after the page, so that
 * its cost depends on nothing but the size of the page; only then are trajectory and client looked up, each by its key.
 */
record CaseloadQuery(
        LocalDate today,
        Locale locale,
        Status status,
        @Nullable NeighbourhoodId neighbourhood) {

    /** Before every day on which anything can ask attention. */
    private static final Place FIRST = new Place(LocalDate.EPOCH, Long.MAX_VALUE, 0);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String OF_EXPERT = "a.account_id = ?1";
    private static final String OF_EXPERT_IN_TEAM = "a.account_id = ?1 AND a.team_id = ?2";
    private static final String OF_TEAM = "a.team_id = ?1 AND a.leads = ?2";

    /**
     * Left to itself Derby now and then reads the whole table of trajectories to join fifty of them. To PostgreSQL these
     * lines are comments.
     */
    private static final String LOOKED_UP = """
             a
            JOIN trajectory t --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            ON t.id = a.trajectory_id
            JOIN client c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            ON c.id = t.client_id
            LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id
            """;

    Place place(@Nullable String cursor) {
        return Cursor.place(cursor, FIRST);
    }

    /** The order of the list, for merging the lists of several teams. */
    Comparator<CaseloadLine> order() {
        var newest = Comparator.comparing(CaseloadLine::id).reversed();
        return status == Status.CLOSED
                ? newest
                : Comparator.comparing(CaseloadLine::attentionOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(newest);
    }

    List<CaseloadLine> of(EntityManager em, AccountId expert, Place place, int limit) {
        var parameters = new ArrayList<Object>(List.of(expert.value()));
        var where = new StringBuilder(OF_EXPERT);
        if (status == Status.CLOSED) {
            var since = today.minusDays(AccessPolicy.DAYS_AFTER_END);
            where.append(" AND (a.ended_on IS NULL OR a.ended_on >= ").append(next(parameters, since));
            where.append(
                    ") AND EXISTS (SELECT 1 FROM trajectory t WHERE t.id = a.trajectory_id AND t.voided_at IS NULL");
            where.append(" AND (t.closed_on IS NULL OR t.closed_on >= ").append(next(parameters, since));
            where.append(")) AND NOT EXISTS (SELECT 1 FROM assignment o WHERE o.trajectory_id = a.trajectory_id");
            where.append(" AND o.account_id = a.account_id AND o.id > a.id)");
        }
        return lines(em, "ASSIGNMENT_EXPERT", where, parameters, place, limit);
    }

    List<CaseloadLine> of(EntityManager em, TeamId team, Place place, int limit) {
        var parameters = new ArrayList<Object>(List.of(team.value(), true));
        var where = new StringBuilder(OF_TEAM);
        if (status == Status.CLOSED) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM trajectory t WHERE t.id = a.trajectory_id AND t.voided_at IS NULL)");
        }
        return lines(em, "ASSIGNMENT_TEAM", where, parameters, place, limit);
    }

    /** What an expert of the team is on; a coordinator's list of one expert, as short as the expert's own. */
    List<CaseloadLine> of(EntityManager em, TeamId team, AccountId expert, Place place, int limit) {
        var parameters = new ArrayList<Object>(List.of(expert.value(), team.value()));
        var where = new StringBuilder(OF_EXPERT_IN_TEAM);
        if (status == Status.CLOSED) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM trajectory t WHERE t.id = a.trajectory_id AND t.voided_at IS NULL");
            where.append(" AND t.closed_on IS NOT NULL) AND a.ended_on IS NULL");
        }
        return lines(em, "ASSIGNMENT_EXPERT", where, parameters, place, limit);
    }

    private List<CaseloadLine> lines(
            EntityManager em, String index, StringBuilder where, List<Object> parameters, Place place, int limit) {
        var order = "a.attention_on, a.id DESC";
        if (status == Status.CLOSED) {
            where.append(" AND a.attention_on IS NULL AND a.id < ").append(next(parameters, place.id()));
            order = "a.id DESC";
        } else {
            where.append(" AND a.attention_on >= ").append(next(parameters, place.day()));
            where.append(" AND (a.attention_on > ").append(next(parameters, place.day()));
            where.append(" OR a.id < ").append(next(parameters, place.id())).append(")");
        }
        if (status != Status.CLOSED) {
            // Also without a limit: what ended has no day, and the index has it behind the last one.
            var last = status == Status.ATTENTION ? today : LAST;
            where.append(" AND a.attention_on <= ").append(next(parameters, last));
        }
        if (neighbourhood != null) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM trajectory w WHERE w.id = a.trajectory_id AND w.neighbourhood_id = ");
            where.append(next(parameters, neighbourhood.value())).append(")");
        }
        var sql = "SELECT " + CaseloadLine.COLUMNS
                + " FROM --DERBY-PROPERTIES joinOrder=FIXED\n (SELECT a.* FROM assignment a --DERBY-PROPERTIES index="
                + index
                + "\n WHERE " + where + " ORDER BY " + order + " FETCH FIRST " + limit + " ROWS ONLY)" + LOOKED_UP
                + "ORDER BY " + order;
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return Rows.of(query).stream()
                .map(row -> CaseloadLine.of(row, today, locale))
                .toList();
    }

    private static String next(List<Object> parameters, Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
