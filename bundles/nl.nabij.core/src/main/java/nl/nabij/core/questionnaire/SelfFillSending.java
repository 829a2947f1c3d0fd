package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService.Holder;
import nl.nabij.api.questionnaire.SelfFillService.Opened;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.CaseFiles;
import nl.nabij.core.account.Secret;
import nl.nabij.core.account.Senders;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Sent;

/** The client's side of a link: whoever holds it has no account, and is known by secret and code alone. */
final class SelfFillSending {

    private static final int MOST_WRONG_CODES = 5;

    private final CoreDatabase database;
    private final Senders senders;
    private final Clock clock;
    private final Definitions definitions;
    private final Beginnings beginnings;

    SelfFillSending(
            CoreDatabase database, Senders senders, Clock clock, Definitions definitions, Beginnings beginnings) {
        this.database = database;
        this.senders = senders;
        this.clock = clock;
        this.definitions = definitions;
        this.beginnings = beginnings;
    }

    boolean known(Holder holder) {
        return database.read(em -> find(em, holder).isPresent());
    }

    boolean waits(Holder holder) {
        return database.read(
                em -> find(em, holder).filter(link -> isOpen(em, link)).isPresent());
    }

    Optional<Opened> open(Holder holder) {
        return database.transaction(em -> rightCode(em, holder).map(link -> opened(em, link)));
    }

    Optional<Opened> open(Holder holder, UUID request) {
        return database.transaction(
                em -> sent(em, holder, request).or(() -> rightCode(em, holder)).map(link -> opened(em, link)));
    }

    private Opened opened(EntityManager em, SelfFillEntity link) {
        var definition = definitions.of(em, link.definitionHash);
        return new Opened(definition, definition.form(link.form).orElseThrow());
    }

    boolean send(Holder holder, UUID request, Map<String, String> cells) {
        var hash = Sent.hash(request, new TreeMap<>(cells).entrySet());
        return database.transaction(em -> {
            var sent = sent(em, holder, request);
            if (sent.isPresent()) {
                if (!hash.equals(sent.get().requestHash)) {
                    throw new InvalidInputException(new Fault("", "self-fill-sent"));
                }
                return true;
            }
            var link = rightCode(em, holder).orElse(null);
            if (link == null) {
                return false;
            }
            link.request = request.toString();
            link.requestHash = hash;
            link.sheetId = keep(em, link, cells);
            return true;
        });
    }

    /** What was sent with this very request, to who says the code again. */
    private Optional<SelfFillEntity> sent(EntityManager em, Holder holder, UUID request) {
        return find(em, holder)
                .filter(link -> request.toString().equals(link.request))
                .filter(link -> link.opensWith(holder));
    }

    /** The sheet is the client's, so the log names no account; which link, and so who made it, stands in the part. */
    private long keep(EntityManager em, SelfFillEntity link, Map<String, String> cells) {
        var trajectory = new TrajectoryId(link.trajectoryId);
        var file = CaseFiles.lock(em, trajectory);
        var sheet = new SheetEntity();
        sheet.trajectoryId = link.trajectoryId;
        sheet.definitionHash = link.definitionHash;
        sheet.variant = link.variant;
        sheet.form = link.form;
        sheet.moment = link.moment;
        sheet.startSheetId = link.startSheetId;
        sheet.accountId = link.accountId;
        sheet.createdAt = clock.instant();
        // What was sent is finished; sent empty it says nothing, so a look-back is still to be held.
        var today = LocalDate.now(clock);
        var saysAnything = cells.values().stream().anyMatch(text -> !text.isBlank());
        sheet.facts(new SheetFacts(today, FilledInBy.CLIENT, false, saysAnything ? today : null));
        beginnings.keep(em, sheet, cells);
        var part = "sheet " + new SheetId(sheet.id) + " by self-fill link " + new SelfFillId(link.id);
        database.audit()
                .anonymous(em, AuditEvent.of(Action.CREATE, part).trajectory(trajectory, file.client()), "DONE");
        return sheet.id;
    }

    /** An open link to who says its code; a wrong code is counted. */
    private Optional<SelfFillEntity> rightCode(EntityManager em, Holder holder) {
        var link = find(em, holder).orElse(null);
        if (link == null) {
            return Optional.empty();
        }
        em.lock(link, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(link);
        if (!isOpen(em, link)) {
            return Optional.empty();
        }
        if (!link.opensWith(holder)) {
            wrongCode(em, link);
            return Optional.empty();
        }
        return Optional.of(link);
    }

    private void wrongCode(EntityManager em, SelfFillEntity link) {
        link.wrongCodes++;
        if (link.wrongCodes >= MOST_WRONG_CODES) {
            link.revokedAt = clock.instant();
        }
        var trajectory = new TrajectoryId(link.trajectoryId);
        var refused = AuditEvent.of(Action.REFUSED, "self-fill link " + new SelfFillId(link.id))
                .trajectory(trajectory, CaseFiles.load(em, trajectory).client());
        database.audit().anonymous(em, refused, "REFUSED");
    }

    /** In its days, and while its maker still goes with the client. */
    private boolean isOpen(EntityManager em, SelfFillEntity link) {
        return link.state(clock.instant()) == SelfFill.State.OPEN && makerStays(em, link);
    }

    private static boolean makerStays(EntityManager em, SelfFillEntity link) {
        var file = CaseFiles.load(em, new TrajectoryId(link.trajectoryId));
        var maker = new AccountId(link.accountId);
        var active = em.createNativeQuery("SELECT id FROM account WHERE id = ?1 AND state = 'ACTIVE'")
                .setParameter(1, link.accountId)
                .getResultList();
        return file.closedOn() == null
                && !active.isEmpty()
                && file.assigned().stream()
                        .anyMatch(assigned -> assigned.expert().equals(maker) && assigned.endedOn() == null);
    }

    /** Guesses count for their sender. Looked up first, so that who has a link gets in from wherever others guess. */
    private Optional<SelfFillEntity> find(EntityManager em, Holder holder) {
        var found = em.createQuery("SELECT s FROM SelfFillEntity s WHERE s.secretHash = :hash", SelfFillEntity.class)
                .setParameter("hash", Secret.hash(holder.secret()))
                .getResultStream()
                .findFirst();
        if (found.isEmpty()) {
            // Apart from signing in, which is not to suffer from wrong links, nor the other way round.
            var sender = "link " + holder.sender();
            if (!senders.allow(sender)) {
                throw new InvalidInputException(new Fault("", "self-fill-sender"));
            }
            senders.failed(sender);
        }
        return found;
    }
}
