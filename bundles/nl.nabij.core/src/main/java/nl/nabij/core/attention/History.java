package nl.nabij.core.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
        List<LookBack> lookBacks) {

    /**
     * Looking back on a sheet; that client and expert do so after some months is the handbook's (8.3 and annex 2), after how
     * many the definition's.
     *
     * @param startedOn the date of the sheet
     * @param moments after how many months, ascending; of a sheet with a newer one after it, those that were begun or held
     * @param held the moments at which it was held
     * @param putAway the days due that were put away
     */
    record LookBack(LocalDate startedOn, List<Integer> moments, List<Integer> held, List<LocalDate> putAway) {

        /** The first moment that is still to come or was missed; a later one makes up for those before it. */
        @Nullable
        Due due() {
            return open().stream().findFirst().map(this::at).orElse(null);
        }

        /** Of the moments that have come only the last is meant: after six months nobody looks back on three any more. */
        @Nullable
        Due dueNow(LocalDate today) {
            var come = open().stream()
                    .filter(months -> !startedOn.plusMonths(months).isAfter(today))
                    .toList();
            return come.isEmpty() ? due() : at(come.get(come.size() - 1));
        }

        private List<Integer> open() {
            int last = -1;
            for (int i = 0; i < moments.size(); i++) {
                if (held.contains(moments.get(i)) || putAway.contains(startedOn.plusMonths(moments.get(i)))) {
                    last = i;
                }
            }
            return moments.subList(last + 1, moments.size());
        }

        private Due at(int months) {
            return new Due(AttentionReason.FOLLOW_UP, startedOn.plusMonths(months), months);
        }
    }

    /** The earliest first; on one day in the order of {@link AttentionReason}. */
    List<Due> dues() {
        return dues(LookBack::due);
    }

    /** As {@link #dues()}, with the moment for looking back that is meant today. */
    List<Due> duesNow(LocalDate today) {
        return dues(lookBack -> lookBack.dueNow(today));
    }

    /** Of several sheets the one to look back on first: that one is put away, or done, before the next is asked. */
    private List<Due> dues(Function<LookBack, @Nullable Due> toLookBack) {
        var dues = new ArrayList<Due>();
        if (closedOn != null) {
            return dues;
        }
        lookBacks.stream()
                .flatMap(lookBack -> Stream.ofNullable(toLookBack.apply(lookBack)))
                .min(Comparator.comparing(Due::on))
                .ifPresent(dues::add);
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
