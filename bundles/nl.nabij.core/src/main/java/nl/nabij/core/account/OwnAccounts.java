package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.OwnAccountService;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.api.access.SignInService.Browser;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = OwnAccountService.class)
public final class OwnAccounts implements OwnAccountService {

    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final CoreDatabase database;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Clock clock;

    @Activate
    public OwnAccounts(
            @Reference CoreDatabase database,
            @Reference Attempts attempts,
            @Reference Passwords passwords,
            @Reference Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public String accept(String code, String password) {
        var input = new Input(clock);
        var hash = Secret.hashOfCode(code);
        var invited =
                database.read(em -> AccountRepository.byInvitation(em, hash)).filter(this::stillInvited);
        if (invited.isEmpty()) {
            input.fault("code", code.isBlank() ? "required" : "invitation");
        }
        PasswordRules.check(
                input, "password", password, invited.map(OwnAccounts::known).orElse(List.of()));
        input.check();
        var chosen = passwords.hash(PasswordRules.normal(password), owner(invited.orElseThrow()));
        return database.transaction(em -> {
            var account = AccountRepository.byInvitation(em, hash)
                    .filter(this::stillInvited)
                    .orElseThrow(() -> new InvalidInputException(new Fault("code", "invitation")));
            account.passwordHash = chosen;
            account.invitationHash = null;
            account.invitationUntil = null;
            account.state = Account.State.ACTIVE;
            PasswordResets.used(em, account.id, clock.instant());
            database.audit()
                    .anonymous(em, AuditEvent.of(Action.CHANGE, "password " + new AccountId(account.id)), "DONE");
            return account.signInName;
        });
    }

    private boolean stillInvited(AccountEntity account) {
        return account.state == Account.State.INVITED
                && account.invitationUntil != null
                && account.invitationUntil.isAfter(clock.instant());
    }

    @Override
    public Account get(Caller caller) {
        return database.read(em -> own(em, caller).toAccount());
    }

    @Override
    public List<PasswordReset> resets(Caller caller) {
        AccessPolicy.requireOwnAccount(caller);
        return database.read(em -> PasswordResets.of(em, caller.account().value()).stream()
                .map(PasswordResetEntity::toReset)
                .toList());
    }

    @Override
    public void changePassword(Caller caller, String current, String chosen, @Nullable Browser stays) {
        AccessPolicy.requireOwnAccount(caller);
        var account = database.read(em -> own(em, caller));
        if (!attempts.allow(Secret.hash("change " + account.id))) {
            throw new InvalidInputException(new Fault("current", "too-many-attempts"));
        }
        var input = new Input(clock);
        if (current.isBlank()) {
            input.fault("current", "required");
        } else if (!passwords.verify(
                account.passwordHash, PasswordRules.normal(current), new Turns.Line(true, owner(account)))) {
            input.fault("current", "password-wrong");
        }
        PasswordRules.check(input, "chosen", chosen, known(account));
        input.check();
        var hash = passwords.hash(PasswordRules.normal(chosen), owner(account));
        database.change(em -> {
            own(em, caller).passwordHash = hash;
            AccountRepository.endSessions(em, account.id, stays == null ? null : hash(stays.session()));
            AccountRepository.forgetDevices(em, account.id, stays == null ? null : hash(stays.device()));
            AccountRepository.revokeTokens(em, account.id, clock.instant());
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "password " + caller.account()));
        });
    }

    private static String owner(AccountEntity account) {
        return new AccountId(account.id).toString();
    }

    private static @Nullable String hash(@Nullable String secret) {
        return secret == null ? null : Secret.hash(secret);
    }

    @Override
    public void changeLocale(Caller caller, String locale) {
        AccessPolicy.requireOwnAccount(caller);
        if (locale == null || !LANGUAGES.contains(locale)) {
            throw new InvalidInputException(new Fault("locale", "choice"));
        }
        database.change(em -> {
            own(em, caller).locale = locale;
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "language " + caller.account()));
        });
    }

    private static List<String> known(AccountEntity account) {
        return List.of(account.signInName, account.name);
    }

    private static AccountEntity own(EntityManager em, Caller caller) {
        return Optional.ofNullable(em.find(AccountEntity.class, caller.account().value()))
                .orElseThrow(NotFoundException::new);
    }
}
