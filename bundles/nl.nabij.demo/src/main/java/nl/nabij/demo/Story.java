package nl.nabij.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/** One invented trajectory with everything that hangs on it; who and where are numbers in the lists of the organisation. */
record Story(
        int expert,
        @Nullable Integer laterExpert,
        int neighbourhood,
        @Nullable String name,
        @Nullable String nickname,
        String reach,
        boolean sheetsShared,
        String location,
        String wayIn,
        @Nullable String referrerKind,
        String occasion,
        LocalDate startedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        @Nullable String whatChanged,
        @Nullable String handOverNote,
        List<Question> questions,
        List<Contact> contacts,
        List<Agreement> agreements,
        List<Sheet> sheets) {

    /** Every trajectory of the demonstration has the rhythm that a new one gets. */
    static final int RHYTHM_DAYS = 42;

    record Question(LocalDate on, String text) {}

    record Contact(
            LocalDate on,
            String kind,
            int minutes,
            String note,
            List<Topic> topics,
            @Nullable String partnerKind) {}

    record Agreement(
            String byWhom,
            String text,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn) {}

    /** @param moment months after the start sheet, or null for the start sheet; @param marks by topic, on a look-back */
    record Sheet(
            @Nullable Integer moment,
            LocalDate on,
            String filledInBy,
            Map<String, String> cells,
            List<Topic> topics,
            Map<Topic, Integer> marks) {}

    /** When it next asks attention, and why, as the product computes it; null once closed. */
    @Nullable
    Attention attention() {
        if (closedOn != null) {
            return null;
        }
        var first = new Attention("RHYTHM", lastContactOn().plusDays(RHYTHM_DAYS));
        for (var agreement : agreements) {
            if (agreement.dueOn() != null && agreement.settledOn() == null) {
                first = earlier(
                        first, new Attention("AGREEMENT", agreement.dueOn().plusDays(1)));
            }
        }
        var lookBackOn = lookBackOn();
        return lookBackOn == null ? first : earlier(first, new Attention("FOLLOW_UP", lookBackOn));
    }

    LocalDate lastContactOn() {
        return contacts.isEmpty()
                ? startedOn
                : contacts.get(contacts.size() - 1).on();
    }

    private @Nullable LocalDate lookBackOn() {
        if (sheets.isEmpty()) {
            return null;
        }
        boolean three = false;
        for (var sheet : sheets) {
            if (sheet.moment() != null && sheet.moment() == 6) {
                return null;
            }
            three |= sheet.moment() != null;
        }
        return sheets.get(0).on().plusMonths(three ? 6 : 3);
    }

    /** On one day a look-back goes before an agreement, and that before the rhythm. */
    private static Attention earlier(Attention one, Attention other) {
        return other.on().isAfter(one.on()) ? one : other;
    }

    record Attention(String reason, LocalDate on) {}
}
