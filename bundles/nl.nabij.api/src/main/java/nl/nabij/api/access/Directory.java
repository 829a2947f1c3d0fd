package nl.nabij.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.TeamId;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.Words;
import org.osgi.annotation.versioning.ProviderType;

/** What every page needs to know of colleagues and the organisation. Each method is one cheap query; nothing is cached. */
@ProviderType
public interface Directory {

    /** Somebody who can be chosen, by name. */
    record Person(AccountId id, String name) {}

    /** The names of these accounts, also of disabled ones; an unknown id is left out. */
    Map<AccountId, String> names(Caller caller, Collection<AccountId> accounts);

    /** The active experts of the team, by name; empty when the caller is not in the team (an administrator is in all). */
    List<Person> experts(Caller caller, TeamId team);

    /** The teams that did not end, by name. */
    List<Team> teams();

    /** The neighbourhoods that did not end, by name. */
    List<Neighbourhood> neighbourhoods();

    /** The words for client; klant and klanten until the first start is done. */
    Words words();

    /** What clients are told about what is written down; "" until the first start is done. */
    String informationText();

    /** True while only invented data may be entered: the set-up list is not finished, or this is the demonstration. */
    boolean practice();
}
