package nl.nabij.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.core.attention.History.LookBack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final List<Integer> MOMENTS = List.of(3, 6);

    @Test
    void shouldAskAfterTheRhythmWithoutContact() {
        assertEquals(
                List.of(new Due(AttentionReason.RHYTHM, START.plusDays(42))),
                history(START, null, null, null, null).dues());
        assertEquals(
                List.of(new Due(AttentionReason.RHYTHM, LocalDate.of(2026, 4, 12))),
                history(START, null, LocalDate.of(2026, 3, 1), null, null).dues());
    }

    @Test
    void shouldBeginTheRhythmAnewWhereItWasPutAway() {
        var dues = new History(START, 10, null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1), null, List.of())
                .dues();

        assertEquals(List.of(new Due(AttentionReason.RHYTHM, LocalDate.of(2026, 3, 11))), dues);
    }

    @Test
    void shouldLookBackAtTheEndOfAShortMonthToo() {
        var dues = history(START, null, null, null, new LookBack(START, MOMENTS, List.of(), List.of()))
                .dues();

        assertTrue(dues.contains(new Due(AttentionReason.FOLLOW_UP, LocalDate.of(2026, 4, 30), 3)));
    }

    @Test
    void shouldLetThreeMonthsLapseAtSix() {
        var history = history(START, null, null, null, new LookBack(START, MOMENTS, List.of(), List.of()));

        assertEquals(3, lookBack(history.duesNow(LocalDate.of(2026, 7, 30))).months());
        assertEquals(6, lookBack(history.duesNow(LocalDate.of(2026, 7, 31))).months());
    }

    @Test
    void shouldAskNothingMoreOnceLookedBackAtSixMonths() {
        for (var lookBack : List.of(
                new LookBack(START, MOMENTS, List.of(6), List.of()),
                new LookBack(START, MOMENTS, List.of(), List.of(LocalDate.of(2026, 7, 31))))) {
            var history = history(START, null, null, null, lookBack);

            assertTrue(history.dues().stream().noneMatch(due -> due.reason() == AttentionReason.FOLLOW_UP));
        }
    }

    @Test
    void shouldTakeTheMomentsOfTheDefinition() {
        var history = history(START, null, null, null, new LookBack(START, List.of(1, 2, 12), List.of(1), List.of()));

        assertEquals(2, lookBack(history.dues()).months());
        assertEquals(2, lookBack(history.duesNow(START.plusMonths(11))).months());
        assertEquals(12, lookBack(history.duesNow(START.plusMonths(12))).months());
    }

    @Test
    void shouldAskTheFirstOfSeveralSheets() {
        var begunBefore = new LookBack(START, List.of(3), List.of(), List.of());
        var newest = new LookBack(START.plusMonths(4), MOMENTS, List.of(), List.of());
        var history = new History(START, 42, null, null, null, null, List.of(newest, begunBefore));

        assertEquals(START.plusMonths(3), lookBack(history.dues()).on());
        assertEquals(
                START.plusMonths(3),
                lookBack(history.duesNow(START.plusMonths(8))).on());
    }

    @Test
    void shouldAskNothingOnceClosed() {
        var history = history(
                START, LocalDate.of(2026, 3, 1), null, START, new LookBack(START, MOMENTS, List.of(), List.of()));

        assertEquals(List.of(), history.dues());
        assertEquals(List.of(), history.duesNow(LocalDate.of(2027, 1, 1)));
    }

    /** The simple count: on each day after the last event, look through everything whether there is a reason. */
    @Test
    void shouldAgreeWithLookingOnEveryDay() {
        for (int seed = 0; seed < 3000; seed++) {
            var history = random(new Random(seed));
            var dues = history.dues();
            for (int days = 200; days < 600; days += 1 + seed % 7) {
                var day = START.plusDays(days);
                var asking = dues.stream()
                        .filter(due -> !due.on().isAfter(day))
                        .map(Due::reason)
                        .toList();
                assertEquals(reasonsOn(history, day), withAll(asking), "seed " + seed + " on " + day);
            }
        }
    }

    private static Set<AttentionReason> withAll(List<AttentionReason> asking) {
        var reasons = EnumSet.noneOf(AttentionReason.class);
        reasons.addAll(asking);
        return reasons;
    }

    private static Set<AttentionReason> reasonsOn(History history, LocalDate day) {
        var reasons = EnumSet.noneOf(AttentionReason.class);
        if (history.closedOn() != null) {
            return reasons;
        }
        for (var lookBack : history.lookBacks()) {
            var three = lookBack.startedOn().plusMonths(3);
            var six = lookBack.startedOn().plusMonths(6);
            boolean sixDone = lookBack.held().contains(6) || lookBack.putAway().contains(six);
            boolean threeDone =
                    lookBack.held().contains(3) || lookBack.putAway().contains(three);
            if (!sixDone && (!day.isBefore(six) || !threeDone && !day.isBefore(three))) {
                reasons.add(AttentionReason.FOLLOW_UP);
            }
        }
        var agreement = history.agreementDueOn();
        if (agreement != null && day.isAfter(agreement)) {
            reasons.add(AttentionReason.AGREEMENT);
        }
        if (Stream.iterate(day, back -> back.minusDays(1))
                .limit(history.rhythmDays())
                .noneMatch(back -> back.equals(history.lastContactOn())
                        || back.equals(history.startedOn())
                        || back.equals(history.rhythmPutAwayOn()))) {
            reasons.add(AttentionReason.RHYTHM);
        }
        return reasons;
    }

    private static History random(Random random) {
        LookBack lookBack = null;
        if (random.nextBoolean()) {
            var startedOn = START.plusDays(random.nextInt(60));
            var months = new ArrayList<Integer>();
            var putAway = new ArrayList<LocalDate>();
            for (int moment : new int[] {3, 6}) {
                if (random.nextInt(3) == 0) {
                    months.add(moment);
                }
                if (random.nextInt(4) == 0) {
                    putAway.add(startedOn.plusMonths(moment));
                }
            }
            lookBack = new LookBack(startedOn, MOMENTS, months, putAway);
        }
        return new History(
                START,
                1 + random.nextInt(90),
                random.nextInt(8) == 0 ? START.plusDays(random.nextInt(100)) : null,
                random.nextInt(3) == 0 ? null : START.plusDays(random.nextInt(200)),
                random.nextInt(3) > 0 ? null : START.plusDays(random.nextInt(200)),
                random.nextInt(2) == 0 ? null : START.plusDays(random.nextInt(200)),
                lookBack == null ? List.of() : List.of(lookBack));
    }

    private static Due lookBack(List<Due> dues) {
        return dues.stream()
                .filter(due -> due.reason() == AttentionReason.FOLLOW_UP)
                .findFirst()
                .orElseThrow();
    }

    private static History history(
            LocalDate startedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lastContactOn,
            @Nullable LocalDate agreementDueOn,
            @Nullable LookBack lookBack) {
        return new History(
                startedOn,
                42,
                closedOn,
                lastContactOn,
                null,
                agreementDueOn,
                lookBack == null ? List.of() : List.of(lookBack));
    }
}
