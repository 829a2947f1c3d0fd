package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A start that cannot succeed says so in one plain line and ends. */
class BadLuckTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldSayThatTheDatabaseIsInUse() throws SQLException {
        var product = Product.unpack("in-use");
        var url = "jdbc:derby:" + product.home().resolve("data/derby");
        product.home().resolve("data").toFile().mkdirs();
        try (var other = DriverManager.getConnection(url + ";create=true")) {
            assertTrue(other.isValid(1));
            refuses(product, "database");
        } finally {
            shutdown(url);
        }
    }

    @Test
    void shouldSayThatTheTablesCannotBeBroughtUpToDate() throws SQLException {
        var product = Product.unpack("migration");
        var url = "jdbc:derby:" + product.home().resolve("data/derby");
        product.home().resolve("data").toFile().mkdirs();
        try (var somebody = DriverManager.getConnection(url + ";create=true");
                var statement = somebody.createStatement()) {
            statement.execute("create table organisation (something varchar(10))");
        } finally {
            shutdown(url);
        }
        refuses(product, "could not be brought up to date");
    }

    /** One line for people, no stack trace, and an end that is no success. */
    private static void refuses(Product product, String word) {
        product.launch();
        var code = product.ended(LIMIT);
        var lines = product.console()
                .lines()
                .filter(line -> !line.startsWith("karaf: JAVA_HOME"))
                .toList();
        assertNotEquals(0, code);
        assertTrue(lines.stream().anyMatch(line -> line.contains(word)), product.console());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("\tat ")), product.console());
        assertTrue(lines.size() <= 2, product.console());
    }

    private static void shutdown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException expected) {
            // 08006: Derby reports a stop as an exception.
        }
    }
}
