package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
