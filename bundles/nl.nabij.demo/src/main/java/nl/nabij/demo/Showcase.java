package nl.nabij.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.AgreementService;
import nl.nabij.api.cases.ByWhom;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.cases.WayIn;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One trajectory that is worth looking at, kept by the services of the product as an expert would: it asks to look back on
 * its start sheet. That sheet also brings the definition that all invented sheets refer to.
 */
@Component(service = Showcase.class)
public final class Showcase {

    private static final String VARIANT = "oss";

    private final TrajectoryService trajectories;
    private final ContactService contacts;
    private final AgreementService agreements;
    private final SheetService sheets;
    private final QuestionnaireService questionnaires;

    @Activate
    public Showcase(
            @Reference TrajectoryService trajectories,
            @Reference ContactService contacts,
            @Reference AgreementService agreements,
            @Reference SheetService sheets,
            @Reference QuestionnaireService questionnaires) {
        this.trajectories = trajectories;
        this.contacts = contacts;
        this.agreements = agreements;
        this.sheets = sheets;
        this.questionnaires = questionnaires;
    }

    /** How many trajectories it plays. */
    int trajectories() {
        return 1;
    }

    /** Plays it once; the definition of its sheet, or null without the questionnaire. */
    StoryWriter.@Nullable SheetKind play(Cast cast, Connection connection) throws SQLException {
        var caller = Accounts.caller(new AccountId(cast.expert(0)), Role.EXPERT, Set.of(new TeamId(cast.teamOf(0))));
        var startedOn = cast.today().minusMonths(3).minusDays(5);
        var trajectory = trajectories
                .start(
                        caller,
                        new NewTrajectory(
                                null,
                                details(cast),
                                startedOn,
                                "Ik wil weer iets om voor op te staan, en iemand die een eindje meeloopt.",
                                true,
                                null),
                        request("traject"))
                .id();
        talk(caller, trajectory, cast.today());
        if (!installed(caller)) {
            return null;
        }
        fillIn(caller, trajectory, startedOn);
        return kind(connection);
    }

    private static TrajectoryDetails details(Cast cast) {
        return new TrajectoryDetails(
                "Fenna Oeverzicht",
                null,
                "Bellen mag, liefst na elven",
                true,
                new NeighbourhoodId(cast.neighbourhood(0)),
                "Buurthuis De Linde",
                WayIn.WALK_IN,
                null,
                null,
                "Kwam binnenlopen tijdens het spreekuur, wilde eerst alleen koffie.",
                14);
    }

    private void talk(Caller caller, TrajectoryId trajectory, LocalDate today) {
        contact(
                caller,
                trajectory,
                today.minusDays(40),
                ContactKind.LIVE,
                Topic.SOCIAL_CONTACTS,
                "Samen naar de inloop geweest. Bleef langer dan gedacht.");
        contact(
                caller,
                trajectory,
                today.minusDays(19),
                ContactKind.GOING_ALONG,
                Topic.GOING_ALONG,
                "Mee geweest naar het loket. Zelf het woord gedaan.");
        contact(
                caller,
                trajectory,
                today.minusDays(6),
                ContactKind.TELEPHONE,
                Topic.DAY_ACTIVITIES,
                "Wil volgende week de fietsenwerkplaats proberen.");
        agreements.add(
                caller,
                trajectory,
                new NewAgreement(
                        ByWhom.CLIENT,
                        "Ik kies een ochtend voor de werkplaats.",
                        today.minusDays(6),
                        today.plusDays(4)),
                request("afspraak-1"));
        agreements.add(
                caller,
                trajectory,
                new NewAgreement(ByWhom.EXPERT, "Ik ga de eerste keer mee.", today.minusDays(6), null),
                request("afspraak-2"));
    }

    private void contact(
            Caller caller, TrajectoryId trajectory, LocalDate on, ContactKind kind, Topic topic, String note) {
        contacts.add(
                caller, trajectory, new NewContact(kind, on, 45, List.of(topic), note, null), request(kind.name()));
    }

    private boolean installed(Caller caller) {
        return Until.there(() -> questionnaires.variants(caller).stream()
                .anyMatch(variant -> variant.id().equals(VARIANT)));
    }

    private void fillIn(Caller caller, TrajectoryId trajectory, LocalDate on) {
        sheets.begin(
                caller,
                new NewSheet(
                        request("vel").toString(),
                        trajectory,
                        VARIANT,
                        "start",
                        null,
                        null,
                        new GivenFacts(on, FilledInBy.TOGETHER, false, null)),
                Map.of(
                        "dagbesteding/now", "Ik lig vaak tot de middag in bed. De dagen zijn lang.",
                        "dagbesteding/wish", "Twee ochtenden per week ergens heen.",
                        "dagbesteding/from-you", "De eerste keer meegaan.",
                        "dagbesteding/agreements", "We kijken samen bij de fietsenwerkplaats.",
                        "sociale-contacten/now", "Alleen mijn zus belt af en toe.",
                        "sociale-contacten/wish", "Iemand om mee te wandelen."));
    }

    private static StoryWriter.@Nullable SheetKind kind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT definition_hash, variant FROM sheet ORDER BY id")) {
            return result.next() ? new StoryWriter.SheetKind(result.getString(1), result.getString(2)) : null;
        }
    }

    /** Always the same, so that a second start makes nothing twice. */
    private static UUID request(String what) {
        return UUID.nameUUIDFromBytes(("nl.nabij.demo/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
