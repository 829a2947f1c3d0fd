package nl.nabij.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Lets some clients work at the same time, each so many times. */
final class Stopwatch {

    interface Work {
        void once(int client, int number) throws Exception;
    }

    private Stopwatch() {}

    static Sample run(int clients, int times, Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var runs = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                runs.add(() -> timed(client, times, work));
            }
            long start = System.nanoTime();
            var done = threads.invokeAll(runs);
            long together = System.nanoTime() - start;
            var each = LongStream.empty();
            for (var run : done) {
                each = LongStream.concat(each, LongStream.of(run.get()));
            }
            return new Sample(each.toArray(), together);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] timed(int client, int times, Work work) throws Exception {
        var nanos = new long[times];
        for (int number = 0; number < times; number++) {
            long start = System.nanoTime();
            work.once(client, number);
            nanos[number] = System.nanoTime() - start;
        }
        return nanos;
    }
}
