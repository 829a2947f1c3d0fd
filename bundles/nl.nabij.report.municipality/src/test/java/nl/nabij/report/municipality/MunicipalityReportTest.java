package nl.nabij.report.municipality;

import nl.nabij.api.report.spi.Report;
import nl.nabij.testkit.ReportContract;

class MunicipalityReportTest extends ReportContract {

    @Override
    protected Report report() {
        return new MunicipalityReport();
    }
}
