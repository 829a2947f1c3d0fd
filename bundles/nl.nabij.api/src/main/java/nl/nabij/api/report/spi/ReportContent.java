package nl.nabij.api.report.spi;

import java.util.List;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Target;
import org.osgi.annotation.versioning.ProviderType;

/** What a report is made of. */
@ProviderType
public interface ReportContent {

    ReportPeriod period();

    /** The name of the team, or of the organisation. */
    String scope();

    /** What clients are called here; every text of the report uses these. */
    Words words();

    /**
     * A measure that the descriptor asked for.
     *
     * @throws IllegalArgumentException for any other
     */
    Measure measure(String id);

    /** What the coordinator wrote under this prompt, or "". */
    String text(String prompt);

    List<Target> targets();

    Effort effort();
}
