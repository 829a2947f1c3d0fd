package nl.nabij.api.report;

import java.util.List;

/**
 * The whole report in its final words and figures. Page, PDF, CSV and API are made of this one object, so they cannot differ;
 * a release keeps it as it is.
 *
 * @param report the id of the report
 * @param language of its texts, as a language tag
 * @param organisation whose account it is
 * @param scope the name of the team, or of the organisation
 * @param period in words
 */
public record ReportResult(
        String report,
        String language,
        String title,
        String organisation,
        String scope,
        String period,
        List<Section> sections) {

    public ReportResult {
        sections = List.copyOf(sections);
    }
}
