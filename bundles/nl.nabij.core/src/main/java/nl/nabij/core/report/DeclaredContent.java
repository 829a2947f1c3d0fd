package nl.nabij.core.report;

import java.util.List;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.spi.ReportContent;

/** The content as far as the report declared what it needs; remembers that more was asked, also when the report hides it. */
final class DeclaredContent implements ReportContent {

    private final ReportContent content;
    private final List<String> declared;
    private volatile boolean exceeded;

    DeclaredContent(ReportContent content, List<String> declared) {
        this.content = content;
        this.declared = declared;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public Measure measure(String id) {
        if (!declared.contains(id)) {
            exceeded = true;
            throw new IllegalArgumentException("Not among the measures that the report asked for: " + id);
        }
        return content.measure(id);
    }

    @Override
    public ReportPeriod period() {
        return content.period();
    }

    @Override
    public String scope() {
        return content.scope();
    }

    @Override
    public Words words() {
        return content.words();
    }

    @Override
    public String text(String prompt) {
        return content.text(prompt);
    }

    @Override
    public List<Target> targets() {
        return content.targets();
    }

    @Override
    public Effort effort() {
        return content.effort();
    }
}
