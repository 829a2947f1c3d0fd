package nl.nabij.core.cases;

import static nl.nabij.core.cases.CaseFixture.COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nabij.api.ConflictException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.Trajectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many people at one trajectory, at the same moment: nobody is told that the database is busy. */
class CaseConcurrencyTest {

    private static final int TIMES = 60;

    private final CaseFixture fixture = new CaseFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldServeReadersAndWritersOfOneTrajectoryAtOnce() throws Exception {
        var trajectory = fixture.start(EXPERT, "Sanne");
        fixture.contact(EXPERT, trajectory, TODAY, "Kennisgemaakt");
        var id = trajectory.id();
        var mine = new CaseloadFilter(View.MINE, Status.OPEN, null, null, null);
        var team = new CaseloadFilter(View.TEAM, Status.OPEN, null, null, null);

        together(
                () -> rename(id, "Sanne"),
                () -> rename(id, "Sanna"),
                () -> fixture.contact(EXPERT, trajectory, TODAY, "Gebeld"),
                () -> fixture.trajectories.get(EXPERT, id),
                () -> fixture.trajectories.open(COORDINATOR, id, null, 20),
                () -> fixture.caseload.list(EXPERT, mine, null, 50),
                () -> fixture.caseload.list(COORDINATOR, team, null, 50),
                () -> fixture.caseload.search(EXPERT, View.MINE, "sann"),
                () -> fixture.contacts.thisWeek(EXPERT));

        assertEquals(TIMES + 1 + "", fixture.one("SELECT COUNT(*) FROM contact"));
    }

    /** The second of two is told what stands there, and writes it again. */
    private Trajectory rename(TrajectoryId id, String name) {
        while (true) {
            try {
                var version = fixture.trajectories.get(EXPERT, id).version();
                return fixture.trajectories.change(EXPERT, id, CaseFixture.named(name), version);
            } catch (ConflictException somebodyElse) {
                // As the page does: look again.
            }
        }
    }

    /** Each in a thread of its own, many times over; what one throws fails the test. */
    private static void together(Callable<?>... all) throws Exception {
        var threads = Executors.newFixedThreadPool(all.length);
        var barrier = new CyclicBarrier(all.length);
        try {
            var running = new ArrayList<Future<?>>();
            for (var one : all) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    for (int i = 0; i < TIMES; i++) {
                        one.call();
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
