package nl.nabij.api.organisation;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import org.osgi.annotation.versioning.ProviderType;

/** The organisation; only administrators change it. */
@ProviderType
public interface OrganisationService {

    /** For everybody who works here: the information text is shown to clients. */
    Organisation get(Caller caller);

    Organisation change(Caller caller, OrganisationInput input, long version);

    /** All teams by name, with those that ended. */
    List<Team> teams(Caller caller);

    Team team(Caller caller, TeamId id);

    /** The same request again gives the same team. */
    Team addTeam(Caller caller, TeamInput input, UUID request);

    Team changeTeam(Caller caller, TeamId id, TeamInput input, long version);

    /** All neighbourhoods by name, with those that ended. */
    List<Neighbourhood> neighbourhoods(Caller caller);

    Neighbourhood neighbourhood(Caller caller, NeighbourhoodId id);

    /** The same request again gives the same neighbourhood. */
    Neighbourhood addNeighbourhood(Caller caller, NeighbourhoodInput input, UUID request);

    Neighbourhood changeNeighbourhood(Caller caller, NeighbourhoodId id, NeighbourhoodInput input, long version);
}
