package nl.nabij.database;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** Sees the client's classes, EclipseLink's and Liquibase's: both libraries look everything up by a single loader. */
final class UnitClassLoader extends ClassLoader {

    private final Set<ClassLoader> loaders = new LinkedHashSet<>();

    UnitClassLoader(ClassLoader client) {
        super(null);
        loaders.add(client);
        loaders.add(PersistenceProvider.class.getClassLoader());
        loaders.add(Session.class.getClassLoader());
        loaders.add(UnitClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException next) {
                // The next may have it.
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        // By text: the equals of a URL may ask the network.
        Set<String> seen = new LinkedHashSet<>();
        List<URL> found = new ArrayList<>();
        for (ClassLoader loader : loaders) {
            for (URL url : Collections.list(loader.getResources(name))) {
                if (seen.add(url.toExternalForm())) {
                    found.add(url);
                }
            }
        }
        return Collections.enumeration(found);
    }
}
