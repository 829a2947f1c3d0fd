package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.account.Senders;
import nl.nabij.core.report.TopicCounts;
import nl.nabij.testing.MovableClock;
import nl.nabij.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** A trajectory of one expert on a real database, with the Oss questionnaire installed. */
final class SheetFixture implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final TrajectoryId TRAJECTORY = new TrajectoryId(1);

    static final Variants.Source OSS = new Variants.Source(
            "nl.nabij.questionnaire.oss", "questionnaire.json", SheetFixture.class.getResource("/questionnaire.json"));

    final MovableClock clock = new MovableClock(TODAY);
    private final TestDatabase database = new TestDatabase();
    private final CoreDatabase core =
            new CoreDatabase(database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), clock);
    private final AccessPolicy policy = new AccessPolicy(clock);

    CoreSheetService sheets = with(List.of(OSS));

    SheetFixture() {
        execute("INSERT INTO team (id, name, version) VALUES (1, 'Team Noord', 1)");
        for (int account = 1; account <= 2; account++) {
            execute("INSERT INTO account (id, sign_in_name, name, state, locale, created_at, version) VALUES ("
                    + account + ", 'a" + account + "', 'Medewerker', 'ACTIVE', 'nl', '2026-01-01 00:00:00', 1)");
        }
        execute("INSERT INTO client (id, name, sheets_shared, created_at, version)"
                + " VALUES (1, 'Sanne Vervoort', false, '2026-01-01 00:00:00', 1)");
        execute("INSERT INTO trajectory (id, client_id, team_id, started_on, rhythm_days, created_at, version)"
                + " VALUES (1, 1, 1, '2026-11-20', 28, '2026-01-01 00:00:00', 1)");
        execute("INSERT INTO assignment (id, trajectory_id, account_id, team_id, leads, since)"
                + " VALUES (1, 1, 1, 1, true, '2025-01-01')");
    }

    static String oss() throws IOException {
        try (var in = SheetFixture.class.getResourceAsStream("/questionnaire.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The service as it is when these variants are installed. */
    CoreSheetService with(List<Variants.Source> variants) {
        return new CoreSheetService(core, policy, variants(variants), clock);
    }

    Variants variants(List<Variants.Source> sources) {
        return new Variants(core, policy, sources);
    }

    CoreSelfFillService selfFill() {
        return new CoreSelfFillService(core, policy, variants(List.of(OSS)), new Senders(clock), clock);
    }

    SelfFillClearing selfFillClearing() {
        return new SelfFillClearing(core, clock);
    }

    SheetSummary start(LocalDate day) {
        return sheets.begin(People.EXPERT, newStart(UUID.randomUUID().toString(), day));
    }

    SheetSummary followUp(SheetSummary start, int moment, LocalDate day) {
        return sheets.begin(
                People.EXPERT, new NewSheet(null, TRAJECTORY, "oss", "follow-up", start.id(), moment, facts(day)));
    }

    static NewSheet newStart(@Nullable String request, LocalDate day) {
        return new NewSheet(request, TRAJECTORY, "oss", "start", null, null, facts(day));
    }

    static GivenFacts facts(LocalDate day) {
        return new GivenFacts(day, FilledInBy.CLIENT, false, null);
    }

    Saved save(SheetId sheet, String cell, String expected, String text) {
        return save(People.EXPERT, sheet, cell, expected, text);
    }

    Saved save(Caller caller, SheetId sheet, String cell, String expected, String text) {
        return sheets.save(caller, sheet, List.of(new CellChange(cell, expected, text)));
    }

    Map<String, Long> topics(int year) {
        return TopicCounts.of(core, year);
    }

    /** What the caseload asks, and when. */
    List<String> asking() {
        return query("SELECT attention || ' ' || CAST(attention_on AS CHAR(10)) FROM assignment");
    }

    /** @param expected each with its field */
    static void assertFaults(List<String> expected, Executable work) {
        var faults = assertThrows(InvalidInputException.class, work).faults();
        assertEquals(expected, faults.stream().map(SheetFixture::shown).toList());
    }

    static String shown(Fault fault) {
        return fault.field() + " " + fault.code();
    }

    void execute(String sql) {
        database.execute(sql);
    }

    /** The first column of every row, as text. */
    List<String> query(String sql) {
        return database.query(sql);
    }

    @Override
    public void close() {
        database.close();
    }
}
