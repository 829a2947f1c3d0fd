package nl.nabij.api.cases;

import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.Slice;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Lists of trajectories. There is no total count: it would cost more than the page. */
@ProviderType
public interface CaseloadService {

    /**
     * @param cursor of the slice before with the same filter, or null
     * @param size 1 to 100
     */
    Slice<CaseloadRow> list(Caller caller, CaseloadFilter filter, @Nullable String cursor, int size);

    /**
     * Trajectories that the view shows and whose name, nickname or neighbourhood holds the term, or that have it as their
     * code; the newest first, at most 50, ended ones too.
     *
     * @param term 2 to 100 characters; it is written nowhere
     */
    List<CaseloadRow> search(Caller caller, CaseloadFilter.View view, @Nullable String term);

    /** How a team of the coordinator stands. */
    TeamOverview team(Caller caller, TeamId team);
}
