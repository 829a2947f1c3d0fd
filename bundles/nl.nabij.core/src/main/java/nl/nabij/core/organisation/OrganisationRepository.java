package nl.nabij.core.organisation;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.Team;

final class OrganisationRepository {

    /** More than any organisation has; a list is never endless. */
    private static final int MOST = 1000;

    private OrganisationRepository() {}

    /** By name, those that did not end before the day. */
    static List<Team> teams(EntityManager em, LocalDate day) {
        return open(em, TeamEntity.class, day).stream().map(TeamEntity::toTeam).toList();
    }

    static List<Neighbourhood> neighbourhoods(EntityManager em, LocalDate day) {
        return open(em, NeighbourhoodEntity.class, day).stream()
                .map(NeighbourhoodEntity::toNeighbourhood)
                .toList();
    }

    static Optional<TeamEntity> teamByRequest(EntityManager em, String request) {
        return byRequest(em, TeamEntity.class, request);
    }

    static Optional<NeighbourhoodEntity> neighbourhoodByRequest(EntityManager em, String request) {
        return byRequest(em, NeighbourhoodEntity.class, request);
    }

    private static <E> List<E> open(EntityManager em, Class<E> entity, LocalDate day) {
        var select = "select e from " + entity.getSimpleName()
                + " e where e.endedOn is null or e.endedOn >= :day order by e.name, e.id";
        return em.createQuery(select, entity)
                .setParameter("day", day)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static <E> Optional<E> byRequest(EntityManager em, Class<E> entity, String request) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e where e.request = :request", entity)
                .setParameter("request", request)
                .getResultStream()
                .findFirst();
    }
}
