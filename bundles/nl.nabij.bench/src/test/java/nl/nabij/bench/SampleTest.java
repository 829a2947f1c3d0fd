package nl.nabij.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void shouldTakeTheNearestRankOfAllRounds() {
        var first = new Sample(
                LongStream.rangeClosed(6, 10).map(ms -> ms * 1_000_000).toArray(), 2_000_000_000L);
        var second = new Sample(
                LongStream.rangeClosed(1, 5).map(ms -> ms * 1_000_000).toArray(), 3_000_000_000L);

        var all = Sample.of(List.of(first, second));

        assertEquals(5, all.p50());
        assertEquals(9, all.p90());
        assertEquals(2, all.perSecond());
    }
}
