package nl.nabij.core.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.NeighbourhoodInput;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.OrganisationInput;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.TeamInput;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = OrganisationService.class)
public final class Organisations implements OrganisationService {

    private static final int NAME_LENGTH = 200;
    private static final int MOST_INHABITANTS = 10_000_000;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;

    @Activate
    public Organisations(@Reference CoreDatabase database, @Reference AccessPolicy policy, @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Organisation get(Caller caller) {
        return database.read(em -> present(em).toOrganisation());
    }

    @Override
    public Organisation change(Caller caller, OrganisationInput asked, long version) {
        return changed(caller, "organisation", em -> {
            var organisation = present(em);
            if (organisation.version != version) {
                throw new ConflictException(organisation.toOrganisation());
            }
            var input = new Input(clock);
            OrganisationRules.take(
                    input, organisation, asked.name(), asked.region(), asked.words(), asked.informationText());
            organisation.retentionText = input.text("retentionText", asked.retentionText(), 2000);
            if (asked.done().contains(SetUpItem.RETENTION) && organisation.retentionText == null) {
                input.fault("retentionText", "required");
            }
            input.check();
            organisation.done(asked.done());
            em.flush();
            return organisation.toOrganisation();
        });
    }

    private static OrganisationEntity present(EntityManager em) {
        return Optional.ofNullable(em.find(OrganisationEntity.class, OrganisationEntity.ID))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Team> teams(Caller caller) {
        return reading(caller, em -> OrganisationRepository.teams(em, LocalDate.EPOCH));
    }

    @Override
    public Team team(Caller caller, TeamId id) {
        return reading(caller, em -> team(em, id).toTeam());
    }

    private static TeamEntity team(EntityManager em, TeamId id) {
        return Optional.ofNullable(em.find(TeamEntity.class, id.value())).orElseThrow(NotFoundException::new);
    }

    @Override
    public Team addTeam(Caller caller, TeamInput asked, UUID request) {
        var hash = Sent.hash(request, caller, asked);
        return changed(caller, "team", em -> {
            var before = OrganisationRepository.teamByRequest(em, request.toString());
            if (before.isPresent()) {
                Sent.requireSame(before.get().requestHash, hash);
                return before.get().toTeam();
            }
            var team = new TeamEntity();
            team.request = request.toString();
            team.requestHash = hash;
            take(asked, team);
            em.persist(team);
            em.flush();
            return team.toTeam();
        });
    }

    @Override
    public Team changeTeam(Caller caller, TeamId id, TeamInput asked, long version) {
        return changed(caller, "team " + id, em -> {
            var team = team(em, id);
            if (team.version != version) {
                throw new ConflictException(team.toTeam());
            }
            take(asked, team);
            em.flush();
            return team.toTeam();
        });
    }

    private void take(TeamInput asked, TeamEntity team) {
        var input = new Input(clock);
        team.name = input.requiredLine("name", asked.name(), NAME_LENGTH);
        team.municipality = input.line("municipality", asked.municipality(), NAME_LENGTH);
        team.endedOn = input.day("endedOn", asked.endedOn());
        input.check();
    }

    @Override
    public List<Neighbourhood> neighbourhoods(Caller caller) {
        return database.transaction(em -> {
            boolean keeper = caller.is(Role.ADMINISTRATOR) && caller.may(Scope.ADMINISTRATION);
            if (!keeper) {
                policy.require(caller, Scope.CASES_READ, Role.EXPERT, Role.COORDINATOR);
            }
            return OrganisationRepository.neighbourhoods(em, keeper ? LocalDate.EPOCH : LocalDate.now(clock));
        });
    }

    @Override
    public Neighbourhood neighbourhood(Caller caller, NeighbourhoodId id) {
        return reading(caller, em -> neighbourhood(em, id).toNeighbourhood());
    }

    private static NeighbourhoodEntity neighbourhood(EntityManager em, NeighbourhoodId id) {
        return Optional.ofNullable(em.find(NeighbourhoodEntity.class, id.value()))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Neighbourhood addNeighbourhood(Caller caller, NeighbourhoodInput asked, UUID request) {
        var hash = Sent.hash(request, caller, asked);
        return changed(caller, "neighbourhood", em -> {
            var before = OrganisationRepository.neighbourhoodByRequest(em, request.toString());
            if (before.isPresent()) {
                Sent.requireSame(before.get().requestHash, hash);
                return before.get().toNeighbourhood();
            }
            var neighbourhood = new NeighbourhoodEntity();
            neighbourhood.request = request.toString();
            neighbourhood.requestHash = hash;
            take(asked, neighbourhood);
            em.persist(neighbourhood);
            em.flush();
            return neighbourhood.toNeighbourhood();
        });
    }

    @Override
    public Neighbourhood changeNeighbourhood(
            Caller caller, NeighbourhoodId id, NeighbourhoodInput asked, long version) {
        return changed(caller, "neighbourhood " + id, em -> {
            var neighbourhood = neighbourhood(em, id);
            if (neighbourhood.version != version) {
                throw new ConflictException(neighbourhood.toNeighbourhood());
            }
            take(asked, neighbourhood);
            em.flush();
            return neighbourhood.toNeighbourhood();
        });
    }

    private void take(NeighbourhoodInput asked, NeighbourhoodEntity neighbourhood) {
        var input = new Input(clock);
        neighbourhood.name = input.requiredLine("name", asked.name(), NAME_LENGTH);
        neighbourhood.municipality = input.line("municipality", asked.municipality(), NAME_LENGTH);
        neighbourhood.inhabitants = input.number("inhabitants", asked.inhabitants(), 0, MOST_INHABITANTS);
        neighbourhood.endedOn = input.day("endedOn", asked.endedOn());
        input.check();
    }

    private <T> T reading(Caller caller, Function<EntityManager, T> work) {
        return database.transaction(em -> {
            require(caller);
            return work.apply(em);
        });
    }

    private void require(Caller caller) {
        policy.require(caller, Scope.ADMINISTRATION, Role.ADMINISTRATOR);
    }

    private <T> T changed(Caller caller, String part, Function<EntityManager, T> work) {
        return database.once(em -> {
            require(caller);
            var changed = work.apply(em);
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, part));
            return changed;
        });
    }
}
