package nl.nabij.api.report.spi;

import java.util.List;
import nl.nabij.api.report.Section;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One funder's report. Register it as a service; it shows in the list by itself, and what was released stays readable
 * when it goes. It asks for measures and lays out sections; it never sees rows. Thread-safe.
 */
@ConsumerType
public interface Report {

    /** Constant; asked once. */
    ReportDescriptor descriptor();

    /**
     * The report in its final words; called once for each reading of a draft, without database or network, on a thread of its
     * own. What throws is not shown; what takes longer than a few seconds, or asks for a measure that the descriptor does not
     * name, is stopped and not asked again.
     */
    List<Section> sections(ReportContent content);
}
