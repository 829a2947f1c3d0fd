package nl.nabij.core.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.nabij.api.cases.AttentionReason;
import org.jspecify.annotations.Nullable;

/**
 * What of a trajectory decides when it asks attention. Nothing here depends on the day of asking, so that what is kept on
 * the rows stays true without a nightly job.
 *
 * @param rhythmDays agreed with the client: after so many days without contact it asks attention
 * @param lastContactOn of the contacts that count
 * @param rhythmPutAwayOn the last day on which somebody said "hoeft niet" to it; the rhythm begins anew there
 * @param agreementDueOn the first date of an open agreement that was not put away
 */
record History(
        LocalDate startedOn,
        int rhythmDays,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate rhythmPutAwayOn,
        @Nullable LocalDate agreementDueOn,
        @Nullable LookBack lookBack) {

    /** After so many months client and expert look back, with the same topics (handbook, 8.3 and annex 2). */
    static final int FIRST = 3;

    static final int SECOND = 6;

    /**
     * @param startedOn the date of the newest start sheet
     * @param months the moments at which was looked back on it
     * @param putAway the days due that were put away
     */
    record LookBack(LocalDate startedOn, List<Integer> months, List<LocalDate> putAway) {

        /** The first moment that is still to come or was missed; looking back at six months makes up for three. */
        @Nullable
        Due due() {
            if (done(SECOND)) {
                return null;
            }
            return at(done(FIRST) ? SECOND : FIRST);
        }

        /** After six months nobody looks back on three any more. */
        @Nullable
        Due dueNow(LocalDate today) {
            var second = at(SECOND);
            return due() == null || second.on().isAfter(today) ? due() : second;
        }

        private Due at(int months) {
            return new Due(AttentionReason.FOLLOW_UP, startedOn.plusMonths(months), months);
        }

        private boolean done(int moment) {
            return months.contains(moment) || putAway.contains(startedOn.plusMonths(moment));
        }
    }

    /** The earliest first; on one day in the order of {@link AttentionReason}. */
    List<Due> dues() {
        return dues(lookBack == null ? null : lookBack.due());
    }

    /** As {@link #dues()}, with the moment for looking back that is meant today. */
    List<Due> duesNow(LocalDate today) {
        return dues(lookBack == null ? null : lookBack.dueNow(today));
    }

    private List<Due> dues(@Nullable Due toLookBack) {
        var dues = new ArrayList<Due>();
        if (closedOn != null) {
            return dues;
        }
        if (toLookBack != null) {
            dues.add(toLookBack);
        }
        if (agreementDueOn != null) {
            dues.add(new Due(AttentionReason.AGREEMENT, agreementDueOn.plusDays(1)));
        }
        var since = latest(latest(startedOn, lastContactOn), rhythmPutAwayOn);
        dues.add(new Due(AttentionReason.RHYTHM, since.plusDays(rhythmDays)));
        dues.sort(Comparator.comparing(Due::on).thenComparing(Due::reason));
        return dues;
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
