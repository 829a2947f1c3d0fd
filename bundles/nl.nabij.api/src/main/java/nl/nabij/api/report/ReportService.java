package nl.nabij.api.report;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Slice;
import nl.nabij.api.TargetId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reports. A coordinator reads and writes those over people of the own teams alone: that of the organisation only who
 * coordinates every team counted in it. A report reader reads released ones (over the own teams alone, when the account has
 * any). For everybody else no report exists.
 *
 * <p>Every figure passed the disclosure gate; also a draft shows nothing more.
 */
@ProviderType
public interface ReportService {

    /** The reports over one calendar year and its first half; for a coordinator also those that nobody began yet. */
    Slice<ReportItem> list(Caller caller, int year);

    /** Which reports take no part any more, for coordinators; nothing for a report reader. */
    List<StoppedReport> stopped(Caller caller);

    /**
     * The report as it is now, or as it was released. A draft whose report bundle is not there, or misbehaves, has what was
     * typed, and no figures.
     */
    ReportDocument read(Caller caller, ReportKey key);

    /** Like {@link #read}, to take away as a file: the audit log knows the difference. */
    ReportDocument export(Caller caller, ReportKey key, String format);

    /** What the coordinator typed, with the versions for a change. */
    ReportDraft draft(Caller caller, ReportKey key);

    /**
     * Writes one text; "" empties it.
     *
     * @throws ConflictException with the present {@link OwnText} when somebody else changed it meanwhile
     * @throws InvalidInputException when it is too long, code "released" when the report is released, or the code of a
     *     {@link ReportDocument.Obstacle} for ever
     */
    OwnText write(Caller caller, ReportKey key, String prompt, String text, long version);

    /** The same request again gives the same target. */
    Target addTarget(Caller caller, ReportKey key, TargetInput input, UUID request);

    /** @throws ConflictException with the present {@link Target} */
    Target changeTarget(Caller caller, ReportKey key, TargetId id, TargetInput input, long version);

    void removeTarget(Caller caller, ReportKey key, TargetId id, long version);

    /** @throws ConflictException with the present {@link Effort} */
    Effort setEffort(Caller caller, ReportKey key, EffortInput input, long version);

    /**
     * Freezes the report as it is now; from then on it is readable for report readers and changes no more. Releasing again
     * gives what was released.
     *
     * @param version of the document that was looked at
     * @throws InvalidInputException with the code of the {@link ReportDocument.Obstacle}
     * @throws ConflictException with the present {@link ReportDocument} when words or figures changed since
     */
    ReportDocument release(Caller caller, ReportKey key, long version);
}
