package nl.nabij.report.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.spi.Report;
import nl.nabij.testkit.MadeUpYear;
import nl.nabij.testkit.ReportContract;
import org.junit.jupiter.api.Test;

class TeamReportTest extends ReportContract {

    @Override
    protected Report report() {
        return new TeamReport();
    }

    @Test
    void shouldStayWithTheTeam() {
        assertTrue(report().descriptor().internal());
    }

    @Test
    void shouldHoldTheTeamBesideTheHandbook() {
        assertEquals(List.of("Ja", "Ja"), enough("many clients, 2025"));
        assertEquals(List.of("Ja", "Ja"), enough("twenty clients, 2025"));
        assertEquals(List.of("Nog niet", "Nog niet"), enough("a few clients, 2025"));
        assertEquals(List.of("Nog niet", "Niet te zeggen"), enough("everything withheld, 2025"));
    }

    private List<String> enough(String title) {
        var year = MadeUpYear.all().stream()
                .filter(made -> made.toString().equals(title))
                .findFirst()
                .orElseThrow();
        return report().sections(year).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).cells().stream())
                .map(row -> row.get(2))
                .toList();
    }
}
