package nl.nabij.derby;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Syncs all files of a database to disk before handing out its first connection. Derby replays its log at boot
 * without doing so, and lost work when the power failed again soon after.
 */
class DurableDriver implements Driver {
    private static final String PREFIX = "jdbc:derby:";

    private final Driver derby;
    private final Set<Path> synced = new HashSet<>();

    DurableDriver(Driver derby) {
        this.derby = derby;
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties properties) throws SQLException {
        Connection connection = derby.connect(url, properties);
        if (connection != null) {
            try {
                syncOnce(url);
            } catch (IOException e) {
                connection.close();
                throw new SQLException("The files of the database cannot be synced to disk", "08006", e);
            }
        }
        return connection;
    }

    private void syncOnce(String url) throws IOException {
        String name = url.substring(PREFIX.length()).split(";", 2)[0];
        if (name.startsWith("memory:")) {
            return;
        }
        Path folder = Path.of(name.startsWith("directory:") ? name.substring("directory:".length()) : name);
        synchronized (synced) {
            if (!synced.contains(folder)) {
                sync(folder);
                synced.add(folder);
            }
        }
    }

    static void sync(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(DurableDriver::holdsData).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Not the lock files: closing one would give up Derby's lock, and a second process could open the database. */
    private static boolean holdsData(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".lck");
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return derby.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties properties) throws SQLException {
        return derby.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return derby.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return derby.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return derby.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return derby.getParentLogger();
    }
}
