package nl.nabij.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Reads a Questionnaire as a form. Ours comes back as it was; of another as much as fits. */
final class FormReader {

    private static final Set<String> READ = Set.of(
            "resourceType",
            "meta",
            "text",
            "language",
            "url",
            "version",
            "name",
            "title",
            "status",
            "subjectType",
            "description",
            "item");
    private static final Set<String> OF_A_GROUP =
            Set.of("type", "text", "code", "enableWhen", "enableBehavior", "item", "required", "repeats");
    private static final Set<String> OF_A_DISPLAY = Set.of("type", "text");

    private final Received questionnaire;
    private final String id;
    private final Losses losses;
    private final Wordings wordings;
    private final ItemReader items;

    FormReader(Received questionnaire, String id, Losses losses) {
        this.questionnaire = questionnaire;
        this.id = id;
        this.losses = losses;
        this.wordings = new Wordings(losses);
        this.items = new ItemReader(index(questionnaire), losses);
    }

    /** Every item by its linkId, which must be there once. */
    private static Map<String, Received> index(Received questionnaire) {
        var index = new HashMap<String, Received>();
        index(questionnaire.list("item"), index);
        return index;
    }

    private static void index(List<Received> items, Map<String, Received> index) {
        for (var item : items) {
            var linkId = item.text("linkId");
            if (linkId == null) {
                item.fault("linkId", "required");
            } else if (index.put(linkId, item) != null) {
                item.fault("linkId", "repeated");
            }
            index(item.list("item"), index);
        }
    }

    Form read() {
        losses.beyond(questionnaire, id, READ);
        var all = questionnaire.list("item");
        int first = 0;
        while (first < all.size() && isDisplay(all.get(first))) {
            first++;
        }
        int end = all.size();
        while (end > first && isDisplay(all.get(end - 1))) {
            end--;
        }
        return new Form(
                id,
                wordings.read(questionnaire, "title", id, id),
                filledInBy(),
                displays(all.subList(0, first)),
                fields(),
                sections(all.subList(first, end)),
                questionnaire.extended(Urn.LOOKS_BACK_ON, "valueCode"),
                moments(),
                questionnaire.flagged(Urn.CLOSING),
                displays(all.subList(end, all.size())));
    }

    private FilledInBy filledInBy() {
        var code = questionnaire.extended(Urn.FILLED_IN_BY, "valueCode");
        return Stream.of(FilledInBy.values())
                .filter(pen -> QuestionnaireWriter.code(pen).equals(code))
                .findFirst()
                .orElse(FilledInBy.TOGETHER);
    }

    private List<Integer> moments() {
        return questionnaire.extensions(Urn.MOMENT).stream()
                .flatMap(moment -> Stream.ofNullable(moment.integer("valueInteger")))
                .toList();
    }

    private List<HeadField> fields() {
        var fields = new ArrayList<HeadField>();
        for (var field : questionnaire.extensions(Urn.FIELD)) {
            var code = field.extended("kind", "valueCode");
            var label = field.extension("label").map(extension -> wordings.read(extension, "valueString", "field"));
            for (var kind : HeadField.Kind.values()) {
                if (QuestionnaireWriter.code(kind).equals(code) && label.isPresent()) {
                    fields.add(new HeadField(kind, label.get()));
                }
            }
        }
        return fields;
    }

    private List<FormSection> sections(List<Received> all) {
        var sections = new ArrayList<FormSection>();
        // What stands by itself at the top comes together in parts without a heading.
        var loose = new Part(sections, null, null);
        for (var item : all) {
            if (isGroup(item) || isPart(item, Urn.SECTION)) {
                loose.end();
                section(sections, item);
            } else {
                loose.add(item);
            }
        }
        loose.end();
        return sections;
    }

    private void section(List<FormSection> sections, Received group) {
        losses.beyond(group, ItemReader.place(group), OF_A_GROUP);
        if (group.flag("repeats")) {
            losses.add(ItemReader.place(group), "is asked once");
        }
        int before = sections.size();
        var part = new Part(sections, wordings.read(group, "text", ItemReader.place(group)), items.when(group));
        for (var item : group.list("item")) {
            if (isGroup(item) && !isPart(item, Urn.TABLE)) {
                part.end();
                losses.add(
                        ItemReader.place(item),
                        group.has("enableWhen")
                                ? "becomes a part of its own, without the condition of the group around it"
                                : "becomes a part of its own");
                section(sections, item);
            } else {
                part.add(item);
            }
        }
        if (sections.size() == before || part.hasSomething()) {
            part.close();
        }
    }

    /** A section that is being read. What FHIR has in an order that ours has not begins another. */
    private final class Part {

        private final List<FormSection> sections;
        private final @Nullable Condition when;
        private @Nullable Wording title;
        private final List<Wording> text = new ArrayList<>();
        private final List<Item> questions = new ArrayList<>();
        private @Nullable FormTable table;

        Part(List<FormSection> sections, @Nullable Wording title, @Nullable Condition when) {
            this.sections = sections;
            this.title = title;
            this.when = when;
        }

        void add(Received item) {
            boolean display = isDisplay(item);
            if (table != null || display && !questions.isEmpty()) {
                close();
            }
            if (display) {
                text.addAll(displays(List.of(item)));
            } else if (isPart(item, Urn.TABLE)) {
                table = FormReader.this.table(item);
            } else {
                items.question(item).ifPresent(questions::add);
            }
        }

        boolean hasSomething() {
            return title != null || !text.isEmpty() || !questions.isEmpty() || table != null;
        }

        void end() {
            if (hasSomething()) {
                close();
            }
        }

        void close() {
            sections.add(new FormSection(title, text, questions, table, when));
            title = null;
            text.clear();
            questions.clear();
            table = null;
        }
    }

    private FormTable table(Received group) {
        var columns = new ArrayList<Item>();
        var rows = new ArrayList<Row>();
        for (var item : group.list("item")) {
            var linkId = ItemReader.place(item);
            var rowId = Ids.plain(linkId.startsWith(Urn.ROW) ? linkId.substring(Urn.ROW.length()) : linkId);
            losses.beyond(item, linkId, OF_A_GROUP);
            rows.add(new Row(
                    rowId, items.topic(item), wordings.read(item, "text", linkId, rowId), item.flagged(Urn.SPECIFY)));
            var own = items.columns(item, rowId);
            if (columns.isEmpty()) {
                columns.addAll(own);
            } else if (!columns.equals(own)) {
                losses.add(linkId, "its columns differ from those of the first row");
            }
        }
        return new FormTable(wordings.read(group, "text", ItemReader.place(group), "Onderwerp"), columns, rows);
    }

    private List<Wording> displays(List<Received> displays) {
        return displays.stream()
                .peek(display -> losses.beyond(display, ItemReader.place(display), OF_A_DISPLAY))
                .flatMap(display -> Stream.ofNullable(wordings.read(display, "text", ItemReader.place(display))))
                .toList();
    }

    private static boolean isDisplay(Received item) {
        return "display".equals(item.text("type")) && !isPart(item, Urn.SECTION);
    }

    private static boolean isGroup(Received item) {
        return "group".equals(item.text("type"));
    }

    static boolean isPart(Received item, String part) {
        return Optional.ofNullable(item.extended(Urn.PART, "valueCode"))
                .filter(part::equals)
                .isPresent();
    }
}
