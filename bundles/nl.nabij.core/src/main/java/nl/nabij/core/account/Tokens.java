package nl.nabij.core.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TokenId;
import nl.nabij.api.access.Token;
import nl.nabij.api.access.TokenInput;
import nl.nabij.api.access.TokenService;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.Refused;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = TokenService.class)
public final class Tokens implements TokenService {

    private static final int MOST = 100;

    /** What each role has a use for. A coach sees no client content, and nothing else is in the API for a coach yet. */
    private static final Map<Role, Set<Scope>> USEFUL = new EnumMap<>(Map.of(
            Role.EXPERT, EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE, Scope.ACCOUNT),
            Role.COORDINATOR, EnumSet.allOf(Scope.class),
            Role.COACH, EnumSet.noneOf(Scope.class),
            Role.ADMINISTRATOR, EnumSet.of(Scope.ADMINISTRATION, Scope.ACCOUNT),
            Role.REPORT_READER, EnumSet.of(Scope.REPORTS_READ, Scope.ACCOUNT)));

    private final CoreDatabase database;
    private final Clock clock;

    @Activate
    public Tokens(@Reference CoreDatabase database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<Scope> useful(Caller caller) {
        return caller.roles().stream()
                .flatMap(role -> USEFUL.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Token> list(Caller caller) {
        AccessPolicy.requireOwnAccount(caller);
        return database.read(em -> em.createQuery(
                        "select t from TokenEntity t where t.accountId = :account order by t.id desc",
                        TokenEntity.class)
                .setParameter("account", caller.account().value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(TokenEntity::toToken)
                .toList());
    }

    @Override
    public Made make(Caller caller, TokenInput asked) {
        if (caller.source() != Caller.Source.PAGE) {
            throw new Refused(caller, AuditEvent.of(Action.REFUSED, "token"));
        }
        var secret = "nabij_" + Secret.random();
        var token = token(caller, asked);
        token.secretHash = Secret.hash(secret);
        return database.transaction(em -> {
            em.persist(token);
            em.flush();
            database.audit().done(em, caller, AuditEvent.of(Action.CREATE, "token " + new TokenId(token.id)));
            return new Made(token.toToken(), secret);
        });
    }

    private TokenEntity token(Caller caller, TokenInput asked) {
        var input = new Input(clock);
        var today = LocalDate.now(clock);
        var token = new TokenEntity();
        token.accountId = caller.account().value();
        token.name = input.requiredLine("name", asked.name(), 100);
        token.createdAt = clock.instant();
        token.endsOn = input.required("endsOn", asked.endsOn(), today);
        if (token.endsOn.isBefore(today)) {
            input.fault("endsOn", "day-over");
        } else if (token.endsOn.isAfter(today.plusYears(1))) {
            input.fault("endsOn", "year-at-most");
        }
        if (asked.scopes().isEmpty()) {
            input.fault("scopes", "required");
        } else if (!useful(caller).containsAll(asked.scopes())) {
            input.fault("scopes", "choice");
        }
        token.scopes = asked.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
        input.check();
        return token;
    }

    @Override
    public void revoke(Caller caller, TokenId id) {
        AccessPolicy.requireOwnAccount(caller);
        database.change(em -> {
            var token = em.find(TokenEntity.class, id.value());
            if (token == null) {
                throw new NotFoundException();
            }
            if (token.accountId != caller.account().value()) {
                throw new Refused(caller, AuditEvent.of(Action.REFUSED, "token"));
            }
            if (token.revokedAt == null) {
                token.revokedAt = clock.instant();
                database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "token " + id + " revoked"));
            }
        });
    }
}
