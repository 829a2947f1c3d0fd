package nl.nabij.core.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import nl.nabij.api.report.StoppedReport;
import nl.nabij.api.report.spi.Report;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The report bundles that are here now. On a double id the higher service ranking wins; one that misbehaves is left out. */
@Component(service = ReportRegistry.class)
public final class ReportRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRegistry.class);

    /** A report is words around a few dozen figures, made in milliseconds; the reader and a transaction wait for it. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Lowest ranking first, as references are sorted. */
    private final Map<Object, GuardedReport> reports = new ConcurrentSkipListMap<>();

    private final Function<ServiceReference<Report>, Report> services;

    @Activate
    public ReportRegistry(BundleContext context) {
        this.services = context::getService;
    }

    /** For tests, without a framework. */
    ReportRegistry(List<? extends Report> reports, Duration limit) {
        this.services = reference -> {
            throw new IllegalStateException("There is no framework");
        };
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            this.reports.put(i, new GuardedReport(report.getClass().getName(), () -> report, limit));
        }
    }

    ReportRegistry(List<? extends Report> reports) {
        this(reports, LIMIT);
    }

    /** Its code is not run yet, so a report that hangs does not hold up who adds it. */
    @Reference(service = Report.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReport(ServiceReference<Report> report) {
        reports.put(report, new GuardedReport(name(report), () -> services.apply(report), LIMIT));
    }

    void removeReport(ServiceReference<Report> report) {
        reports.remove(report);
    }

    private static String name(ServiceReference<Report> report) {
        // Declarative Services gives every component the name of its class.
        return report.getProperty("component.name") instanceof String name
                ? name
                : report.getBundle().getSymbolicName();
    }

    /** By name. */
    List<Report> all() {
        var byId = new LinkedHashMap<String, Report>();
        for (var report : reports.values()) {
            try {
                var losing = byId.put(report.descriptor().id(), report);
                if (losing != null) {
                    LOG.warn(
                            "Two reports have the id {}; the one with the higher ranking is used",
                            report.descriptor().id());
                }
            } catch (StoppedException e) {
                // Logged when it was stopped, and named on the page.
                continue;
            }
        }
        var all = new ArrayList<Report>(byId.values());
        all.sort(Comparator.comparing(report -> report.descriptor().name()));
        return all;
    }

    Optional<Report> report(String id) {
        return all().stream()
                .filter(report -> report.descriptor().id().equals(id))
                .findFirst();
    }

    List<StoppedReport> stopped() {
        return reports.values().stream()
                .flatMap(report -> report.stopped().stream())
                .toList();
    }
}
