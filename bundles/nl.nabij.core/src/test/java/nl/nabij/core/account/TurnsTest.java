package nl.nabij.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.nabij.api.BusyException;
import nl.nabij.core.account.Turns.Line;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(TimeUnit.SECONDS.toMillis(20));
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> waiting = new ArrayList<>();

    @Test
    void shouldTakeOwnersFirstAndSendersInTurn() throws InterruptedException {
        turns.enter(new Line(false, "begin"));
        for (int i = 0; i < 4; i++) {
            comes(new Line(false, "flood"), "flood " + i);
        }
        comes(new Line(false, "other"), "other");
        comes(new Line(true, "sami"), "sami");
        turns.leave();
        for (var thread : waiting) {
            thread.join();
        }

        assertEquals(List.of("sami", "flood 0", "other", "flood 1", "flood 2", "flood 3"), order);
    }

    @Test
    void shouldTurnAwayAtOnceWhoeverSendsTooMuch() throws InterruptedException {
        turns.enter(new Line(false, "begin"));
        for (int i = 0; i < Turns.OF_ONE; i++) {
            comes(new Line(false, "flood"), "flood " + i);
        }

        assertThrows(BusyException.class, () -> turns.enter(new Line(false, "flood")));
        comes(new Line(false, "other"), "other");
        turns.leave();
        waiting.get(Turns.OF_ONE).join();
        assertTrue(order.contains("other"));
    }

    @Test
    void shouldKeepRoomForOwnersHoweverManySendersThereAre() throws InterruptedException {
        turns.enter(new Line(false, "begin"));
        for (int i = 0; i < Turns.OF_ALL; i++) {
            comes(new Line(false, "sender " + i), "sender");
        }

        assertThrows(BusyException.class, () -> turns.enter(new Line(false, "one more")));
        comes(new Line(true, "sami"), "sami");
        turns.leave();
        waiting.get(Turns.OF_ALL).join();
        assertEquals("sami", order.get(0));
    }

    @Test
    void shouldGiveUpAfterAWhileAndLetOthersIn() {
        var impatient = new Turns(50);
        impatient.enter(new Line(false, "slow"));

        assertThrows(BusyException.class, () -> impatient.enter(new Line(false, "other")));
        impatient.leave();
        impatient.enter(new Line(false, "other"));
    }

    /** Returns when it waits. */
    private void comes(Line line, String name) throws InterruptedException {
        var thread = new Thread(() -> {
            turns.enter(line);
            order.add(name);
            turns.leave();
        });
        thread.setDaemon(true);
        thread.start();
        waiting.add(thread);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }
}
