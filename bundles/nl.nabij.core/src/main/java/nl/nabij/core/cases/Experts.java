package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.attention.Attention;
import org.jspecify.annotations.Nullable;

/** Who is on a trajectory. An open one always has exactly one who leads. */
final class Experts {

    private final Directory directory;
    private final Clock clock;

    Experts(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    void assign(EntityManager em, Caller caller, CaseFile file, @Nullable AccountId expert) {
        var newcomer = known(caller, file, "expert", expert);
        if (find(current(em, file), newcomer).isEmpty()) {
            em.persist(row(file, newcomer, false));
            Attention.refresh(em, file.trajectory());
        }
    }

    void takeOff(EntityManager em, CaseFile file, AccountId expert) {
        var current = current(em, file);
        var leaving = find(current, expert);
        if (leaving.isEmpty()) {
            return;
        }
        var next = current.stream().filter(one -> one != leaving.get()).findFirst();
        if (next.isEmpty()) {
            throw new InvalidInputException(new Fault("expert", "last-expert"));
        }
        end(leaving.get(), next.get());
        Attention.refreshAll(em, file.trajectory());
    }

    void handOver(EntityManager em, Caller caller, CaseFile file, NewHandOver sent, @Nullable String note) {
        var from = Objects.requireNonNullElse(sent.from(), caller.account());
        var to = known(caller, file, "to", sent.to());
        var current = current(em, file);
        var leaving = find(current, from);
        if (leaving.isEmpty()) {
            throw new InvalidInputException(new Fault("from", "choice"));
        }
        if (from.equals(to)) {
            throw new InvalidInputException(new Fault("to", "same-expert"));
        }
        var next = find(current, to).orElseGet(() -> {
            var row = row(file, to, false);
            em.persist(row);
            return row;
        });
        end(leaving.get(), next);
        em.persist(new HandOverEntity(file.trajectory().value(), from.value(), to.value(), LocalDate.now(clock), note));
        Attention.refreshAll(em, file.trajectory());
    }

    private void end(AssignmentEntity leaving, AssignmentEntity next) {
        next.leads |= leaving.leads;
        leaving.leads = false;
        leaving.endedOn = LocalDate.now(clock);
    }

    private AssignmentEntity row(CaseFile file, AccountId expert, boolean leads) {
        return new AssignmentEntity(
                file.trajectory().value(), expert.value(), file.team().value(), leads, LocalDate.now(clock));
    }

    private static List<AssignmentEntity> current(EntityManager em, CaseFile file) {
        return em.createQuery("""
                        SELECT a FROM AssignmentEntity a WHERE a.trajectoryId = :trajectory AND a.endedOn IS NULL
                        ORDER BY a.leads DESC, a.since, a.id""", AssignmentEntity.class)
                .setParameter("trajectory", file.trajectory().value())
                .getResultList();
    }

    private static Optional<AssignmentEntity> find(List<AssignmentEntity> current, AccountId expert) {
        return current.stream().filter(one -> one.accountId == expert.value()).findFirst();
    }

    /** An active expert of the trajectory's team. */
    private AccountId known(Caller caller, CaseFile file, String field, @Nullable AccountId expert) {
        if (expert == null) {
            throw new InvalidInputException(new Fault(field, "required"));
        }
        if (directory.experts(caller, file.team()).stream()
                .noneMatch(one -> one.id().equals(expert))) {
            throw new InvalidInputException(new Fault(field, "choice"));
        }
        return expert;
    }
}
