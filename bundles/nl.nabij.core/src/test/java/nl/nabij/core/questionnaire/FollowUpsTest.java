package nl.nabij.core.questionnaire;

import static nl.nabij.api.questionnaire.FollowUp.State.BEGUN;
import static nl.nabij.api.questionnaire.FollowUp.State.DONE;
import static nl.nabij.api.questionnaire.FollowUp.State.DUE;
import static nl.nabij.api.questionnaire.FollowUp.State.LAPSED;
import static nl.nabij.api.questionnaire.FollowUp.State.LATER;
import static nl.nabij.api.questionnaire.FollowUp.State.PUT_AWAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.DueMoment;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.definition.DefinitionReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private static final LocalDate START = LocalDate.of(2025, 11, 30);
    private static final LocalDate THREE = LocalDate.of(2026, 2, 28);
    private static final LocalDate SIX = LocalDate.of(2026, 5, 30);

    private final List<SheetSummary> sheets = new ArrayList<>();
    private final Set<LocalDate> putAway = new HashSet<>();
    private @Nullable LocalDate closedOn;
    private List<DueMoment> moments;

    @BeforeEach
    void read() throws Exception {
        moments = DefinitionReader.read(SheetFixture.oss()).momentsAfter("start");
    }

    @Test
    void shouldComeDueByThemselvesAtThreeAndSixMonths() {
        assertEquals(List.of(LATER, LATER), states(THREE.minusDays(1)));
        assertEquals(List.of(DUE, LATER), states(THREE));
        assertEquals(List.of(DUE, LATER), states(SIX.minusDays(1)));
        assertEquals(List.of(LAPSED, DUE), states(SIX));
    }

    @Test
    void shouldBeBegunFromTheFirstFilledCellAndDoneOnceHeld() {
        sheets.add(followUp(2, 3, 0));
        assertEquals(List.of(DUE, LATER), states(THREE));
        assertEquals(new SheetId(2), moments(THREE).get(0).sheet());

        sheets.add(followUp(3, 3, 1));
        assertEquals(List.of(BEGUN, LATER), states(THREE));
        assertEquals(List.of(LAPSED, DUE), states(SIX));

        sheets.set(1, held(3, 3));
        assertEquals(List.of(DONE, LATER), states(THREE));
        assertEquals(new SheetId(3), moments(THREE).get(0).sheet());
    }

    @Test
    void shouldLetTheEarlierMomentLapseWhenTheLaterIsDone() {
        sheets.add(held(2, 6));

        assertEquals(List.of(LAPSED, DONE), states(THREE));
    }

    @Test
    void shouldLeaveAloneWhatWasPutAway() {
        putAway.add(THREE);

        assertEquals(List.of(PUT_AWAY, LATER), states(THREE));
        assertEquals(List.of(PUT_AWAY, DUE), states(SIX));
    }

    @Test
    void shouldAskNothingOnceTheTrajectoryIsClosedOrANewerSheetBegan() {
        assertEquals(
                List.of(LAPSED, LAPSED),
                followUps(SIX).of(start(), moments, false).stream()
                        .map(FollowUp::state)
                        .toList());

        closedOn = THREE;
        assertEquals(List.of(LAPSED, LAPSED), states(SIX));
    }

    @Test
    void shouldGoOnWithWhatWasBegunWhenANewerSheetBegan() {
        sheets.add(followUp(2, 3, 1));

        assertEquals(
                List.of(BEGUN, LAPSED),
                followUps(SIX).of(start(), moments, false).stream()
                        .map(FollowUp::state)
                        .toList());
    }

    private List<FollowUp.State> states(LocalDate today) {
        return moments(today).stream().map(FollowUp::state).toList();
    }

    private List<FollowUp> moments(LocalDate today) {
        return followUps(today).of(start(), moments, true);
    }

    private FollowUps followUps(LocalDate today) {
        return new FollowUps(sheets, putAway, closedOn, today);
    }

    private static SheetSummary start() {
        return new SheetSummary(new SheetId(1), "oss", "1.0", "start", "", null, null, facts(START), 5, false, 1);
    }

    private static SheetSummary held(long id, int moment) {
        return followUp(id, moment, 4, true);
    }

    private static SheetSummary followUp(long id, int moment, int filledCells) {
        return followUp(id, moment, filledCells, false);
    }

    private static SheetSummary followUp(long id, int moment, int filledCells, boolean held) {
        return new SheetSummary(
                new SheetId(id),
                "oss",
                "1.0",
                "follow-up",
                "",
                moment,
                new SheetId(1),
                facts(THREE),
                filledCells,
                held,
                1);
    }

    private static SheetFacts facts(LocalDate day) {
        return new SheetFacts(day, FilledInBy.CLIENT, false, null);
    }
}
