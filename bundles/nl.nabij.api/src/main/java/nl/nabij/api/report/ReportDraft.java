package nl.nabij.api.report;

import java.util.List;

/** What the coordinator writes for one report; released ones no longer change. */
public record ReportDraft(ReportKey key, List<OwnText> texts, List<Target> targets, Effort effort) {

    public ReportDraft {
        texts = List.copyOf(texts);
        targets = List.copyOf(targets);
    }
}
