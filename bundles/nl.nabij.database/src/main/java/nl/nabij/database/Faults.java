package nl.nabij.database;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.nabij.api.BusyException;
import nl.nabij.api.ConflictException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.jspecify.annotations.Nullable;

/** Says in our words what went wrong in the database. */
final class Faults {

    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");

    /** Lock wait over (Derby, PostgreSQL), statement cancelled, server going down or coming up, too many connections. */
    private static final Set<String> BUSY =
            Set.of("40XL1", "40XL2", "55P03", "57014", "57P01", "57P02", "57P03", "53300");

    private Faults() {}

    static boolean isDeadlock(Throwable fault) {
        SQLException sql = find(fault, SQLException.class);
        return sql != null && DEADLOCK.contains(state(sql));
    }

    static RuntimeException translate(Exception fault) {
        if (find(fault, OptimisticLockException.class) != null) {
            return new ConflictException();
        }
        SQLException sql = find(fault, SQLException.class);
        if (sql == null) {
            return fault instanceof RuntimeException own ? own : new IllegalStateException(fault);
        }
        String state = state(sql);
        if (isEmptyPool(sql) || state.startsWith("08") || BUSY.contains(state) || DEADLOCK.contains(state)) {
            return new BusyException(withoutValues(fault, state));
        }
        return state.equals("23505") ? new DuplicateKeyException() : withoutValues(fault, state);
    }

    private static boolean isEmptyPool(SQLException fault) {
        return fault.getCause() instanceof NoSuchElementException;
    }

    /** The messages of databases quote values, and those are answers of clients. */
    private static PersistenceException withoutValues(Throwable fault, String state) {
        var plain = new PersistenceException("The database refused: SQL state " + state);
        plain.setStackTrace(fault.getStackTrace());
        return plain;
    }

    private static String state(SQLException fault) {
        String state = fault.getSQLState();
        return state == null ? "" : state;
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable fault, Class<T> type) {
        Throwable next = fault;
        for (int depth = 0; next != null && depth < 20; depth++) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            next = next.getCause() == null && next instanceof EclipseLinkException inner
                    ? inner.getInternalException()
                    : next.getCause();
        }
        return null;
    }
}
