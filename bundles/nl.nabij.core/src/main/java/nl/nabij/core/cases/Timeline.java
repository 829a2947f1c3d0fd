package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.SheetId;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.HandOver;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.SheetLine;
import nl.nabij.api.cases.TimelineItem;
import nl.nabij.api.cases.TimelineItem.Kind;
import nl.nabij.core.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What happened, the latest first: each kind is read from the same place on, and the best of all are taken. Within a day
 * the kinds stand in their order, from the last one down.
 */
final class Timeline {

    private static final String SHEETS = """
            SELECT s.id, s.form, s.moment, s.filled_on,
              (SELECT COUNT(*) FROM self_fill f WHERE f.trajectory_id = s.trajectory_id AND f.sheet_id = s.id)
            FROM sheet s WHERE s.trajectory_id = ?1 AND s.voided_at IS NULL
            AND s.filled_cells > 0 AND s.filled_on <= ?2 AND (s.filled_on < ?2 OR s.id < ?3)
            ORDER BY s.filled_on DESC, s.id DESC""";

    private final Directory directory;

    Timeline(Directory directory) {
        this.directory = directory;
    }

    private record Entry(LocalDate on, Kind kind, long id, TimelineItem item) {

        static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(Entry::on)
                .thenComparing(Entry::kind)
                .thenComparing(Entry::id)
                .reversed();
    }

    Slice<TimelineItem> slice(
            EntityManager em,
            Caller caller,
            TrajectoryId id,
            Set<Permission> permissions,
            @Nullable String cursor,
            int size) {
        var part = new Part(em, id, Cursor.place(cursor), Cursor.size(size) + 1, new People(directory, caller));
        boolean content = permissions.contains(Permission.READ);
        var entries = new ArrayList<Entry>();
        contacts(part, content, entries);
        agreements(part, content, entries);
        handOvers(part, content, entries);
        if (content) {
            questions(part, entries);
        }
        if (permissions.contains(Permission.READ_SHEETS)) {
            sheets(part, entries);
        }
        entries.sort(Entry.LATEST_FIRST);
        var slice = Cursor.slice(entries, size, last -> Cursor.of(last.on, last.id, last.kind.ordinal()));
        return new Slice<>(slice.items().stream().map(Entry::item).toList(), slice.next());
    }

    /** Where to read from. */
    private record Part(EntityManager em, TrajectoryId trajectory, Cursor.Place place, int limit, People people) {

        /** On the day of the place: kinds that come later there are whole, those that came before are done. */
        long below(Kind kind) {
            int order = Integer.compare(kind.ordinal(), place.kind());
            return order == 0 ? place.id() : order < 0 ? Long.MAX_VALUE : 0;
        }
    }

    private static void contacts(Part part, boolean content, List<Entry> entries) {
        var rows = ContactRepository.below(
                part.em, part.trajectory, part.place.day(), part.below(Kind.CONTACT), part.limit);
        for (var contact : ContactRepository.shown(part.em, rows, part.people, content)) {
            var item = new TimelineItem(Kind.CONTACT, contact.on(), contact, null, null, null, null);
            entries.add(new Entry(contact.on(), Kind.CONTACT, contact.id().value(), item));
        }
    }

    private static void agreements(Part part, boolean content, List<Entry> entries) {
        var rows = AgreementRepository.below(
                part.em, part.trajectory, part.place.day(), part.below(Kind.AGREEMENT), part.limit);
        for (var agreement : AgreementRepository.shown(rows, part.people, content)) {
            var item = new TimelineItem(Kind.AGREEMENT, agreement.agreedOn(), null, null, agreement, null, null);
            entries.add(new Entry(
                    agreement.agreedOn(), Kind.AGREEMENT, agreement.id().value(), item));
        }
    }

    private static void questions(Part part, List<Entry> entries) {
        var rows = part.em
                .createQuery("""
                        SELECT q FROM QuestionEntity q WHERE q.trajectoryId = :trajectory
                        AND q.askedOn <= :day AND (q.askedOn < :day OR q.id < :id)
                        ORDER BY q.askedOn DESC, q.id DESC""", QuestionEntity.class)
                .setParameter("trajectory", part.trajectory.value())
                .setParameter("day", part.place.day())
                .setParameter("id", part.below(Kind.QUESTION))
                .setMaxResults(part.limit)
                .getResultList();
        rows.forEach(row -> part.people.add(row.accountId));
        for (var row : rows) {
            var question = new Question(row.text, row.askedOn, part.people.get(row.accountId));
            var item = new TimelineItem(Kind.QUESTION, row.askedOn, null, question, null, null, null);
            entries.add(new Entry(row.askedOn, Kind.QUESTION, row.id, item));
        }
    }

    private static void handOvers(Part part, boolean content, List<Entry> entries) {
        var rows = part.em
                .createQuery("""
                        SELECT h FROM HandOverEntity h WHERE h.trajectoryId = :trajectory
                        AND h.handedOn <= :day AND (h.handedOn < :day OR h.id < :id)
                        ORDER BY h.handedOn DESC, h.id DESC""", HandOverEntity.class)
                .setParameter("trajectory", part.trajectory.value())
                .setParameter("day", part.place.day())
                .setParameter("id", part.below(Kind.HAND_OVER))
                .setMaxResults(part.limit)
                .getResultList();
        for (var row : rows) {
            part.people.add(row.fromAccountId);
            part.people.add(row.toAccountId);
        }
        for (var row : rows) {
            var handOver = new HandOver(
                    row.fromAccountId == null ? null : part.people.get(row.fromAccountId),
                    part.people.get(row.toAccountId),
                    row.handedOn,
                    content ? row.note : null);
            var item = new TimelineItem(Kind.HAND_OVER, row.handedOn, null, null, null, null, handOver);
            entries.add(new Entry(row.handedOn, Kind.HAND_OVER, row.id, item));
        }
    }

    private static void sheets(Part part, List<Entry> entries) {
        for (var row : Rows.of(part.em
                .createNativeQuery(SHEETS)
                .setParameter(1, part.trajectory.value())
                .setParameter(2, part.place.day())
                .setParameter(3, part.below(Kind.SHEET))
                .setMaxResults(part.limit))) {
            var sheet = new SheetLine(
                    new SheetId(row.number(0)),
                    row.text(1),
                    row.has(2) ? (int) row.number(2) : null,
                    row.day(3),
                    row.number(4) > 0);
            var item = new TimelineItem(Kind.SHEET, sheet.filledOn(), null, null, null, sheet, null);
            entries.add(new Entry(sheet.filledOn(), Kind.SHEET, sheet.id().value(), item));
        }
    }
}
