package nl.nabij.core.account;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nabij.api.BusyException;
import org.jspecify.annotations.Nullable;

/**
 * One at a time, in turn: owners of accounts first, then senders nobody knows, and within each of these everybody in turn
 * however many wait behind one of them. Who waits too long, or finds too many waiting, is told that it is busy.
 */
final class Turns {

    /** @param known of an owner, on a device or in a session of the account; @param name of the account or the sender */
    record Line(boolean known, String name) {}

    static final int OF_ONE = 8;
    static final int OF_ALL = 40;

    private final Queue owners = new Queue();
    private final Queue strangers = new Queue();
    private final long patience;
    private boolean taken;

    /** @param patience how long to wait, in milliseconds */
    Turns(long patience) {
        this.patience = patience;
    }

    /** Waits for the turn; {@link #leave()} gives it to the next. */
    void enter(Line line) {
        var queue = line.known() ? owners : strangers;
        var turn = new Semaphore(0);
        synchronized (this) {
            if (!taken) {
                taken = true;
                return;
            }
            if (!queue.add(line.name(), turn)) {
                throw busy();
            }
        }
        try {
            if (turn.tryAcquire(patience, TimeUnit.MILLISECONDS) || !withdraw(queue, line, turn)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!withdraw(queue, line, turn)) {
                leave();
            }
        }
        throw busy();
    }

    synchronized void leave() {
        var next = owners.next();
        if (next == null) {
            next = strangers.next();
        }
        if (next == null) {
            taken = false;
        } else {
            next.release();
        }
    }

    /** False when the turn came in the last moment. */
    private synchronized boolean withdraw(Queue queue, Line line, Semaphore turn) {
        return queue.remove(line.name(), turn);
    }

    private static BusyException busy() {
        return new BusyException(new TimeoutException("too many passwords at once"));
    }

    private static final class Queue {

        private final Map<String, ArrayDeque<Semaphore>> lines = new LinkedHashMap<>();
        private int waiting;

        boolean add(String name, Semaphore turn) {
            var line = lines.get(name);
            if (waiting == OF_ALL || line != null && line.size() == OF_ONE) {
                return false;
            }
            lines.computeIfAbsent(name, none -> new ArrayDeque<>()).add(turn);
            waiting++;
            return true;
        }

        boolean remove(String name, Semaphore turn) {
            var line = lines.get(name);
            if (line == null || !line.remove(turn)) {
                return false;
            }
            waiting--;
            lines.computeIfPresent(name, (same, left) -> left.isEmpty() ? null : left);
            return true;
        }

        /** The first of the line whose turn it is; that line goes to the end. */
        @Nullable
        Semaphore next() {
            if (lines.isEmpty()) {
                return null;
            }
            var first = lines.entrySet().iterator().next();
            var line = first.getValue();
            lines.remove(first.getKey());
            var turn = line.remove();
            waiting--;
            if (!line.isEmpty()) {
                lines.put(first.getKey(), line);
            }
            return turn;
        }
    }
}
