package nl.nabij.web.report;

import nl.nabij.api.ui.Texts;

final class ReportTexts {

    static final Texts TEXTS = Texts.of(ReportTexts.class);

    private ReportTexts() {}
}
