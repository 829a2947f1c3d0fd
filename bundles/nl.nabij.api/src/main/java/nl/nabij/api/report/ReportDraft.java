package nl.nabij.api.report;

import java.util.List;

/**
 * What the coordinator writes for one report; released ones no longer change.
 *
 * @param key the text of its {@link ReportKey}
 */
public record ReportDraft(String key, List<OwnText> texts, List<Target> targets, Effort effort) {

    public ReportDraft {
        texts = List.copyOf(texts);
        targets = List.copyOf(targets);
    }
}
