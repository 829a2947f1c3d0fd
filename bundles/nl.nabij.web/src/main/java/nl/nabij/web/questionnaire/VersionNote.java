package nl.nabij.web.questionnaire;

import java.util.List;
import java.util.Map;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.Wording;

/** Says of a sheet that it keeps its own questions when new sheets get others. */
public record VersionNote(List<Definition> installed, Wording t) {

    /** Empty when there is nothing to say. */
    public String of(SheetSummary sheet) {
        return installed.stream()
                .filter(variant -> variant.id().equals(sheet.variant()))
                .map(Definition::version)
                .filter(version -> !version.equals(sheet.variantVersion()))
                .map(version -> t.get("other-version", Map.of("own", sheet.variantVersion(), "new", version)))
                .findFirst()
                .orElse("");
    }
}
