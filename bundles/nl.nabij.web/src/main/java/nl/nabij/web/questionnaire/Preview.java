package nl.nabij.web.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.ui.Wording;

/** What an administrator looks at before a form is used: how it will be seen, and what to check. */
public final class Preview {

    /** As what it is shown. */
    public enum Shown {
        PHONE,
        DESK,
        PAPER;

        static Shown of(String name) {
            for (var shown : values()) {
                if (shown.name().equalsIgnoreCase(name)) {
                    return shown;
                }
            }
            return PHONE;
        }
    }

    private Preview() {}

    /** What is worth a look, in words. A definition with real faults is never installed, so none of this is wrong. */
    static List<String> checks(Form form, Wording t) {
        var checks = new ArrayList<String>();
        checks.add(t.get("check.cells", "count", form.cells().size()));
        checks.add(t.get(form.named() ? "check.named" : "check.nameless"));
        var topics = form.cells().stream()
                .map(cell -> cell.topic())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        checks.add(t.get("check.topics", "count", topics));
        var apart = form.rows().stream()
                .filter(row -> row.topic() == null)
                .map(Row::label)
                .map(label -> label.display())
                .collect(Collectors.joining(", "));
        if (!apart.isEmpty()) {
            checks.add(t.get("check.apart", "rows", apart));
        }
        var forExperts = form.asked()
                .map(Asked::question)
                .filter(question -> question.forExperts())
                .map(question -> question.label().display())
                .collect(Collectors.joining(", "));
        if (!forExperts.isEmpty()) {
            checks.add(t.get("check.for-experts", "questions", forExperts));
        }
        if (form.looksBackOn() != null) {
            var months = form.moments().stream().map(String::valueOf).collect(Collectors.joining(", "));
            checks.add(t.get("check.moments", Map.of("months", months)));
        }
        return checks;
    }
}
