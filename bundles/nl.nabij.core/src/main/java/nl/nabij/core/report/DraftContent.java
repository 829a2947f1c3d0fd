package nl.nabij.core.report;

import java.util.List;
import java.util.Map;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.spi.ReportContent;

record DraftContent(ReportPeriod period, String scope, Words words, Map<String, Measure> measures, ReportDraft draft)
        implements ReportContent {

    @Override
    public Measure measure(String id) {
        var measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("There is no measure " + id);
        }
        return measure;
    }

    @Override
    public String text(String prompt) {
        return draft.texts().stream()
                .filter(text -> text.prompt().equals(prompt))
                .map(OwnText::text)
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Target> targets() {
        return draft.targets();
    }

    @Override
    public Effort effort() {
        return draft.effort();
    }
}
