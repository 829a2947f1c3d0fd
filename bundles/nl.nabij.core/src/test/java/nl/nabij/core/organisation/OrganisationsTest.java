package nl.nabij.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Role;
import nl.nabij.api.organisation.NeighbourhoodInput;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.OrganisationInput;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.TeamInput;
import nl.nabij.api.organisation.Words;
import nl.nabij.core.account.AtOnce;
import nl.nabij.core.account.House;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private final House house = new House();
    private final CoreDirectory directory = new CoreDirectory(house.database, house.clock);
    private Caller administrator;

    @BeforeEach
    void begin() {
        administrator = house.begun();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldKeepThePracticeLineUntilTheWholeSetUpListIsDone() {
        var organisation = house.organisations.get(administrator);
        for (var missing : SetUpItem.values()) {
            var done = EnumSet.complementOf(EnumSet.of(missing));
            organisation = change(organisation, done, "Een jaar");
            assertTrue(directory.practice(), missing::name);
        }

        change(organisation, EnumSet.allOf(SetUpItem.class), "Een jaar");

        assertFalse(directory.practice());
    }

    @Test
    void shouldKeepThePracticeLineOnTheDemonstrationWhateverIsDone() {
        change(house.organisations.get(administrator), EnumSet.allOf(SetUpItem.class), "Een jaar");
        house.database.change(em -> em.createNativeQuery("UPDATE organisation SET demonstration = true")
                .executeUpdate());

        assertTrue(directory.practice());
    }

    @Test
    void shouldNotTakeRetentionForDecidedWithoutItsText() {
        var organisation = house.organisations.get(administrator);

        var refused = assertThrows(
                InvalidInputException.class, () -> change(organisation, Set.of(SetUpItem.RETENTION), null));

        assertEquals(List.of(new Fault("retentionText", "required")), refused.faults());
    }

    @Test
    void shouldTellTheSecondWhoChanges() {
        var organisation = house.organisations.get(administrator);
        change(organisation, Set.of(), "Eerst");

        var conflict = assertThrows(ConflictException.class, () -> change(organisation, Set.of(), "Daarna"));

        assertEquals("Eerst", ((Organisation) Objects.requireNonNull(conflict.current())).retentionText());
    }

    @Test
    void shouldLetOthersReadAndNotChange() {
        var team = house.organisations.teams(administrator).get(0);
        var expert = house.newcomer(administrator, "sami", Set.of(Role.EXPERT), Set.of(team.id()));

        assertEquals("Vereniging De Brug", house.organisations.get(expert).name());
        assertThrows(
                NotFoundException.class,
                () -> house.organisations.addTeam(expert, new TeamInput("Eigen", null, null), UUID.randomUUID()));
        assertThrows(NotFoundException.class, () -> house.organisations.teams(expert));
        assertThrows(NotFoundException.class, () -> house.organisations.team(expert, team.id()));
    }

    @Test
    void shouldAddOnceWhatIsSentTwice() {
        var request = UUID.randomUUID();
        var first = house.organisations.addNeighbourhood(
                administrator, new NeighbourhoodInput("Zuid", "Gouda", 4200, null), request);
        var second = house.organisations.addNeighbourhood(
                administrator, new NeighbourhoodInput("Zuid", "Gouda", 4200, null), request);

        assertEquals(first, second);
        assertEquals(3, house.organisations.neighbourhoods(administrator).size());
    }

    @Test
    void shouldAnswerTheSameToWhatIsSentTwiceAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            var request = UUID.randomUUID();
            var team = new TeamInput("Team " + i, null, null);
            var teams = AtOnce.run(8, () -> house.organisations.addTeam(administrator, team, request));
            assertEquals(1, teams.stream().distinct().count());
            var neighbourhood = new NeighbourhoodInput("Wijk " + i, null, null, null);
            var neighbourhoods =
                    AtOnce.run(8, () -> house.organisations.addNeighbourhood(administrator, neighbourhood, request));
            assertEquals(1, neighbourhoods.stream().distinct().count());
        }
    }

    @Test
    void shouldRefuseAKeyThatComesAgainWithSomethingElse() {
        var request = UUID.randomUUID();
        house.organisations.addTeam(administrator, new TeamInput("Noord", null, null), request);
        house.organisations.addNeighbourhood(administrator, new NeighbourhoodInput("Zuid", null, null, null), request);

        assertThrows(
                RequestUsedException.class,
                () -> house.organisations.addTeam(administrator, new TeamInput("Zuid", null, null), request));
        assertThrows(
                RequestUsedException.class,
                () -> house.organisations.addNeighbourhood(
                        administrator, new NeighbourhoodInput("Zuid", null, 4200, null), request));
    }

    @Test
    void shouldShowNeighbourhoodsInUseToWhoNeedsThem() {
        var team = house.organisations.teams(administrator).get(0).id();
        var expert = house.newcomer(administrator, "sami", Set.of(Role.EXPERT), Set.of(team));
        var reader = house.newcomer(administrator, "lena", Set.of(Role.REPORT_READER), Set.of());
        house.organisations.addNeighbourhood(
                administrator,
                new NeighbourhoodInput("Weg", null, null, LocalDate.of(2026, 11, 21)),
                UUID.randomUUID());

        assertEquals(
                List.of("Oost", "West"),
                house.organisations.neighbourhoods(expert).stream()
                        .map(one -> one.name())
                        .toList());
        assertEquals(3, house.organisations.neighbourhoods(administrator).size());
        assertThrows(NotFoundException.class, () -> house.organisations.neighbourhoods(reader));
    }

    @Test
    void shouldLeaveOutOfTheDirectoryWhatHasEnded() {
        Team team = house.organisations.addTeam(administrator, new TeamInput("Oud", null, null), UUID.randomUUID());
        assertEquals(2, directory.teams().size());

        house.organisations.changeTeam(
                administrator, team.id(), new TeamInput("Oud", null, LocalDate.of(2026, 11, 21)), team.version());

        assertEquals(1, directory.teams().size());
        assertEquals(2, house.organisations.teams(administrator).size());
    }

    @Test
    void shouldNameExpertsOfATeamToThatTeamOnly() {
        var north = house.organisations.teams(administrator).get(0).id();
        var south = house.organisations
                .addTeam(administrator, new TeamInput("Zuid", null, null), UUID.randomUUID())
                .id();
        var sami = house.newcomer(administrator, "sami", Set.of(Role.EXPERT), Set.of(north));
        var zoe = house.newcomer(administrator, "zoe", Set.of(Role.EXPERT, Role.COACH), Set.of(south));

        assertEquals(
                List.of("Naam van sami"),
                directory.experts(sami, north).stream().map(one -> one.name()).toList());
        assertEquals(List.of(), directory.experts(zoe, north));
        assertEquals(1, directory.experts(administrator, south).size());
        assertEquals(
                "Naam van zoe",
                directory.names(sami, List.of(zoe.account(), sami.account())).get(zoe.account()));
    }

    private Organisation change(Organisation seen, Set<SetUpItem> done, @Nullable String retention) {
        var input = new OrganisationInput(
                "Vereniging De Brug",
                "Noord",
                new Words("cliënt", "cliënten"),
                "Wat schrijven wij op?",
                retention,
                done);
        return house.organisations.change(administrator, input, seen.version());
    }
}
