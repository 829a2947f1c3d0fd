package nl.nabij.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.nabij.api.Topic;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Definitions of every shape that the schema allows, and answers to them. The same seed gives the same. */
final class RandomVariant {

    private static final List<String> WORDS = List.of(
            "Hoe gaat het?",
            "Anders, namelijk:",
            "1. Wat speelde er?\nVertel.",
            "<b>\"Wonen\" & 'werk'</b>",
            "=1+1",
            "een é en een \uD83D\uDE00",
            "x".repeat(1000),
            "hobby’s");
    private static final List<String> ANSWERS =
            List.of("Ik durf niet met de bus", "twee\nregels\tmet tab", "=1+1", "\"<é>\uD83D\uDE00", "x".repeat(4000));

    private final long seed;
    private final Random random;
    private int count;
    private final List<Cell> earlier = new ArrayList<>();

    RandomVariant(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    Definition definition() {
        var start = form("start", null);
        var forms = new ArrayList<>(List.of(start));
        if (random.nextBoolean()) {
            forms.add(form("look-back", start));
        }
        return new Definition(
                "variant-" + seed,
                random.nextBoolean() ? "1.0" : "2 (concept|nieuw)",
                word(),
                Map.of("nl", word(), "en", word()),
                maybe(this::wording),
                forms);
    }

    private Form form(String id, @Nullable Form on) {
        earlier.clear();
        return new Form(
                id,
                wording(),
                one(List.of(FilledInBy.values())),
                some(3, this::wording),
                some(2, () -> new HeadField(one(List.of(HeadField.Kind.values())), wording())),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> section(on))
                        .toList(),
                on == null ? null : on.id(),
                on == null ? List.of() : List.of(3, 6),
                random.nextBoolean(),
                some(2, this::wording));
    }

    private FormSection section(@Nullable Form on) {
        var when = condition();
        var questions = some(4, () -> item(on, true));
        return new FormSection(
                maybe(this::wording), some(2, this::wording), questions, random.nextBoolean() ? table(on) : null, when);
    }

    private FormTable table(@Nullable Form on) {
        var columns = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> item(on, false))
                .toList();
        // A topic has one mark.
        boolean marked = columns.stream().anyMatch(column -> column.kind() == Item.Kind.MARK);
        var rows = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new Row(
                        id(),
                        marked ? null : maybe(() -> one(List.of(Topic.values()))),
                        wording(),
                        random.nextBoolean()))
                .toList();
        var form = new Form(
                "x",
                wording(),
                FilledInBy.CLIENT,
                List.of(),
                List.of(),
                List.of(new FormSection(null, List.of(), List.of(), new FormTable(wording(), columns, rows), null)),
                null,
                List.of(),
                false,
                List.of());
        earlier.addAll(form.cells());
        return new FormTable(wording(), columns, rows);
    }

    private Item item(@Nullable Form on, boolean single) {
        var origins = on == null
                ? List.<String>of()
                : on.asked().map(asked -> asked.question().id()).toList();
        var kind = one(List.of(Item.Kind.values()));
        if (kind == Item.Kind.COPIED && origins.isEmpty()) {
            kind = Item.Kind.TEXT;
        }
        boolean choice = kind == Item.Kind.CHOICE || kind == Item.Kind.CHOICES;
        boolean number = kind == Item.Kind.NUMBER;
        var item = new Item(
                id(),
                kind,
                wording(),
                maybe(this::wording),
                choice ? options() : List.of(),
                number ? maybe(() -> random.nextInt(5)) : null,
                number ? maybe(() -> 5 + random.nextInt(5)) : null,
                single && kind != Item.Kind.MARK ? maybe(() -> one(List.of(Topic.values()))) : null,
                kind == Item.Kind.COPIED ? one(origins) : null,
                kind != Item.Kind.COPIED && !origins.isEmpty() ? maybe(() -> one(origins)) : null,
                kind == Item.Kind.MARK ? maybe(this::id) : null,
                random.nextInt(5) == 0,
                single ? condition() : null);
        if (single) {
            earlier.addAll(new Asked(item, null).cells());
        }
        return item;
    }

    private List<Option> options() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(i -> new Option(id(), wording(), random.nextInt(3) == 0))
                .toList();
    }

    private @Nullable Condition condition() {
        if (earlier.isEmpty() || random.nextInt(3) > 0) {
            return null;
        }
        var cell = one(earlier);
        var is =
                switch (cell.kind()) {
                    case CHECK -> List.of(Cell.TICKED);
                    case CHOICE ->
                        cell.options().stream()
                                .sorted()
                                .limit(1 + random.nextInt(2))
                                .toList();
                    case NUMBER, MARK -> List.of("3", "7");
                    case DATE -> List.of("2026-01-31");
                    case TEXT, LINE -> List.of("ja", "");
                };
        return new Condition(cell.id(), random.nextInt(4) == 0 ? List.of() : is);
    }

    /** Some of the cells filled in, also where nothing is asked any more. */
    Map<String, String> answers(Form form) {
        var answers = new LinkedHashMap<String, String>();
        for (var cell : form.cells()) {
            if (random.nextBoolean()) {
                answers.put(
                        cell.id(),
                        switch (cell.kind()) {
                            case TEXT -> one(ANSWERS);
                            case LINE -> one(List.of("ja", "een regel", "'<b>'"));
                            case MARK -> String.valueOf(1 + random.nextInt(10));
                            case NUMBER -> String.valueOf(cell.min());
                            case DATE -> "2026-01-31";
                            case CHOICE -> one(cell.options().stream().sorted().toList());
                            case CHECK -> Cell.TICKED;
                        });
            }
        }
        return answers;
    }

    private String id() {
        return one(List.of("reizen", "row", "now", "x-1", "namely")) + "-" + ++count;
    }

    private String word() {
        var word = one(WORDS);
        return word.substring(0, Math.min(word.length(), 200));
    }

    private Wording wording() {
        var display = one(WORDS);
        return new Wording(random.nextInt(3) == 0 ? one(WORDS) : display, display);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> made) {
        return random.nextBoolean() ? made.get() : null;
    }

    private <T> List<T> some(int most, Supplier<T> made) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> made.get())
                .toList();
    }
}
