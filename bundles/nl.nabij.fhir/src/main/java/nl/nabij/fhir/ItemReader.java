package nl.nabij.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Reads what is asked. */
final class ItemReader {

    private static final Set<String> READ = Set.of(
            "type",
            "text",
            "prefix",
            "code",
            "enableWhen",
            "enableBehavior",
            "maxLength",
            "readOnly",
            "required",
            "repeats",
            "answerOption",
            "item");
    private static final Set<String> OF_AN_OPTION =
            Set.of("valueCoding", "valueString", "valueInteger", "valueDate", "valueTime");
    /** For these there is a line of text. */
    private static final Set<String> OTHERS =
            Set.of("decimal", "dateTime", "time", "url", "attachment", "reference", "quantity");

    private static final Set<String> CHOICES = Set.of("choice", "open-choice");

    private static final Wording YES = new Wording("Ja", "Ja");
    private static final Wording NO = new Wording("Nee", "Nee");
    private static final Wording OTHERWISE = new Wording("Anders, namelijk:", "Anders, namelijk:");

    private final Map<String, Received> byLinkId;
    private final Losses losses;
    private final Wordings wordings;
    private final Ids ids = new Ids();

    ItemReader(Map<String, Received> byLinkId, Losses losses) {
        this.byLinkId = byLinkId;
        this.losses = losses;
        this.wordings = new Wordings(losses);
    }

    /** How the item is called in what is said of it. */
    static String place(Received item) {
        return Objects.requireNonNullElse(item.text("linkId"), item.path());
    }

    /** A question that is asked by itself; empty for what belongs to the one before it. */
    Optional<Item> question(Received item) {
        return FormReader.isPart(item, Urn.ADDITION)
                ? Optional.empty()
                : Optional.of(question(item, ids.of(place(item))));
    }

    /** What a row asks. */
    List<Item> columns(Received row, String rowId) {
        var columns = new ArrayList<Item>();
        for (var item : row.list("item")) {
            if (!FormReader.isPart(item, Urn.ADDITION)) {
                var linkId = place(item);
                var name = linkId.startsWith(rowId + "/") ? linkId.substring(rowId.length() + 1) : linkId;
                columns.add(question(item, Ids.plain(name)));
            }
        }
        return columns;
    }

    private Item question(Received item, String id) {
        var place = place(item);
        losses.beyond(item, place, READ);
        if (item.flag("repeats") && !isSeveral(item)) {
            losses.add(place, "takes one answer");
        }
        if (item.flag("required")) {
            losses.add(place, "may be left empty: nothing can be compulsory");
        }
        var longest = item.integer("maxLength");
        if (longest != null && longest != Cell.Kind.TEXT.longest() && longest != Cell.Kind.LINE.longest()) {
            losses.add(place, "'maxLength' is not carried over");
        }
        var from = item.extended(Urn.FROM, "valueCode");
        var kind = kind(item, place, from);
        return new Item(
                id,
                kind,
                label(item, place),
                help(item),
                options(item, kind, place),
                kind == Item.Kind.NUMBER ? bound(item, Urn.MIN_VALUE, place) : null,
                kind == Item.Kind.NUMBER ? bound(item, Urn.MAX_VALUE, place) : null,
                topic(item),
                from,
                item.extended(Urn.BESIDE, "valueCode"),
                kind == Item.Kind.MARK ? item.extended(Urn.EXPLANATION, "valueCode") : null,
                item.flagged(Urn.FOR_EXPERTS),
                when(item));
    }

    private Item.Kind kind(Received item, String place, @Nullable String from) {
        var type = String.valueOf(item.text("type"));
        if (item.flag("readOnly") && from == null) {
            losses.add(place, "can be filled in");
        }
        if (OTHERS.contains(type)) {
            losses.add(place, "becomes a line of text instead of '" + type + "'");
            return Item.Kind.LINE;
        }
        return switch (type) {
            case "text" -> from == null ? Item.Kind.TEXT : Item.Kind.COPIED;
            case "string" -> Item.Kind.LINE;
            case "integer" -> FormReader.isPart(item, Urn.MARK) ? Item.Kind.MARK : Item.Kind.NUMBER;
            case "date" -> Item.Kind.DATE;
            case "boolean" -> Item.Kind.CHOICE;
            case "choice", "open-choice" -> choice(item, place);
            default -> {
                item.fault("type", "choice");
                yield Item.Kind.LINE;
            }
        };
    }

    private Item.Kind choice(Received item, String place) {
        if (!item.has("answerOption")) {
            losses.add(place, "becomes a line of text: its options stand elsewhere");
            return Item.Kind.LINE;
        }
        return isSeveral(item) ? Item.Kind.CHOICES : Item.Kind.CHOICE;
    }

    /** Any of its options may be chosen; what else repeats is asked once. */
    private static boolean isSeveral(Received item) {
        return item.flag("repeats") && item.has("answerOption") && CHOICES.contains(String.valueOf(item.text("type")));
    }

    private Wording label(Received item, String place) {
        var label = wordings.read(item, "text", place, place);
        var prefix = item.text("prefix");
        return prefix == null
                ? label
                : new Wording(
                        Wordings.cut(prefix + " " + label.source()), Wordings.cut(prefix + " " + label.display()));
    }

    private @Nullable Wording help(Received item) {
        Wording help = null;
        for (var child : item.list("item")) {
            if ("display".equals(child.text("type")) && help == null) {
                help = wordings.read(child, "text", place(child));
            } else {
                losses.add(place(child), "is not carried over: it stands below a question");
            }
        }
        return help;
    }

    private List<Option> options(Received item, Item.Kind kind, String place) {
        if (kind != Item.Kind.CHOICE && kind != Item.Kind.CHOICES) {
            return List.of();
        }
        if ("boolean".equals(item.text("type"))) {
            return List.of(new Option("true", YES, false), new Option("false", NO, false));
        }
        var names = new Ids();
        var options = new ArrayList<Option>();
        for (var option : item.list("answerOption")) {
            losses.beyond(option, place, OF_AN_OPTION);
            options.add(option(option, names, place));
        }
        if ("open-choice".equals(item.text("type"))) {
            options.add(new Option(names.of(OTHERWISE.display()), OTHERWISE, true));
        }
        return options;
    }

    private Option option(Received option, Ids names, String place) {
        var specify = option.flagged(Urn.SPECIFY);
        if (option.has("valueCoding")) {
            var coding = option.child("valueCoding");
            var code = Objects.requireNonNullElse(coding.text("code"), String.valueOf(coding.text("display")));
            return new Option(names.of(code), wordings.read(coding, "display", place, code), specify);
        }
        var value = simple(option, "value");
        return new Option(names.of(value), new Wording(Wordings.cut(value), Wordings.cut(value)), specify);
    }

    private @Nullable Integer bound(Received item, String url, String place) {
        var bound = item.extension(url)
                .map(extension -> extension.integer("valueInteger"))
                .orElse(null);
        if (bound != null && (bound < Cell.SMALLEST || bound > Cell.LARGEST)) {
            losses.add(place, "the bound " + bound + " is not carried over");
            return null;
        }
        return bound;
    }

    @Nullable
    Topic topic(Received item) {
        for (var coding : item.list("code")) {
            if (Urn.TOPIC.equals(coding.text("system"))) {
                var topic = Topic.of(String.valueOf(coding.text("code")));
                if (topic.isPresent()) {
                    return topic.get();
                }
            }
            losses.add(place(item), "'code' is not carried over");
        }
        return null;
    }

    /** When it is asked; null for always, and for what cannot be said with one cell. */
    @Nullable
    Condition when(Received item) {
        var own = item.extension(Urn.WHEN).orElse(null);
        if (own != null) {
            var is = own.extensions("is").stream()
                    .map(value -> Objects.requireNonNullElse(value.text("valueString"), ""))
                    .toList();
            return new Condition(String.valueOf(own.extended("cell", "valueString")), is);
        }
        String cell = null;
        var is = new ArrayList<String>();
        var conditions = item.list("enableWhen");
        for (var condition : conditions) {
            var one = one(condition);
            if (one == null || cell != null && !cell.equals(one.cell()) || "all".equals(item.text("enableBehavior"))) {
                losses.add(place(item), "is always asked: its condition is not carried over");
                return null;
            }
            cell = one.cell();
            is.addAll(one.is());
        }
        return cell == null ? null : new Condition(cell, is);
    }

    private @Nullable Condition one(Received condition) {
        var question = byLinkId.get(String.valueOf(condition.text("question")));
        if (question == null) {
            condition.fault("question", "unknown");
            return null;
        }
        var cell = cell(question);
        var operator = condition.text("operator");
        boolean several = isSeveral(question);
        if ("exists".equals(operator) && !several) {
            return new Condition(cell, condition.flag("answerBoolean") ? List.of() : List.of(""));
        }
        if (!"=".equals(operator)) {
            return null;
        }
        var answer = condition.has("answerCoding")
                ? Ids.plain(String.valueOf(condition.child("answerCoding").text("code")))
                : simple(condition, "answer");
        return several
                ? new Condition(cell + "/" + answer, List.of(Cell.TICKED))
                : new Condition(cell, List.of(answer));
    }

    /** In a table of ours, and behind another item, the id is that of the cell. */
    private String cell(Received item) {
        var linkId = place(item);
        return FormReader.isPart(item, Urn.ADDITION) || byLinkId.containsKey(Urn.ROW + linkId.replaceFirst("/.*", ""))
                ? linkId
                : ids.of(linkId);
    }

    /** A value that is one text, number or truth. */
    private static String simple(Received on, String prefix) {
        for (var type : List.of("String", "Date", "Time", "DateTime")) {
            if (on.has(prefix + type)) {
                return Objects.requireNonNullElse(on.text(prefix + type), "");
            }
        }
        if (on.has(prefix + "Boolean")) {
            return String.valueOf(on.flag(prefix + "Boolean"));
        }
        return String.valueOf(on.integer(prefix + "Integer"));
    }
}
