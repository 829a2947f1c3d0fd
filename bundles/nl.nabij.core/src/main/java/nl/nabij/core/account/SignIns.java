package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.OpenSession;
import nl.nabij.api.access.SignInService;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SignInService.class)
public final class SignIns implements SignInService {

    /** Long enough for a talk at the kitchen table with the telephone in a pocket. */
    static final Duration IDLE = Duration.ofMinutes(60);

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration DEVICE_KNOWN = Duration.ofDays(180);

    /** Within which the owner is told on each device that others made the password anew. */
    static final Duration RESET_TOLD = Duration.ofDays(90);

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final CoreDatabase database;
    private final Attempts attempts;
    private final Senders senders;
    private final Passwords passwords;
    private final Clock clock;

    @Activate
    public SignIns(
            @Reference CoreDatabase database,
            @Reference Attempts attempts,
            @Reference Senders senders,
            @Reference Passwords passwords,
            @Reference Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.senders = senders;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Welcome signIn(String name, String password, Browser browser) {
        var typed = AccountRules.signInName(name);
        var account = database.read(em -> AccountRepository.bySignInName(em, typed));
        var device = browser.device();
        boolean known = device != null && account.isPresent() && knows(device, account.get().id);
        if (!known && !senders.allow(browser.sender())) {
            throw new InvalidInputException(new Fault("", "sign-in-sender"));
        }
        try {
            var verified = verified(typed, password, account, known ? Objects.requireNonNull(device) : null, browser);
            return welcome(verified, known, browser);
        } catch (InvalidInputException refused) {
            senders.failed(browser.sender());
            throw refused;
        }
    }

    /** The account, when it is its owner who asks. @param device on which the owner was before, or null */
    private AccountEntity verified(
            String typed, String password, Optional<AccountEntity> account, @Nullable String device, Browser browser) {
        var what = Secret.hash(device == null ? "name " + typed : "device " + device);
        if (!attempts.allow(what)) {
            throw failed("sign-in-locked");
        }
        var hash = account.map(found -> found.passwordHash).orElse(null);
        var line = device == null
                ? new Turns.Line(false, browser.sender())
                : new Turns.Line(
                        true,
                        account.map(found -> new AccountId(found.id).toString()).orElse(""));
        boolean right = passwords.verify(hash, PasswordRules.normal(password), line);
        if (account.isEmpty() || !right || account.get().state != Account.State.ACTIVE) {
            throw failed("sign-in-refused");
        }
        attempts.forget(what);
        if (account.get().confidentialityOn == null) {
            throw failed("sign-in-unsigned");
        }
        return account.get();
    }

    private boolean knows(String device, long accountId) {
        return database.read(em -> {
            var known = em.find(DeviceEntity.class, Secret.hash(device));
            return known != null && known.accountId == accountId && known.knownUntil.isAfter(clock.instant());
        });
    }

    private InvalidInputException failed(String code) {
        database.change(
                em -> database.audit().anonymous(em, AuditEvent.of(AuditEvent.Action.SIGN_IN, "page"), "FAILED"));
        return new InvalidInputException(new Fault("", code));
    }

    private Welcome welcome(AccountEntity verified, boolean known, Browser browser) {
        var session = Secret.random();
        var device = known ? Objects.requireNonNull(browser.device()) : Secret.random();
        return database.transaction(em -> {
            clearAway(em, verified.id);
            if (browser.session() != null) {
                em.createQuery("delete from SessionEntity s where s.secretHash = :hash")
                        .setParameter("hash", Secret.hash(browser.session()))
                        .executeUpdate();
            }
            em.persist(newSession(verified.id, session));
            em.merge(device(verified.id, device));
            em.flush();
            // Unless the account was shut out, or got another password, while this one was checked.
            var visitor = Visitors.bySession(em, Secret.hash(session))
                    .filter(found -> em.find(AccountEntity.class, verified.id).version == verified.version)
                    .orElseThrow(() -> new InvalidInputException(new Fault("", "sign-in-refused")));
            database.audit().done(em, visitor.caller(), AuditEvent.of(AuditEvent.Action.SIGN_IN, "page"));
            return new Welcome(session, device, !known && wasReset(em, verified.id));
        });
    }

    private boolean wasReset(EntityManager em, long accountId) {
        var since = clock.instant().minus(RESET_TOLD);
        return PasswordResets.of(em, accountId).stream().anyMatch(reset -> reset.madeAt.isAfter(since));
    }

    private SessionEntity newSession(long accountId, String secret) {
        var session = new SessionEntity();
        session.secretHash = Secret.hash(secret);
        session.accountId = accountId;
        session.formKey = Secret.random();
        session.createdAt = clock.instant();
        session.seenAt = session.createdAt;
        return session;
    }

    private DeviceEntity device(long accountId, String secret) {
        var device = new DeviceEntity();
        device.secretHash = Secret.hash(secret);
        device.accountId = accountId;
        device.knownUntil = clock.instant().plus(DEVICE_KNOWN);
        return device;
    }

    /** What of this account ended by itself. */
    private void clearAway(EntityManager em, long accountId) {
        em.createQuery("delete from SessionEntity s where s.accountId = :account"
                        + " and (s.seenAt < :idle or s.createdAt < :longest)")
                .setParameter("account", accountId)
                .setParameter("idle", clock.instant().minus(IDLE))
                .setParameter("longest", clock.instant().minus(LONGEST))
                .executeUpdate();
        em.createQuery("delete from DeviceEntity d where d.accountId = :account and d.knownUntil < :now")
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Override
    public Optional<Session> session(String secret) {
        var hash = Secret.hash(secret);
        var now = clock.instant();
        var visitor = database.read(em -> Visitors.bySession(em, hash))
                .filter(found -> found.seenAt().plus(IDLE).isAfter(now))
                .filter(found -> found.createdAt().plus(LONGEST).isAfter(now));
        visitor.filter(found -> found.seenAt().plus(TOUCHED_EVERY).isBefore(now))
                .ifPresent(found -> touch(hash, now));
        return visitor.map(found -> new Session(found.caller(), found.formKey()));
    }

    private void touch(String hash, Instant now) {
        database.change(em -> em.createQuery("update SessionEntity s set s.seenAt = :now where s.secretHash = :hash")
                .setParameter("now", now)
                .setParameter("hash", hash)
                .executeUpdate());
    }

    @Override
    public Optional<Caller> token(String secret) {
        return database.read(em -> Visitors.byToken(em, Secret.hash(secret), LocalDate.now(clock)));
    }

    @Override
    public void signOut(Caller caller, String secret) {
        database.change(em -> {
            em.createQuery("delete from SessionEntity s where s.secretHash = :hash and s.accountId = :account")
                    .setParameter("hash", Secret.hash(secret))
                    .setParameter("account", caller.account().value())
                    .executeUpdate();
            database.audit().done(em, caller, AuditEvent.of(AuditEvent.Action.SIGN_OUT, "page"));
        });
    }

    @Override
    public void signOutEverywhere(Caller caller) {
        AccessPolicy.requireOwnAccount(caller);
        database.change(em -> {
            AccountRepository.endSessions(em, caller.account().value(), null);
            database.audit().done(em, caller, AuditEvent.of(AuditEvent.Action.SIGN_OUT, "everywhere"));
        });
    }

    @Override
    public List<OpenSession> openSessions(Caller caller) {
        AccessPolicy.requireOwnAccount(caller);
        var now = clock.instant();
        return database.read(em -> em.createQuery(
                        "select new nl.nabij.api.access.OpenSession(s.createdAt, s.seenAt) from SessionEntity s"
                                + " where s.accountId = :account and s.seenAt > :idle and s.createdAt > :longest"
                                + " order by s.seenAt desc",
                        OpenSession.class)
                .setParameter("account", caller.account().value())
                .setParameter("idle", now.minus(IDLE))
                .setParameter("longest", now.minus(LONGEST))
                .getResultList());
    }
}
