package nl.nabij.itest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a product keeps its records, and a way to count in it that owes nothing to the product. */
public final class Store implements AutoCloseable {

    public enum Kind {
        DERBY,
        POSTGRESQL
    }

    private final Product product;
    private final @Nullable EmbeddedPostgres server;
    private final String url;

    /** A product that was not started yet, on a new database of this kind. */
    public Store(Kind kind, Product product) {
        this.product = product;
        if (kind == Kind.DERBY) {
            server = null;
            url = "jdbc:derby:" + product.home().resolve("data/derby");
        } else {
            server = postgres();
            url = server.getJdbcUrl("postgres", "postgres");
            product.postgres(url, "postgres", "postgres");
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Embedded Derby lets in one process at a time, so the product must have stopped. */
    public Connection open() throws SQLException {
        if (product.running()) {
            throw new IllegalStateException("The product still has the database");
        }
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() throws IOException {
        product.close();
        if (server != null) {
            server.close();
        }
    }
}
