package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import org.jspecify.annotations.Nullable;

final class AccountRepository {

    private AccountRepository() {}

    static Optional<AccountEntity> bySignInName(EntityManager em, String signInName) {
        return one(em, "a.signInName = :value", signInName);
    }

    static Optional<AccountEntity> byInvitation(EntityManager em, String hash) {
        return one(em, "a.invitationHash = :value", hash);
    }

    static Optional<AccountEntity> byRequest(EntityManager em, String request) {
        return one(em, "a.request = :value", request);
    }

    private static Optional<AccountEntity> one(EntityManager em, String where, String value) {
        return em.createQuery("select a from AccountEntity a where " + where, AccountEntity.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    /** By name, behind the account with that name and id. */
    static List<AccountEntity> page(EntityManager em, String name, long id, int size) {
        return em.createQuery(
                        "select a from AccountEntity a where a.name > :name or (a.name = :name and a.id > :id)"
                                + " order by a.name, a.id",
                        AccountEntity.class)
                .setParameter("name", name)
                .setParameter("id", id)
                .setMaxResults(size)
                .getResultList();
    }

    /** The same for accounts that are experts and nothing else, in these teams and no other. */
    static List<AccountEntity> pageOfExperts(
            EntityManager em, Collection<TeamId> teams, String name, long id, int size) {
        if (teams.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct a from AccountEntity a join a.teams t where t in :teams"
                                + " and not exists (select b.id from AccountEntity b join b.teams o"
                                + " where b.id = a.id and o not in :teams)"
                                + " and :expert member of a.roles and size(a.roles) = 1"
                                + " and (a.name > :name or (a.name = :name and a.id > :id)) order by a.name, a.id",
                        AccountEntity.class)
                .setParameter("teams", teams.stream().map(TeamId::value).toList())
                .setParameter("expert", Role.EXPERT)
                .setParameter("name", name)
                .setParameter("id", id)
                .setMaxResults(size)
                .getResultList();
    }

    static boolean nameTaken(EntityManager em, String signInName, long butId) {
        return bySignInName(em, signInName).filter(found -> found.id != butId).isPresent();
    }

    static boolean teamsExist(EntityManager em, Collection<TeamId> teams) {
        return teams.isEmpty()
                || em.createQuery("select count(t) from TeamEntity t where t.id in :ids", Long.class)
                                .setParameter(
                                        "ids", teams.stream().map(TeamId::value).toList())
                                .getSingleResult()
                        == teams.size();
    }

    /** Holds the row of the organisation: what must not happen twice at once goes one after another. */
    static void oneAtATime(EntityManager em) {
        em.createNativeQuery("UPDATE organisation SET version = version WHERE id = 1")
                .executeUpdate();
    }

    /** How many administrators can come in; two do not leave at once. */
    static long administrators(EntityManager em) {
        oneAtATime(em);
        return em.createQuery(
                        "select count(a) from AccountEntity a where a.state = :active and a.confidentialityOn is not null"
                                + " and :administrator member of a.roles",
                        Long.class)
                .setParameter("active", Account.State.ACTIVE)
                .setParameter("administrator", Role.ADMINISTRATOR)
                .getSingleResult();
    }

    /** Every session of the account, or all but one. */
    static void endSessions(EntityManager em, long accountId, @Nullable String butHash) {
        em.createQuery("delete from SessionEntity s where s.accountId = :account and s.secretHash <> :but")
                .setParameter("account", accountId)
                .setParameter("but", butHash == null ? "" : butHash)
                .executeUpdate();
    }

    /** Every token of the account that still worked. */
    static void revokeTokens(EntityManager em, long accountId, Instant now) {
        em.createQuery(
                        "update TokenEntity t set t.revokedAt = :now where t.accountId = :account and t.revokedAt is null")
                .setParameter("account", accountId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The devices on which the owner signed in, or all but one. */
    static void forgetDevices(EntityManager em, long accountId, @Nullable String butHash) {
        em.createQuery("delete from DeviceEntity d where d.accountId = :account and d.secretHash <> :but")
                .setParameter("account", accountId)
                .setParameter("but", butHash == null ? "" : butHash)
                .executeUpdate();
    }
}
