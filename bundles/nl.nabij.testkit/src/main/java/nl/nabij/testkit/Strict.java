package nl.nabij.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;

/** As strict as the product: only what was declared. Knows what was used. */
final class Strict implements ReportContent {

    private final ReportContent content;
    private final ReportDescriptor descriptor;
    private final Set<String> used = new HashSet<>();

    Strict(ReportContent content, ReportDescriptor descriptor) {
        this.content = content;
        this.descriptor = descriptor;
    }

    Set<String> used() {
        return used;
    }

    @Override
    public Measure measure(String id) {
        if (!descriptor.measures().contains(id)) {
            throw new AssertionError("The report did not declare the measure " + id);
        }
        used.add(id);
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
