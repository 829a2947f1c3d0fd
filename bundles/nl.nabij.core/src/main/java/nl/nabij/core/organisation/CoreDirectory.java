package nl.nabij.core.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.Directory;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.Words;
import nl.nabij.core.CoreDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = Directory.class)
public final class CoreDirectory implements Directory {

    private static final Words PLAIN = new Words("klant", "klanten");

    private final CoreDatabase database;
    private final Clock clock;

    @Activate
    public CoreDirectory(@Reference CoreDatabase database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<AccountId, String> names(Caller caller, Collection<AccountId> accounts) {
        var names = new HashMap<AccountId, String>();
        if (!accounts.isEmpty()) {
            database.read(em -> em.createQuery(
                                    "select a.id, a.name from AccountEntity a where a.id in :ids", Object[].class)
                            .setParameter(
                                    "ids",
                                    accounts.stream()
                                            .map(AccountId::value)
                                            .distinct()
                                            .toList())
                            .getResultList())
                    .forEach(row -> names.put(new AccountId((Long) row[0]), (String) row[1]));
        }
        return names;
    }

    @Override
    public List<Person> experts(Caller caller, TeamId team) {
        if (!caller.is(Role.ADMINISTRATOR) && !caller.teams().contains(team)) {
            return List.of();
        }
        return database.read(em -> em.createQuery(
                        "select a.id, a.name from AccountEntity a join a.teams t where t = :team and a.state = :active"
                                + " and :expert member of a.roles order by a.name, a.id",
                        Object[].class)
                .setParameter("team", team.value())
                .setParameter("active", Account.State.ACTIVE)
                .setParameter("expert", Role.EXPERT)
                .getResultStream()
                .map(row -> new Person(new AccountId((Long) row[0]), (String) row[1]))
                .toList());
    }

    @Override
    public List<Team> teams() {
        return database.read(em -> OrganisationRepository.teams(em, LocalDate.now(clock)));
    }

    @Override
    public List<Neighbourhood> neighbourhoods() {
        return database.read(em -> OrganisationRepository.neighbourhoods(em, LocalDate.now(clock)));
    }

    @Override
    public Words words() {
        return database.read(
                em -> em.createQuery("select o.clientWord, o.clientsWord from OrganisationEntity o", Object[].class)
                        .getResultStream()
                        .findFirst()
                        .map(row -> new Words((String) row[0], (String) row[1]))
                        .orElse(PLAIN));
    }

    @Override
    public String informationText() {
        return database.read(em -> {
            var organisation = em.find(OrganisationEntity.class, OrganisationEntity.ID);
            return organisation == null ? "" : organisation.informationText;
        });
    }

    @Override
    public boolean practice() {
        return database.read(em -> em.createQuery(
                        "select o.demonstration, o.setUp from OrganisationEntity o", Object[].class)
                .getResultStream()
                .findFirst()
                .map(row -> (Boolean) row[0]
                        || !OrganisationEntity.done((String) row[1]).containsAll(EnumSet.allOf(SetUpItem.class)))
                .orElse(true));
    }
}
