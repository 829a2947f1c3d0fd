package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;

/** What the owner of an account must be able to see of passwords that others made anew. */
final class PasswordResets {

    private static final int MOST = 10;

    private PasswordResets() {}

    /** Newest first. */
    static List<PasswordResetEntity> of(EntityManager em, long accountId) {
        return em.createQuery(
                        "select r from PasswordResetEntity r where r.accountId = :account order by r.id desc",
                        PasswordResetEntity.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** True when the account was in use; of one that nobody ever came in with there is nothing to tell. */
    static boolean note(EntityManager em, AccountEntity account, Caller by, Instant now) {
        if (account.passwordHash == null && of(em, account.id).isEmpty()) {
            return false;
        }
        var reset = new PasswordResetEntity();
        reset.accountId = account.id;
        reset.madeAt = now;
        reset.byRole = by.is(Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.COORDINATOR;
        em.persist(reset);
        return true;
    }

    /** Somebody chose a password with the newest code; older ones no longer work. */
    static void used(EntityManager em, long accountId, Instant now) {
        of(em, accountId).stream()
                .limit(1)
                .filter(reset -> reset.usedAt == null)
                .forEach(reset -> reset.usedAt = now);
    }
}
