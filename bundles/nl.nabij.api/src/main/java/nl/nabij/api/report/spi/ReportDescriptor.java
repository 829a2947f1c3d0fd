package nl.nabij.api.report.spi;

import java.util.List;
import java.util.Locale;
import nl.nabij.api.report.ReportKey;

/**
 * @param id stands in addresses and with what was typed, so it never changes: small letters, digits and hyphens
 * @param name as the list shows it
 * @param title of the document
 * @param language of the report, whatever the reader's is
 * @param measures what it asks for, of {@link nl.nabij.api.report.Measures}
 * @param prompts the questions that the coordinator answers in own words
 * @param internal for the team itself: it is never released, so no report reader gets it
 */
public record ReportDescriptor(
        String id,
        String name,
        String title,
        Locale language,
        List<String> measures,
        List<Prompt> prompts,
        boolean internal) {

    public ReportDescriptor {
        if (!ReportKey.isReport(id)) {
            throw new IllegalArgumentException("Small letters, digits and hyphens make an id");
        }
        measures = List.copyOf(measures);
        prompts = List.copyOf(prompts);
    }

    /** For who pays, or whoever else gets it once it is released. */
    public ReportDescriptor(
            String id, String name, String title, Locale language, List<String> measures, List<Prompt> prompts) {
        this(id, name, title, language, measures, prompts, false);
    }

    /** @param help what one might write about, or "" */
    public record Prompt(String code, String question, String help) {}
}
