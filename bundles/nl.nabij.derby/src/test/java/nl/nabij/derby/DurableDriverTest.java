package nl.nabij.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableDriverTest {

    /** Runs in a process of its own: 1 when Derby says that somebody else has the database open. */
    static final class Intruder {
        public static void main(String[] url) {
            try (Connection connection = DriverManager.getConnection(url[0])) {
                System.exit(connection.isReadOnly() ? 2 : 0);
            } catch (SQLException e) {
                SQLException last = e;
                while (last.getNextException() != null) {
                    last = last.getNextException();
                }
                System.exit("XSDB6".equals(last.getSQLState()) ? 1 : 3);
            }
        }
    }

    @Test
    void shouldKeepOtherProcessesOutAfterSyncing(@TempDir Path folder) throws Exception {
        String url = "jdbc:derby:" + folder.resolve("database");
        var driver = new DurableDriver(new EmbeddedDriver());

        try (Connection connection = driver.connect(url + ";create=true", new Properties())) {
            assertNotNull(connection);
            assertEquals(1, intrude(url));
        } finally {
            shutDown(driver, url);
        }
    }

    private static int intrude(String url) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Intruder.class.getName(), url)
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void shutDown(DurableDriver driver, String url) {
        try {
            driver.connect(url + ";shutdown=true", new Properties());
        } catch (SQLException expected) {
            // 08006: Derby reports a clean shutdown as an exception.
        }
    }
}
