package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Lets some clients do work at the same time, each so many times, and tells how long each time took. */
final class Stopwatch {

    private Stopwatch() {}

    static String run(DataSource source, int times, int clients, Work.Preparation preparation) throws SQLException {
        var connections = new ArrayList<Connection>();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var runs = new ArrayList<Callable<long[]>>();
            for (int client = 0; client < clients; client++) {
                var connection = source.getConnection();
                connections.add(connection);
                connection.setAutoCommit(false);
                var work = preparation.on(connection, client);
                runs.add(() -> timed(work, connection, times));
            }
            var text = new StringBuilder();
            long start = System.nanoTime();
            var done = threads.invokeAll(runs);
            text.append(System.nanoTime() - start).append('\n');
            for (var run : done) {
                for (long nanos : run.get()) {
                    text.append(nanos).append('\n');
                }
            }
            return text.toString();
        } catch (InterruptedException | ExecutionException e) {
            throw new SQLException("The bare work failed", e);
        } finally {
            threads.shutdown();
            for (var connection : connections) {
                connection.setAutoCommit(true);
                connection.close();
            }
        }
    }

    private static long[] timed(Work work, Connection connection, int times) throws SQLException {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.once();
            connection.commit();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }
}
