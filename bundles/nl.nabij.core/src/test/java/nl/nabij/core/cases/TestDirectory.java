package nl.nabij.core.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.Words;

final class TestDirectory implements Directory {
    public Map<AccountId, String> names(Caller caller, Collection<AccountId> accounts) {
        var all = new java.util.HashMap<AccountId, String>();
        for (var c : people()) if (accounts.contains(c.account())) all.put(c.account(), c.name());
        return all;
    }

    private static List<Caller> people() {
        return List.of(CaseFixture.EXPERT, CaseFixture.COLLEAGUE, CaseFixture.COORDINATOR, CaseFixture.OTHER_EXPERT);
    }

    public List<Person> experts(Caller caller, TeamId team) {
        return people().stream()
                .filter(c -> c.teams().contains(team) && c.is(nl.nabij.api.Role.EXPERT))
                .map(c -> new Person(c.account(), c.name()))
                .toList();
    }

    public List<Team> teams() {
        return List.of();
    }

    public List<Neighbourhood> neighbourhoods() {
        return List.of();
    }

    public Words words() {
        return new Words("klant", "klanten");
    }

    public String informationText() {
        return "";
    }

    public boolean practice() {
        return true;
    }
}
