package nl.nabij.itest.misbehaving;

import java.util.List;
import java.util.Locale;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;

/** What the bad ones have in common, and the ones themselves. */
abstract class BadReport implements Report {

    static final String UNSAID = "wat-iemand-schreef";

    private final String id;

    BadReport(String id) {
        this.id = id;
    }

    @Override
    public final ReportDescriptor descriptor() {
        return new ReportDescriptor(
                id,
                "Stuk: " + id,
                "Stuk verslag",
                Locale.forLanguageTag("nl-NL"),
                List.of(Measures.CONTACTS),
                List.of());
    }

    public static final class Throwing extends BadReport {

        public Throwing() {
            super("throwing");
        }

        @Override
        public List<Section> sections(ReportContent content) {
            throw new IllegalStateException(UNSAID + content.measure(Measures.CONTACTS));
        }
    }

    /** Nobody can end this thread. */
    public static final class Hanging extends BadReport {

        public Hanging() {
            super("hanging");
        }

        @Override
        public List<Section> sections(ReportContent content) {
            while (true) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    continue;
                }
            }
        }
    }

    public static final class Nosy extends BadReport {

        public Nosy() {
            super("nosy");
        }

        @Override
        public List<Section> sections(ReportContent content) {
            try {
                content.measure(Measures.CLIENTS);
            } catch (IllegalArgumentException e) {
                return List.of();
            }
            return List.of();
        }
    }

    public static final class Unsayable implements Report {

        @Override
        public ReportDescriptor descriptor() {
            throw new IllegalStateException(UNSAID);
        }

        @Override
        public List<Section> sections(ReportContent content) {
            return List.of();
        }
    }
}
