package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.AccountId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.access.AccessPolicy;

/** Looks for a term in names, nicknames and neighbourhoods of what an expert or a team may see. */
record CaseloadSearch(LocalDate today, Locale locale, String term) {

    static final int LIMIT = 50;

    private static final String FIND = "SELECT " + CaseloadLine.COLUMNS
            + " FROM --DERBY-PROPERTIES joinOrder=FIXED\nassignment a " + CaseloadLine.JOINS
            + " WHERE t.voided_at IS NULL AND (LOWER(c.name) LIKE ?1 ESCAPE '!' OR LOWER(c.nickname) LIKE ?1 ESCAPE '!'"
            + " OR LOWER(n.name) LIKE ?1 ESCAPE '!' OR t.id = ?2)";
    private static final String OF_EXPERT = " AND a.account_id = ?3 AND (a.ended_on IS NULL OR a.ended_on >= ?4)"
            + " AND (t.closed_on IS NULL OR t.closed_on >= ?4)";
    private static final String OF_TEAM = " AND a.team_id = ?3 AND a.leads = ?4";
    private static final String NEWEST_FIRST = " ORDER BY a.id DESC FETCH FIRST " + LIMIT + " ROWS ONLY";

    List<CaseloadLine> of(EntityManager em, AccountId expert) {
        return lines(em, OF_EXPERT, expert.value(), today.minusDays(AccessPolicy.DAYS_AFTER_END));
    }

    List<CaseloadLine> of(EntityManager em, TeamId team) {
        return lines(em, OF_TEAM, team.value(), true);
    }

    private List<CaseloadLine> lines(EntityManager em, String where, long owner, Object last) {
        return Rows.of(em.createNativeQuery(FIND + where + NEWEST_FIRST)
                        .setParameter(1, pattern())
                        .setParameter(2, code())
                        .setParameter(3, owner)
                        .setParameter(4, last))
                .stream()
                .map(row -> CaseloadLine.of(row, today, locale))
                .toList();
    }

    private String pattern() {
        var plain =
                term.toLowerCase(locale).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + plain + "%";
    }

    /** The id when the term is a short code, else one that no trajectory has. */
    private long code() {
        try {
            return TrajectoryId.fromString(term.toLowerCase(Locale.ROOT)).value();
        } catch (NotFoundException none) {
            return 0;
        }
    }
}
