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

    /** Constant; asked often. */
    ReportDescriptor descriptor();

    /** The report in its final words; called once for each reading of a draft, without database or network. */
    List<Section> sections(ReportContent content);
}
