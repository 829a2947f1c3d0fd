package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How Karaf begins. */
@ExtendWith(SharedProduct.class)
class StartTest {

    private static final Pattern INSTALLATION =
            Pattern.compile("\\| (\\S+) +\\|[^|]*\\|[^|]*\\| Adding features: framework");

    /** By another thread means: in a race with this one, and when both begin, the start never ends. */
    @Test
    void shouldInstallTheFeaturesOnceAndInTurn(Product product) {
        var threads = INSTALLATION
                .matcher(product.log())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("FelixStartLevel"), threads);
    }
}
