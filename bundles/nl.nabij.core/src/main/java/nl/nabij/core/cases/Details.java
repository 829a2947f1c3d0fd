package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.WayIn;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** The details of client and trajectory, checked. */
record Details(
        @Nullable String name,
        @Nullable String nickname,
        @Nullable String reach,
        boolean sheetsShared,
        @Nullable Long neighbourhood,
        @Nullable String location,
        @Nullable WayIn wayIn,
        @Nullable PartnerKind referrerKind,
        @Nullable String referrer,
        @Nullable String occasion,
        int rhythmDays) {

    /** Six weeks, unless another rhythm was agreed. */
    static final int RHYTHM = 42;

    static Details of(EntityManager em, TrajectoryDetails sent, Clock clock) {
        var input = new Input(clock);
        var details = of(em, sent, input);
        input.check();
        return details;
    }

    static Details of(EntityManager em, TrajectoryDetails sent, Input input) {
        var rhythm = input.number("rhythmDays", sent.rhythmDays(), 1, 366);
        return new Details(
                input.line("name", sent.name(), 200),
                input.line("nickname", sent.nickname(), 200),
                input.text("reach", sent.reach(), 1000),
                Boolean.TRUE.equals(sent.sheetsShared()),
                neighbourhood(em, sent.neighbourhood(), input),
                input.line("location", sent.location(), 200),
                sent.wayIn(),
                sent.referrerKind(),
                input.line("referrer", sent.referrer(), 200),
                input.text("occasion", sent.occasion(), 2000),
                Objects.requireNonNullElse(rhythm, RHYTHM));
    }

    /** The id, when there is such a neighbourhood. */
    static @Nullable Long neighbourhood(EntityManager em, @Nullable NeighbourhoodId id, Input input) {
        if (id == null) {
            return null;
        }
        var found = em.createNativeQuery("SELECT n.id FROM neighbourhood n WHERE n.id = ?1")
                .setParameter(1, id.value())
                .getResultList();
        if (found.isEmpty()) {
            input.fault("neighbourhood", "choice");
        }
        return id.value();
    }

    void into(ClientEntity client) {
        client.name = name;
        client.nickname = nickname;
        client.reach = reach;
        client.sheetsShared = sheetsShared;
    }

    void into(TrajectoryEntity trajectory) {
        trajectory.neighbourhoodId = neighbourhood;
        trajectory.location = location;
        trajectory.wayIn = wayIn;
        trajectory.referrerKind = referrerKind;
        trajectory.referrer = referrer;
        trajectory.occasion = occasion;
        trajectory.rhythmDays = rhythmDays;
    }
}
