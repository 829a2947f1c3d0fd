package nl.nabij.itest.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.api.Scope;
import nl.nabij.itest.Person;
import nl.nabij.itest.Product;
import nl.nabij.itest.Until;
import nl.nabij.itest.Visitor;
import org.junit.jupiter.api.Test;

/** The product is killed while people write. What it acknowledged is there afterwards, once; what it did not may be sent again. */
class CrashTest {

    private static final int RESTARTS = 2;
    private static final int WRITERS = 4;
    private static final int SAVED_BETWEEN = 15;
    private static final Duration RESTART = Duration.ofSeconds(30);

    @Test
    void shouldKeepWhatItAcknowledgedOnce() throws InterruptedException, SQLException {
        try (var product = Product.unpack("crash").demo(5).start()) {
            Person.await(product);
            var token = Person.EXPERT.token(product, Scope.CASES_READ, Scope.CASES_WRITE);
            var writers = Stream.generate(() -> new Writer(Visitor.withToken(product.address(), token)))
                    .limit(WRITERS)
                    .toList();
            for (var restart = 0; restart < RESTARTS; restart++) {
                write(writers, product);
                var begun = Instant.now();
                product.start();
                assertTrue(Duration.between(begun, Instant.now()).compareTo(RESTART) < 0, "The restart takes too long");
                writers.forEach(Writer::check);
            }
            write(writers, product);
            try (var connection =
                    DriverManager.getConnection("jdbc:derby:" + product.home().resolve("data/derby"))) {
                var found = texts(connection);
                writers.forEach(writer -> writer.check(found));
                assertAudited(connection);
            }
        }
    }

    /** Everybody writes; when each has enough acknowledged the product is killed in the middle of it. */
    private static void write(List<Writer> writers, Product product) throws InterruptedException {
        var before = writers.stream().mapToInt(Writer::count).toArray();
        var threads = writers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (var i = 0; i < before.length; i++) {
            var writer = writers.get(i);
            var enough = before[i] + SAVED_BETWEEN;
            Until.so(RESTART, () -> writer.count() > enough || writer.fault() != null, () -> "Nobody acknowledges");
        }
        product.kill();
        for (var thread : threads) {
            thread.join();
        }
        writers.forEach(writer -> assertNull(writer.fault()));
    }

    private static List<String> texts(Connection connection) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT note FROM contact UNION ALL SELECT text FROM agreement")) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    /** Saved and audited in one transaction: neither is there without the other. */
    private static void assertAudited(Connection connection) throws SQLException {
        for (var table : Map.of("contact", "note", "agreement", "text").entrySet()) {
            var written = "FROM %1$s WHERE %2$s LIKE '%1$ss %%'".formatted(table.getKey(), table.getValue());
            var audited =
                    "FROM audit WHERE action = 'CREATE' AND part = '%s' AND trajectory_id IN (SELECT trajectory_id %s)"
                            .formatted(table.getKey(), written);
            assertEquals(count(connection, written), count(connection, audited), table.getKey());
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
