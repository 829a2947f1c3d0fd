package nl.nabij.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts stories into the tables of the product. */
final class StoryWriter implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Cast cast;
    private final @Nullable SheetKind sheets;
    private final Ids ids;
    private final Batch batch;

    /** @param sheets the stored definition that sheets refer to, or null when the questionnaire is not installed */
    StoryWriter(Connection connection, Cast cast, @Nullable SheetKind sheets) throws SQLException {
        this.cast = cast;
        this.sheets = sheets;
        this.ids = new Ids(connection);
        this.batch = new Batch(connection);
    }

    /** @param hash of the definition; @param variant its id */
    record SheetKind(String hash, String variant) {}

    void send() throws SQLException {
        batch.send();
    }

    /** Adds one story; nothing is in the database before {@link #send}. */
    void add(Story story) throws SQLException {
        var expert = cast.expert(story.expert());
        var team = cast.teamOf(story.expert());
        var client = ids.next("client");
        var trajectory = ids.next("trajectory");
        var created = moment(story.startedOn());
        batch.row(
                "client",
                "id, name, nickname, reach, informed_on, sheets_shared, created_at, version",
                client,
                story.name(),
                story.nickname(),
                story.reach(),
                story.startedOn(),
                story.sheetsShared(),
                created,
                1L);
        batch.row(
                "trajectory",
                "id, client_id, team_id, neighbourhood_id, location, way_in, referrer_kind, occasion, started_on,"
                        + " rhythm_days, closed_on, close_reason, what_changed, created_at, version",
                trajectory,
                client,
                team,
                cast.neighbourhood(story.neighbourhood()),
                story.location(),
                story.wayIn(),
                story.referrerKind(),
                story.occasion(),
                story.startedOn(),
                Story.RHYTHM_DAYS,
                story.closedOn(),
                story.closeReason(),
                story.whatChanged(),
                created,
                1L);
        assignments(story, trajectory, team);
        for (var question : story.questions()) {
            batch.row(
                    "client_question",
                    "id, trajectory_id, asked_on, text, account_id, created_at",
                    ids.next("client_question"),
                    trajectory,
                    question.on(),
                    question.text(),
                    expert,
                    moment(question.on()));
        }
        contacts(story, trajectory, team);
        for (var agreement : story.agreements()) {
            batch.row(
                    "agreement",
                    "id, trajectory_id, by_whom, text, agreed_on, due_on, settled_on, version",
                    ids.next("agreement"),
                    trajectory,
                    agreement.byWhom(),
                    agreement.text(),
                    agreement.on(),
                    agreement.dueOn(),
                    agreement.settledOn(),
                    1L);
        }
        if (sheets != null) {
            sheets(sheets, story, trajectory, expert);
        }
    }

    private void assignments(Story story, long trajectory, long team) throws SQLException {
        var attention = story.attention();
        var last = story.lastContactOn();
        var later = story.laterExpert();
        if (later == null) {
            assignment(
                    trajectory,
                    cast.expert(story.expert()),
                    team,
                    true,
                    story.startedOn(),
                    story.closedOn(),
                    attention,
                    last);
            return;
        }
        var handedOn = handedOn(story);
        assignment(trajectory, cast.expert(story.expert()), team, false, story.startedOn(), handedOn, null, null);
        assignment(trajectory, cast.expert(later), team, true, handedOn, story.closedOn(), attention, last);
        batch.row(
                "handover",
                "id, trajectory_id, from_account_id, to_account_id, handed_on, note",
                ids.next("handover"),
                trajectory,
                cast.expert(story.expert()),
                cast.expert(later),
                handedOn,
                story.handOverNote());
    }

    private void assignment(
            long trajectory,
            long expert,
            long team,
            boolean leads,
            LocalDate since,
            @Nullable LocalDate endedOn,
            Story.@Nullable Attention attention,
            @Nullable LocalDate last)
            throws SQLException {
        batch.row(
                "assignment",
                "id, trajectory_id, account_id, team_id, leads, since, ended_on, attention_on, attention, last_contact_on",
                ids.next("assignment"),
                trajectory,
                expert,
                team,
                leads,
                since,
                endedOn,
                attention == null ? null : attention.on(),
                attention == null ? null : attention.reason(),
                last);
    }

    private LocalDate handedOn(Story story) {
        var end = story.closedOn() == null ? cast.today() : story.closedOn();
        return story.startedOn().plusDays((end.toEpochDay() - story.startedOn().toEpochDay()) / 2);
    }

    private long expertOn(Story story, LocalDate day) {
        var later = story.laterExpert();
        return cast.expert(later == null || day.isBefore(handedOn(story)) ? story.expert() : later);
    }

    private void contacts(Story story, long trajectory, long team) throws SQLException {
        for (var contact : story.contacts()) {
            var expert = expertOn(story, contact.on());
            var id = ids.next("contact");
            batch.row(
                    "contact",
                    "id, trajectory_id, team_id, account_id, kind, happened_on, minutes, note, partner_kind, created_at, version",
                    id,
                    trajectory,
                    team,
                    expert,
                    contact.kind(),
                    contact.on(),
                    contact.minutes(),
                    contact.note(),
                    contact.partnerKind(),
                    moment(contact.on()),
                    1L);
            for (var topic : contact.topics()) {
                batch.row("contact_topic", "contact_id, topic", id, topic.code());
            }
        }
    }

    private void sheets(SheetKind kind, Story story, long trajectory, long expert) throws SQLException {
        Long start = null;
        for (var sheet : story.sheets()) {
            var id = ids.next("sheet");
            batch.row(
                    "sheet",
                    "id, trajectory_id, definition_hash, variant, form, moment, start_sheet_id, filled_on, filled_in_by,"
                            + " from_paper, account_id, answers, filled_cells, completed_on, held, created_at, version",
                    id,
                    trajectory,
                    kind.hash(),
                    kind.variant(),
                    sheet.moment() == null ? "start" : "follow-up",
                    sheet.moment(),
                    start,
                    sheet.on(),
                    sheet.filledInBy(),
                    false,
                    expert,
                    json(sheet.cells()),
                    sheet.cells().size(),
                    sheet.moment() == null ? null : sheet.on(),
                    sheet.moment() != null,
                    moment(sheet.on()),
                    1L);
            for (var topic : sheet.topics()) {
                batch.row(
                        "sheet_topic",
                        "sheet_id, topic, mark",
                        id,
                        topic.code(),
                        sheet.marks().get(topic));
            }
            start = start == null ? id : start;
        }
    }

    void add(Stories.Talk talk) throws SQLException {
        batch.row(
                "conversation",
                "id, team_id, account_id, neighbourhood_id, topic, happened_on, created_at",
                ids.next("conversation"),
                cast.teamOf(talk.expert()),
                cast.expert(talk.expert()),
                talk.neighbourhood() == null ? null : cast.neighbourhood(talk.neighbourhood()),
                talk.topic().code(),
                talk.on(),
                moment(talk.on()));
    }

    /** The words of {@code words.txt} hold no quotation mark, backslash or control character. */
    private static String json(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> '"' + cell.getKey() + "\":\"" + cell.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Instant moment(LocalDate day) {
        return day.atTime(15, 0).atZone(ZONE).toInstant();
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
