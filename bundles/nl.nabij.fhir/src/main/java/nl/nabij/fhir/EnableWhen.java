package nl.nabij.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/** Writes when something is asked. One of several options is a cell to us; to FHIR it is an answer of its question. */
final class EnableWhen {

    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,7}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @param system of the code that decides, or null when it is no choice */
    private record Decider(
            String question,
            Cell.Kind kind,
            @Nullable String system,
            @Nullable String ticked) {}

    private final Map<String, Decider> deciders = new HashMap<>();

    EnableWhen(String questionnaire, Form form) {
        form.cells().forEach(cell -> deciders.put(cell.id(), new Decider(cell.id(), cell.kind(), null, null)));
        form.asked().forEach(asked -> choices(questionnaire, asked));
    }

    private void choices(String questionnaire, Asked asked) {
        var question = asked.question();
        var system = Urn.options(questionnaire, question.id());
        if (question.kind() == Item.Kind.CHOICE) {
            deciders.put(asked.id(), new Decider(asked.id(), Cell.Kind.CHOICE, system, null));
        }
        if (question.kind() == Item.Kind.CHOICES) {
            question.options()
                    .forEach(option -> deciders.put(
                            asked.tick(option), new Decider(asked.id(), Cell.Kind.CHECK, system, option.id())));
        }
    }

    void write(ObjectNode item, @Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        var decider = deciders.get(condition.cell());
        if (decider == null || !said(item, decider, condition.is())) {
            var own = Json.extension(item, Urn.WHEN);
            Json.extension(own, "cell").put("valueString", condition.cell());
            condition.is().forEach(is -> Json.extension(own, "is").put("valueString", is));
        }
        if (item.path("enableWhen").size() > 1) {
            item.put("enableBehavior", "any");
        }
    }

    /** False when what FHIR can say of it does not say all. */
    private static boolean said(ObjectNode item, Decider decider, List<String> is) {
        if (decider.ticked() != null) {
            answer(item, decider, "=")
                    .putObject("answerCoding")
                    .put("system", decider.system())
                    .put("code", decider.ticked());
            return is.equals(List.of(Cell.TICKED));
        }
        if (is.isEmpty()) {
            answer(item, decider, "exists").put("answerBoolean", true);
        }
        boolean all = true;
        for (var one : is) {
            all &= said(item, decider, one);
        }
        return all;
    }

    private static boolean said(ObjectNode item, Decider decider, String is) {
        if (is.isEmpty()) {
            answer(item, decider, "exists").put("answerBoolean", false);
            return true;
        }
        switch (decider.kind()) {
            case TEXT, LINE -> answer(item, decider, "=").put("answerString", is);
            case MARK, NUMBER -> {
                if (!INTEGER.matcher(is).matches()) {
                    return false;
                }
                answer(item, decider, "=").put("answerInteger", Integer.parseInt(is));
            }
            case DATE -> {
                if (!DAY.matcher(is).matches()) {
                    return false;
                }
                answer(item, decider, "=").put("answerDate", is);
            }
            case CHOICE, CHECK ->
                answer(item, decider, "=")
                        .putObject("answerCoding")
                        .put("system", decider.system())
                        .put("code", is);
        }
        return true;
    }

    private static ObjectNode answer(ObjectNode item, Decider decider, String operator) {
        return item.withArray("enableWhen")
                .addObject()
                .put("question", decider.question())
                .put("operator", operator);
    }
}
