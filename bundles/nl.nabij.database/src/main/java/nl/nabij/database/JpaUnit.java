package nl.nabij.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.persistence.config.LoggerType;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

final class JpaUnit implements Unit {

    private final Transactions transactions;
    private final EntityManagerFactory factory;

    JpaUnit(Transactions transactions, ClassLoader loader, URL root, String name, List<Class<?>> entities) {
        this.transactions = transactions;
        this.factory = WithLoader.call(loader, () -> {
            var classes = entities.stream().map(Class::getName).toList();
            var info = new UnitInfo(name, transactions.joiningSource(), loader, root, classes);
            var factory = new PersistenceProvider().createContainerEntityManagerFactory(info, properties(name, loader));
            // Deploys now rather than at the first request, and so fails now.
            factory.createEntityManager().close();
            return factory;
        });
    }

    private static Map<String, Object> properties(String name, ClassLoader loader) {
        return Map.of(
                PersistenceUnitProperties.CLASSLOADER, loader,
                PersistenceUnitProperties.WEAVING, "false",
                PersistenceUnitProperties.TARGET_SERVER, "None",
                // EclipseLink shares sessions by name; a bundle that comes back must not meet its old one.
                PersistenceUnitProperties.SESSION_NAME, name + "-" + UUID.randomUUID(),
                PersistenceUnitProperties.LOGGING_LOGGER, LoggerType.JavaLogger,
                // What goes wrong comes to us as an exception; its text quotes values, and those are answers of
                // clients.
                PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE",
                PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
    }

    EntityManager createManager() {
        return factory.createEntityManager();
    }

    @Override
    public <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        return transactions.read(this, work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        return transactions.write(this, work);
    }

    @Override
    public void change(Consumer<EntityManager> work) {
        transactions.<@Nullable Object>write(this, em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
