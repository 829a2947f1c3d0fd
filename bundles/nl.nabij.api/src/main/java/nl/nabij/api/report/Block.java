package nl.nabij.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a report. In JSON the kinds tell themselves apart by their fields. */
public sealed interface Block {

    /** What the report says itself. */
    record Paragraphs(List<String> paragraphs) implements Block {
        public Paragraphs {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The coordinator's own words under a question of the report; "" while there are none. */
    record OwnWords(String prompt, String question, String words) implements Block {}

    /** A few figures that stand out. */
    record Facts(String code, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String code, String label, Figure figure, String text) {}

    /**
     * Figures with a chart above them.
     *
     * @param description what the chart shows, for who cannot see it
     * @param category what the rows are
     * @param unit what is counted
     * @param remarks small print under the table
     */
    record Table(
            String code,
            String title,
            String description,
            String category,
            String unit,
            Chart chart,
            List<Row> rows,
            List<String> remarks)
            implements Block {
        public Table {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param text the figure as the report writes it: "24", "minder dan 5" */
    record Row(
            String code,
            String label,
            Figure figure,
            String text,
            @Nullable Integer percent) {}

    enum Chart {
        BARS,
        /** Upright, in the order of the rows. */
        DISTRIBUTION
    }

    /** A table of words, such as agreed against reached. */
    record Grid(String code, String title, List<String> columns, List<List<String>> cells) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** What cannot be said, and why. */
    record Remark(String remark) implements Block {}
}
