package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDocument.Obstacle;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.StoppedReport;
import nl.nabij.api.report.StoppedReport.Reason;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.report.municipality.MunicipalityReport;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report bundle that does what it should not harms nobody but itself. */
class MisbehavingReportTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-10T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final TeamId NORTH = new TeamId(ReportData.NORTH);
    private static final ReportKey BAD = new ReportKey("bad", NORTH, ReportPeriod.year(2025));
    private static final ReportKey GOOD = new ReportKey("municipality", NORTH, ReportPeriod.year(2025));
    private static final Duration LIMIT = Duration.ofMillis(300);

    private final TestDatabase database = new TestDatabase();
    private final CoreDatabase core =
            new CoreDatabase(database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), CLOCK);
    private final Caller coordinator = new Caller(
            new AccountId(1),
            "Iemand",
            Set.of(Role.COORDINATOR),
            Set.of(NORTH),
            EnumSet.allOf(Scope.class),
            Locale.ROOT,
            Caller.Source.PAGE);

    @BeforeEach
    void write() throws SQLException {
        ReportData.write(database.dataSource(), 30, 7);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private interface Sections {
        List<Section> of(ReportContent content) throws Exception;
    }

    private static final class BadReport implements Report {

        private final Sections sections;
        private final AtomicInteger asked = new AtomicInteger();

        BadReport(Sections sections) {
            this.sections = sections;
        }

        @Override
        public ReportDescriptor descriptor() {
            return new ReportDescriptor(
                    "bad",
                    "Verslag dat stuk is",
                    "Verslag",
                    Locale.forLanguageTag("nl-NL"),
                    List.of(Measures.CONTACTS),
                    List.of(new Prompt("opening", "Hoe ging het?", "")));
        }

        @Override
        public List<Section> sections(ReportContent content) {
            asked.incrementAndGet();
            try {
                return sections.of(content);
            } catch (Exception e) {
                throw new IllegalStateException(content.text("opening"), e);
            }
        }
    }

    private CoreReportService service(Report bad) {
        var registry = new ReportRegistry(List.of(bad, new MunicipalityReport()), LIMIT);
        return new CoreReportService(core, new AccessPolicy(CLOCK), registry, CLOCK);
    }

    /** What was typed is readable, nothing leaves, and the other report does not notice. */
    private ReportDocument assertStopped(CoreReportService service) {
        service.write(coordinator, BAD, "opening", "Een goed jaar.", 0);
        var document = service.read(coordinator, BAD);
        assertEquals(Obstacle.MODULE_STOPPED, document.obstacle());
        assertFalse(document.mayRelease());
        var text = document.result().sections().toString();
        assertTrue(text.contains("“Verslag dat stuk is” werkt niet goed") && text.contains("Een goed jaar."), text);
        var refused =
                assertThrows(InvalidInputException.class, () -> service.release(coordinator, BAD, document.version()));
        assertEquals("module-stopped", refused.faults().get(0).code());

        assertEquals(9, service.read(coordinator, GOOD).result().sections().size());
        return document;
    }

    @Test
    void shouldNameAReportThatThrowsAndTryAgain() {
        var bad = new BadReport(content -> {
            throw new IllegalStateException("fails");
        });
        var service = service(bad);

        assertStopped(service);

        assertEquals(List.of(), service.stopped(coordinator));
        assertEquals(2, bad.asked.get());
    }

    @Test
    void shouldSurviveAnError() {
        assertStopped(service(new BadReport(content -> {
            throw new StackOverflowError();
        })));
    }

    @Test
    void shouldInterruptAReportThatHangsAndAskItNoMore() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var bad = new BadReport(content -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return List.of();
        });
        var service = service(bad);

        assertStopped(service);

        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertEquals(1, bad.asked.get());
        assertEquals(List.of(new StoppedReport("Verslag dat stuk is", Reason.TOO_SLOW)), service.stopped(coordinator));
    }

    @Test
    void shouldStopAReportThatAsksForMoreThanItDeclared() {
        var service = service(new BadReport(content -> {
            content.measure(Measures.CLIENTS);
            return List.of();
        }));

        assertStopped(service);

        assertEquals(List.of(new StoppedReport("Verslag dat stuk is", Reason.FORBIDDEN)), service.stopped(coordinator));
    }

    @Test
    void shouldStopItAlsoWhenItHidesTheRefusal() {
        var service = service(new BadReport(content -> {
            try {
                content.measure(Measures.CLIENTS);
            } catch (RuntimeException hidden) {
                return List.of();
            }
            return List.of();
        }));

        assertStopped(service);
    }

    @Test
    void shouldLeaveOutAReportThatCannotSayWhatItIs() {
        var service = service(new Report() {

            @Override
            public ReportDescriptor descriptor() {
                return new ReportDescriptor("Not an id", "", "", Locale.ROOT, List.of(), List.of());
            }

            @Override
            public List<Section> sections(ReportContent content) {
                return List.of();
            }
        });

        assertEquals(2, service.list(coordinator, 2025).items().size());
        var stopped = service.stopped(coordinator);
        assertEquals(Reason.FAILED, stopped.get(0).reason());
        assertTrue(stopped.get(0).name().startsWith(getClass().getName()), stopped::toString);
    }
}
