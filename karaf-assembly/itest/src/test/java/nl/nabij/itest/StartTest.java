package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How Karaf begins. */
@ExtendWith(SharedProduct.class)
class StartTest {

    private static final int NOT_LISTENING = 0;

    private static final Pattern INSTALLATION =
            Pattern.compile("\\| (\\S+) +\\|[^|]*\\|[^|]*\\| Adding features: framework");

    /** The first page is what ./nabij waits for before it says where Nabij is. */
    @Test
    void shouldBeBusyUntilEveryPageIsThere() {
        try (var product = Product.unpack("start").launch()) {
            var visitor = new Visitor(product.address());
            var pages = List.of("/inloggen", "/vandaag", "/modules", "/verslagen", "/vellen/x", "/api/v1/me");
            var seen = new LinkedHashSet<Integer>();
            Until.so(
                    Duration.ofSeconds(90),
                    () -> {
                        int status = status(visitor, "/");
                        seen.add(status);
                        return status == 303;
                    },
                    () -> "The product answered " + seen);

            // In the first moment the server answers by itself, before it is told what to say.
            seen.removeAll(Set.of(NOT_LISTENING, 404));
            assertEquals(List.of(503, 303), List.copyOf(seen));
            assertEquals(
                    List.of(303, 303, 303, 303, 303, 401),
                    pages.stream().map(page -> status(visitor, page)).toList());
            assertEquals(404, status(visitor, "/static/bestaat-niet.css"));
            assertEquals(404, status(visitor, "/api/v1/bestaat-niet"));
        }
    }

    private static int status(Visitor visitor, String path) {
        try {
            return visitor.send("GET", path, null, Map.of()).status();
        } catch (UncheckedIOException notYet) {
            return NOT_LISTENING;
        }
    }

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

    /** What writes them may leave them empty. */
    @Test
    void shouldLeaveTheSettingsAlone(Product product) throws IOException {
        var began = Files.getLastModifiedTime(product.home().resolve("lock"));
        var written = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(product.home().resolve("etc"), "*.cfg")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).compareTo(began) > 0) {
                    written.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), written);
    }
}
