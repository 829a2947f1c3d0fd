package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;

/** Who belongs to the secret of a session or a token. One query each, as every request asks it. */
final class Visitors {

    /** The owner's roles and teams make a row for each pair of them, of which there are few. */
    private static final String OWNER = " a.id, a.name, a.locale, r.role, t.team_id FROM %s s"
            + " JOIN account a ON a.id = s.account_id"
            + " LEFT JOIN account_role r ON r.account_id = a.id"
            + " LEFT JOIN account_team t ON t.account_id = a.id"
            + " WHERE s.secret_hash = ?1 AND a.state = 'ACTIVE' AND a.confidentiality_on IS NOT NULL";

    private static final String SESSION = "SELECT s.form_key, s.created_at, s.seen_at," + OWNER.formatted("session");
    private static final String TOKEN = "SELECT s.scopes, s.ends_on, s.revoked_at," + OWNER.formatted("token");

    private Visitors() {}

    record Visitor(Caller caller, String formKey, Instant createdAt, Instant seenAt) {}

    static Optional<Visitor> bySession(EntityManager em, String hash) {
        var rows = rows(em, SESSION, hash);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        var caller = caller(rows, EnumSet.allOf(Scope.class), Caller.Source.PAGE);
        return Optional.of(new Visitor(caller, (String) row[0], instant(row[1]), instant(row[2])));
    }

    static Optional<Caller> byToken(EntityManager em, String hash, LocalDate today) {
        var rows = rows(em, TOKEN, hash);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        boolean ended = ((java.sql.Date) row[1]).toLocalDate().isBefore(today) || row[2] != null;
        return ended ? Optional.empty() : Optional.of(caller(rows, scopes((String) row[0]), Caller.Source.API));
    }

    static Set<Scope> scopes(String written) {
        return Arrays.stream(written.split(" ")).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(EntityManager em, String sql, String hash) {
        return em.createNativeQuery(sql).setParameter(1, hash).getResultList();
    }

    private static Caller caller(List<Object[]> rows, Set<Scope> scopes, Caller.Source source) {
        var roles = EnumSet.noneOf(Role.class);
        var teams = new HashSet<TeamId>();
        for (var row : rows) {
            if (row[6] != null) {
                roles.add(Role.valueOf((String) row[6]));
            }
            if (row[7] != null) {
                teams.add(new TeamId(((Number) row[7]).longValue()));
            }
        }
        var first = rows.get(0);
        return new Caller(
                new AccountId(((Number) first[3]).longValue()),
                (String) first[4],
                roles,
                teams,
                scopes,
                Locale.forLanguageTag((String) first[5]),
                source);
    }

    private static Instant instant(Object timestamp) {
        return ((Timestamp) timestamp).toInstant();
    }
}
