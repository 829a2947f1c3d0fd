package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.CaseFiles;
import nl.nabij.core.access.Permission;
import nl.nabij.core.account.Secret;
import nl.nabij.core.account.Senders;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SelfFillService.class)
public final class CoreSelfFillService implements SelfFillService {

    private static final int DAYS = 7;
    private static final int MOST_DAYS = 14;

    private static final int CODES = 1_000_000;
    private static final int MOST_LISTED = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;
    private final Definitions definitions;
    private final Beginnings beginnings;
    private final SelfFillSending sending;

    @Activate
    public CoreSelfFillService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Variants variants,
            @Reference Senders senders,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
        this.definitions = new Definitions(database, clock);
        this.beginnings = new Beginnings(database, policy, variants, definitions, clock);
        this.sending = new SelfFillSending(database, senders, clock, definitions, beginnings);
    }

    @Override
    public Made make(Caller caller, NewSelfFill asked) {
        var input = new Input(clock);
        var days = Objects.requireNonNullElse(input.number("days", asked.days(), 1, MOST_DAYS), DAYS);
        input.check();
        var snapshot = beginnings.snapshot(asked.variant(), null);
        var secret = Secret.random();
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        return database.transaction(em -> {
            var file = CaseFiles.lock(em, asked.trajectory());
            policy.require(caller, Permission.WRITE, file);
            // Begun on trial: what is wrong with it is told to who makes the link, not to the client.
            var sheet = beginnings.begin(em, sheet(asked), snapshot);
            var form =
                    definitions.of(em, sheet.definitionHash).form(asked.form()).orElseThrow();
            if (form.filledInBy() == FilledInBy.EXPERT) {
                throw new InvalidInputException(new Fault("form", "not-for-clients"));
            }
            endOpen(em, asked);
            var link = new SelfFillEntity();
            link.trajectoryId = asked.trajectory().value();
            link.variant = asked.variant();
            link.form = asked.form();
            link.definitionHash = sheet.definitionHash;
            link.startSheetId = sheet.startSheetId;
            link.moment = asked.moment();
            link.accountId = caller.account().value();
            link.secretHash = Secret.hash(secret);
            link.codeHash = Secret.hash(secret + code);
            link.madeAt = clock.instant();
            link.endsAt = clock.instant().plus(Duration.ofDays(days));
            em.persist(link);
            done(em, caller, Action.CREATE, "self-fill link " + new SelfFillId(link.id), file);
            em.flush();
            return new Made(toSelfFill(em, link), secret, code);
        });
    }

    private SelfFill toSelfFill(EntityManager em, SelfFillEntity link) {
        return link.toSelfFill(definitions.of(em, link.definitionHash), clock.instant());
    }

    private static NewSheet sheet(NewSelfFill asked) {
        return new NewSheet(
                null,
                asked.trajectory(),
                asked.variant(),
                asked.form(),
                asked.startSheet(),
                asked.moment(),
                new GivenFacts(null, FilledInBy.CLIENT, null, null));
    }

    private void endOpen(EntityManager em, NewSelfFill asked) {
        links(em, asked.trajectory()).stream()
                .filter(link -> link.form.equals(asked.form()) && link.variant.equals(asked.variant()))
                .filter(link -> link.state(clock.instant()) == SelfFill.State.OPEN)
                .forEach(link -> link.revokedAt = clock.instant());
    }

    @Override
    public List<SelfFill> list(Caller caller, TrajectoryId trajectory) {
        return database.transaction(em -> {
            var file = CaseFiles.load(em, trajectory);
            policy.require(caller, Permission.READ_SHEETS, file);
            done(em, caller, Action.READ, "self-fill links", file);
            return links(em, trajectory).stream()
                    .map(link -> toSelfFill(em, link))
                    .toList();
        });
    }

    @Override
    public void revoke(Caller caller, SelfFillId id) {
        database.change(em -> {
            var link = em.find(SelfFillEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (link == null) {
                throw new NotFoundException();
            }
            var file = CaseFiles.load(em, new TrajectoryId(link.trajectoryId));
            policy.require(caller, Permission.WRITE, file);
            if (link.state(clock.instant()) == SelfFill.State.OPEN) {
                link.revokedAt = clock.instant();
                done(em, caller, Action.VOID, "self-fill link " + id, file);
            }
        });
    }

    @Override
    public boolean known(Holder holder) {
        return sending.known(holder);
    }

    @Override
    public boolean waits(Holder holder) {
        return sending.waits(holder);
    }

    @Override
    public Optional<Opened> open(Holder holder) {
        return sending.open(holder);
    }

    @Override
    public Optional<Opened> open(Holder holder, UUID request) {
        return sending.open(holder, request);
    }

    @Override
    public boolean send(Holder holder, UUID request, Map<String, String> cells) {
        return sending.send(holder, request, cells);
    }

    private static List<SelfFillEntity> links(EntityManager em, TrajectoryId trajectory) {
        return em.createQuery(
                        "SELECT s FROM SelfFillEntity s WHERE s.trajectoryId = :trajectory ORDER BY s.id DESC",
                        SelfFillEntity.class)
                .setParameter("trajectory", trajectory.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    private void done(EntityManager em, Caller caller, Action action, String part, CaseFile file) {
        database.audit().done(em, caller, AuditEvent.of(action, part).trajectory(file.trajectory(), file.client()));
    }
}
