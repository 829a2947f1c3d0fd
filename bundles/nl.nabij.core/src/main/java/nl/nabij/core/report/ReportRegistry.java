package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.report.spi.Report;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The report bundles that are here now. On a double id the higher service ranking wins; one that fails is left out. */
@Component(service = ReportRegistry.class)
public final class ReportRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRegistry.class);

    /** Lowest ranking first, as the framework sorts them. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Report> reports = List.of();

    public ReportRegistry() {}

    /** For tests, without a framework. */
    ReportRegistry(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /** By name. */
    List<Report> all() {
        var byId = new LinkedHashMap<String, Report>();
        for (var report : reports) {
            try {
                var losing = byId.put(report.descriptor().id(), report);
                if (losing != null) {
                    LOG.warn(
                            "Report {} of {} gives way to a higher ranking",
                            report.descriptor().id(),
                            losing.getClass());
                }
            } catch (RuntimeException e) {
                LOG.error("Report {} cannot say what it is", report.getClass().getName(), e);
            }
        }
        var all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparing(report -> report.descriptor().name()));
        return all;
    }

    Optional<Report> report(String id) {
        return all().stream()
                .filter(report -> report.descriptor().id().equals(id))
                .findFirst();
    }
}
