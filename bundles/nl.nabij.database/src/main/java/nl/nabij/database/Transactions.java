package nl.nabij.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.nabij.api.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection per piece of work, bound to the thread, shared by every unit that the work touches. */
final class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);

    private final DataSource source;
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    Transactions(DataSource source) {
        this.source = source;
    }

    /** Gives the thread's connection where there is one; for entity managers, so that all of them share it. */
    DataSource joiningSource() {
        return new JoiningDataSource(source, current::get);
    }

    <T extends @Nullable Object> T read(JpaUnit unit, Function<EntityManager, T> work) {
        Transaction outer = current.get();
        return outer == null ? translated(() -> run(unit, work, false)) : work.apply(outer.manager(unit));
    }

    <T extends @Nullable Object> T write(JpaUnit unit, Function<EntityManager, T> work) {
        Transaction outer = current.get();
        if (outer == null) {
            Unreadable.requireNone();
            return translated(() -> runAgainAfterDeadlock(unit, work));
        }
        if (!outer.writing()) {
            throw new IllegalStateException("write inside read");
        }
        try {
            return work.apply(outer.manager(unit));
        } catch (RuntimeException | Error e) {
            outer.doom();
            throw e;
        }
    }

    private <T extends @Nullable Object> T runAgainAfterDeadlock(JpaUnit unit, Function<EntityManager, T> work)
            throws SQLException {
        try {
            return run(unit, work, true);
        } catch (RuntimeException | SQLException e) {
            if (!Faults.isDeadlock(e)) {
                throw e;
            }
            log.info("Chosen as the victim of a deadlock; trying once more");
            return run(unit, work, true);
        }
    }

    private <T extends @Nullable Object> T run(JpaUnit unit, Function<EntityManager, T> work, boolean writing)
            throws SQLException {
        try (Connection connection = source.getConnection();
                Transaction transaction = new Transaction(connection, writing)) {
            current.set(transaction);
            T result = work.apply(transaction.manager(unit));
            transaction.commit();
            return result;
        } finally {
            current.remove();
        }
    }

    private interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private static <T extends @Nullable Object> T translated(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | SQLException e) {
            throw Faults.translate(e);
        }
    }
}
