package nl.nabij.database;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of one bundle. Safe for use by many threads; the entity manager that the work gets is only for the duration
 * of that work.
 *
 * <p>A lock wait that lasts too long, an empty pool and a lost connection become {@link nl.nabij.api.BusyException};
 * somebody else's change becomes {@link nl.nabij.api.ConflictException}; a second row with the same unique key becomes
 * {@link DuplicateKeyException}. Other faults of the database carry its code only, never values.
 */
@ProviderType
public interface Unit extends AutoCloseable {

    /** Reads, without a transaction of its own; inside a {@link #write} it sees what that has changed so far. */
    <T extends @Nullable Object> T read(Function<EntityManager, T> work);

    /**
     * One transaction. Inside another write on the same thread, of this unit or of another bundle's, the work joins that
     * transaction and all of it is kept or nothing is; what throws inside cannot be kept by catching it. The work runs
     * a second time when the database chose it as the victim of a deadlock. Inside a {@link #read} it is refused.
     */
    <T extends @Nullable Object> T write(Function<EntityManager, T> work);

    /** {@link #write} without a result. */
    void change(Consumer<EntityManager> work);

    @Override
    void close();
}
