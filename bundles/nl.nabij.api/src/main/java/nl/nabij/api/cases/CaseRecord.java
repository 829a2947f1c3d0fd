package nl.nabij.api.cases;

import java.util.List;
import nl.nabij.api.Slice;

/**
 * A trajectory with what stands beside it on one screen.
 *
 * @param agreements the open ones, the first due first
 * @param timeline what happened, the latest first
 */
public record CaseRecord(Trajectory trajectory, List<Agreement> agreements, Slice<TimelineItem> timeline) {

    public CaseRecord {
        agreements = List.copyOf(agreements);
    }
}
