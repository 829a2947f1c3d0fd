package nl.nabij.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.nabij.api.BusyException;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Unreadable;
import nl.nabij.database.DuplicateKeyException;
import nl.nabij.database.MigrationException;
import nl.nabij.database.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitTest {

    private final TestDatabase database = new TestDatabase();
    private final Unit pebbles = database.open(List.of(Pebble.class), "testing/pebble.sql");
    private final Unit shells = database.open(List.of(Shell.class), "testing/shell.sql");

    @AfterEach
    void close() {
        pebbles.close();
        shells.close();
        database.close();
    }

    @Test
    void shouldKeepWhatWasWritten() {
        long id = add("red");

        assertEquals("red", pebbles.read(em -> em.find(Pebble.class, id).colour));
    }

    @Test
    void shouldKeepNothingWhenTheWorkThrows() {
        assertThrows(
                IllegalArgumentException.class,
                () -> pebbles.change(em -> {
                    em.persist(new Pebble("red"));
                    throw new IllegalArgumentException();
                }));

        assertEquals(0, count(pebbles, "Pebble"));
    }

    @Test
    void shouldWriteNothingOfWhatCouldNotBeReadWhole() {
        var fault = new Fault("colour", "format");

        var refused =
                assertThrows(InvalidInputException.class, () -> Unreadable.with(List.of(fault), () -> add("red")));

        assertEquals(List.of(fault), refused.faults());
        assertEquals(0, count(pebbles, "Pebble"));
        add("red");
    }

    @Test
    void shouldKeepTheWorkOfTwoUnitsTogether() {
        pebbles.change(em -> {
            em.persist(new Pebble("red"));
            shells.change(other -> other.persist(new Shell(1)));
        });

        assertAll(() -> assertEquals(1, count(pebbles, "Pebble")), () -> assertEquals(1, count(shells, "Shell")));
    }

    @Test
    void shouldDropTheWorkOfTwoUnitsTogether() {
        assertThrows(
                IllegalArgumentException.class,
                () -> pebbles.change(em -> {
                    em.persist(new Pebble("red"));
                    shells.change(other -> {
                        other.persist(new Shell(1));
                        other.flush();
                    });
                    throw new IllegalArgumentException();
                }));

        assertAll(() -> assertEquals(0, count(pebbles, "Pebble")), () -> assertEquals(0, count(shells, "Shell")));
    }

    @Test
    void shouldKeepNothingWhenAPartFailedAndTheFaultWasCaught() {
        assertThrows(
                IllegalStateException.class,
                () -> pebbles.change(em -> {
                    em.persist(new Pebble("red"));
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> shells.change(other -> {
                                throw new IllegalArgumentException();
                            }));
                }));

        assertEquals(0, count(pebbles, "Pebble"));
    }

    @Test
    void shouldSeeOwnChangesInAReadInsideAWrite() {
        long seen = pebbles.write(em -> {
            em.persist(new Pebble("red"));
            return count(pebbles, "Pebble");
        });

        assertEquals(1, seen);
    }

    @Test
    void shouldRefuseAWriteInsideARead() {
        assertThrows(IllegalStateException.class, () -> pebbles.read(em -> pebbles.write(inner -> 1)));
    }

    @Test
    void shouldTellTheSecondThatSomebodyElseChangedTheRow() {
        long id = add("red");

        assertThrows(
                ConflictException.class,
                () -> pebbles.change(em -> {
                    Pebble mine = em.find(Pebble.class, id);
                    elsewhere("update pebble set version = version + 1 where id = " + id);
                    mine.colour = "blue";
                }));
    }

    @Test
    void shouldSayBusyWhenALockIsHeldTooLong() throws Exception {
        long id = add("red");
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update pebble set colour = 'held' where id = " + id);

            assertThrows(
                    BusyException.class,
                    () -> pebbles.change(em -> em.createQuery("update Pebble p set p.colour = 'mine' where p.id = :id")
                            .setParameter("id", id)
                            .executeUpdate()));
            connection.rollback();
        }
    }

    @Test
    void shouldSayBusyWhenThePoolIsEmpty() throws SQLException {
        List<AutoCloseable> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                taken.add(database.dataSource().getConnection());
            }
            assertThrows(BusyException.class, () -> count(pebbles, "Pebble"));
        } finally {
            taken.forEach(UnitTest::closeQuietly);
        }
    }

    @Test
    void shouldTryAgainAfterADeadlock() throws Exception {
        long one = add("one");
        long two = add("two");
        var bothHoldOne = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = List.of(
                    threads.submit(() -> touchBoth(one, two, bothHoldOne)),
                    threads.submit(() -> touchBoth(two, one, bothHoldOne)));
            for (Future<?> each : both) {
                each.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        int versions = pebbles.read(em -> em.find(Pebble.class, one).version + em.find(Pebble.class, two).version);
        assertEquals(2 + 4, versions, "both changed both rows once");
    }

    private void touchBoth(long first, long second, CyclicBarrier bothHoldOne) {
        var again = new boolean[1];
        pebbles.change(em -> {
            touch(em, first);
            if (!again[0]) {
                again[0] = true;
                await(bothHoldOne);
            }
            touch(em, second);
        });
    }

    private static void touch(EntityManager em, long id) {
        em.createQuery("update Pebble p set p.version = p.version + 1 where p.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldNameASecondRowWithTheSameKey() {
        add("red");

        assertThrows(DuplicateKeyException.class, () -> add("red"));
    }

    @Test
    void shouldNotQuoteValuesInFaults() {
        String answer = "a secret that is far too long for the column";

        var fault = assertThrows(PersistenceException.class, () -> add(answer));

        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        assertFalse(text.toString().contains("secret"), text.toString());
    }

    @Test
    void shouldStopAtAMigrationThatFails() {
        assertThrows(MigrationException.class, () -> database.open(List.of(Shell.class), "testing/broken.sql"));
    }

    @Test
    void shouldMigrateAgainAfterAProcessWasKilledInTheMiddle() {
        elsewhere("update databasechangeloglock set locked = true, lockgranted = current_timestamp, lockedby = 'gone'");

        database.open(List.of(Shell.class), "testing/shell.sql").close();

        assertEquals(0, count(shells, "Shell"));
    }

    @Test
    void shouldCountRowsAgainForThePlanner() {
        add("red");

        database.database().refreshStatistics();

        assertTrue(statistics() > 0);
    }

    private long statistics() {
        String sql = TestDatabase.isPostgres()
                ? "select count(*) from pg_stats where tablename = 'pebble'"
                : "select count(*) from sys.sysstatistics s join sys.systables t on s.tableid = t.tableid"
                        + " where t.tablename = 'PEBBLE'";
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long add(String colour) {
        return pebbles.write(em -> {
            Pebble pebble = new Pebble(colour);
            em.persist(pebble);
            return Objects.requireNonNull(pebble.id);
        });
    }

    private static long count(Unit unit, String entity) {
        return unit.read(em -> em.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult());
    }

    private void elsewhere(String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
