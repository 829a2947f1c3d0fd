package nl.nabij.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long each of many times took, and all of it together, in nanoseconds. */
record Sample(long[] each, long together) {

    static Sample of(List<Sample> rounds) {
        return new Sample(
                rounds.stream()
                        .flatMapToLong(round -> LongStream.of(round.each))
                        .toArray(),
                rounds.stream().mapToLong(Sample::together).sum());
    }

    double p50() {
        return percentile(50);
    }

    double p90() {
        return percentile(90);
    }

    /** In milliseconds; the nearest rank. */
    private double percentile(int percent) {
        var sorted = each.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length * percent + 99) / 100 - 1] / 1e6;
    }

    double perSecond() {
        return each.length * 1e9 / together;
    }
}
