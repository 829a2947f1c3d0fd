package nl.nabij.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void shouldTakeTurnsThatGoBackAndForthAndLeaveTheWarmingOut() throws Exception {
        var order = new StringBuilder();

        var samples = new Rounds()
                .with("A", () -> one(order.append('A')))
                .with("B", () -> one(order.append('B')))
                .run();

        assertTrue(order.toString().startsWith("ABBAABBA"), order.toString());
        var counted = samples.get("A").each();
        assertTrue(counted.length < order.length() / 2);
        assertEquals(
                order.length(),
                Math.max(counted[counted.length - 1], samples.get("B").each()[counted.length - 1]));
    }

    private static Sample one(StringBuilder order) {
        return new Sample(new long[] {order.length()}, 1);
    }
}
