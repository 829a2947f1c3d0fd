package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.AccountInput;
import nl.nabij.api.access.AccountService;
import nl.nabij.api.access.Invitation;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.Refused;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AccountService.class)
public final class Accounts implements AccountService {

    static final Duration INVITATION = Duration.ofDays(7);
    private static final String PART = "account";

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;

    @Activate
    public Accounts(@Reference CoreDatabase database, @Reference AccessPolicy policy, @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Slice<Account> list(Caller caller, @Nullable String cursor, int size) {
        var input = new Input(clock);
        input.size(size);
        input.check();
        return database.transaction(em -> {
            requireKeeper(caller);
            var behind = cursor == null
                    ? null
                    : em.find(AccountEntity.class, AccountId.fromString(cursor).value());
            var name = behind == null ? "" : behind.name;
            long id = behind == null ? 0 : behind.id;
            var found = caller.is(Role.ADMINISTRATOR)
                    ? AccountRepository.page(em, name, id, size + 1)
                    : AccountRepository.pageOfExperts(em, caller.teams(), name, id, size + 1);
            var items = found.stream().limit(size).map(AccountEntity::toAccount).toList();
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "accounts"));
            return new Slice<>(
                    items, found.size() > size ? items.get(size - 1).id().toString() : null);
        });
    }

    @Override
    public Account get(Caller caller, AccountId id) {
        return database.transaction(em -> {
            var account = managed(em, caller, id);
            database.audit().done(em, caller, event(Action.READ, account));
            return account.toAccount();
        });
    }

    @Override
    public Invitation invite(Caller caller, AccountInput asked, UUID request) {
        var hash = Sent.hash(request, caller, asked);
        return database.transaction(em -> {
            requireKeeper(caller);
            AccountRepository.oneAtATime(em);
            var before = AccountRepository.byRequest(em, request.toString());
            if (before.isPresent()) {
                return again(em, caller, before.get(), hash);
            }
            var account = new AccountEntity();
            account.createdAt = clock.instant();
            account.request = request.toString();
            account.requestHash = hash;
            take(em, caller, asked, account);
            em.persist(account);
            return invitation(em, caller, account);
        });
    }

    /** A new code, as the old one is not kept; but no code for an account that is in use by now. */
    private Invitation again(EntityManager em, Caller caller, AccountEntity before, String hash) {
        var account = managed(em, caller, new AccountId(before.id));
        Sent.requireSame(account.requestHash, hash);
        if (account.state != Account.State.INVITED) {
            throw new RequestUsedException();
        }
        return invitation(em, caller, account);
    }

    private Invitation invitation(EntityManager em, Caller caller, AccountEntity account) {
        var code = Secret.code();
        account.invitationHash = Secret.hashOfCode(code);
        account.invitationUntil = clock.instant().plus(INVITATION);
        em.flush();
        database.audit().done(em, caller, event(Action.CREATE, account, "invitation"));
        return new Invitation(account.toAccount(), code, account.invitationUntil);
    }

    @Override
    public Account change(Caller caller, AccountId id, AccountInput asked, long version) {
        return database.once(em -> {
            var account = managed(em, caller, id);
            requireVersion(account, version);
            if (!asked.roles().contains(Role.ADMINISTRATOR) || asked.confidentialityOn() == null) {
                keepOneAdministrator(em, account, "roles");
            }
            take(em, caller, asked, account);
            em.flush();
            database.audit().done(em, caller, event(Action.CHANGE, account));
            return account.toAccount();
        });
    }

    private void take(EntityManager em, Caller caller, AccountInput asked, AccountEntity account) {
        var input = new Input(clock);
        AccountRules.take(input, caller, asked, account);
        if (!AccountRepository.teamsExist(em, asked.teams())) {
            input.fault("teams", "choice");
        }
        if (AccountRepository.nameTaken(em, account.signInName, account.id)) {
            input.fault("signInName", "sign-in-name-taken");
        }
        input.check();
    }

    @Override
    public Account disable(Caller caller, AccountId id, long version) {
        return database.transaction(em -> {
            var account = managed(em, caller, id);
            requireVersion(account, version);
            keepOneAdministrator(em, account, "");
            account.state = Account.State.DISABLED;
            account.invitationHash = null;
            end(em, account);
            em.flush();
            database.audit().done(em, caller, event(Action.CHANGE, account, "disabled"));
            return account.toAccount();
        });
    }

    @Override
    public Account enable(Caller caller, AccountId id, long version) {
        return database.transaction(em -> {
            var account = managed(em, caller, id);
            requireVersion(account, version);
            account.state = account.passwordHash == null ? Account.State.INVITED : Account.State.ACTIVE;
            em.flush();
            database.audit().done(em, caller, event(Action.CHANGE, account, "enabled"));
            return account.toAccount();
        });
    }

    @Override
    public Invitation reinvite(Caller caller, AccountId id) {
        return database.transaction(em -> {
            var account = managed(em, caller, id);
            keepOneAdministrator(em, account, "");
            if (PasswordResets.note(em, account, caller, clock.instant())) {
                database.audit().done(em, caller, event(Action.RESET, account, "password"));
            }
            account.state = Account.State.INVITED;
            account.passwordHash = null;
            end(em, account);
            return invitation(em, caller, account);
        });
    }

    /** Whatever the owner, or somebody else, can come in with. */
    private void end(EntityManager em, AccountEntity account) {
        AccountRepository.endSessions(em, account.id, null);
        AccountRepository.revokeTokens(em, account.id, clock.instant());
        AccountRepository.forgetDevices(em, account.id, null);
    }

    @Override
    public List<PasswordReset> resets(Caller caller, AccountId id) {
        return database.transaction(em -> PasswordResets.of(em, managed(em, caller, id).id).stream()
                .map(PasswordResetEntity::toReset)
                .toList());
    }

    private void requireKeeper(Caller caller) {
        policy.require(caller, Scope.ADMINISTRATION, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    /** The account, when the caller manages it; else, to the caller, there is none. */
    private AccountEntity managed(EntityManager em, Caller caller, AccountId id) {
        requireKeeper(caller);
        var account =
                Optional.ofNullable(em.find(AccountEntity.class, id.value())).orElseThrow(NotFoundException::new);
        Set<TeamId> teams = account.teams.stream().map(TeamId::new).collect(Collectors.toSet());
        if (!AccountRules.manages(caller, account.roles, teams)) {
            throw new Refused(caller, event(Action.REFUSED, account));
        }
        return account;
    }

    private static void requireVersion(AccountEntity account, long version) {
        if (account.version != version) {
            throw new ConflictException(account.toAccount());
        }
    }

    private static void keepOneAdministrator(EntityManager em, AccountEntity account, String field) {
        boolean counts = account.state == Account.State.ACTIVE
                && account.confidentialityOn != null
                && account.roles.contains(Role.ADMINISTRATOR);
        if (counts && AccountRepository.administrators(em) <= 1) {
            throw new InvalidInputException(List.of(new Fault(field, "last-administrator")));
        }
    }

    private static AuditEvent event(Action action, AccountEntity account) {
        return AuditEvent.of(action, PART + " " + new AccountId(account.id));
    }

    private static AuditEvent event(Action action, AccountEntity account, String what) {
        return AuditEvent.of(action, PART + " " + new AccountId(account.id) + " " + what);
    }
}
