package nl.nabij.core.questionnaire;

import static nl.nabij.core.questionnaire.SheetFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.SheetSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people at one sheet, at the same moment. */
class SheetConcurrencyTest {

    private static final int TIMES = 20;

    private final SheetFixture fixture = new SheetFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldLoseNothingOfTwoWhoWriteInDifferentCells() throws Exception {
        var sheet = fixture.start(TODAY).id();

        together(() -> write(sheet, "reizen/now"), () -> write(sheet, "plannen/wish"));

        var cells = fixture.sheets.open(People.EXPERT, sheet).cells();
        assertEquals("tekst " + TIMES, cells.get("reizen/now"));
        assertEquals("tekst " + TIMES, cells.get("plannen/wish"));
    }

    private List<CellConflict> write(SheetId sheet, String cell) {
        var conflicts = new ArrayList<CellConflict>();
        var expected = "";
        for (int i = 1; i <= TIMES; i++) {
            var text = "tekst " + i;
            conflicts.addAll(fixture.save(sheet, cell, expected, text).conflicts());
            expected = text;
        }
        assertEquals(List.of(), conflicts);
        return conflicts;
    }

    @Test
    void shouldSaveOneAndTellTheOtherWhenTwoWriteInOneCell() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var sheet = fixture.start(TODAY).id();

            var conflicts = together(
                            () -> fixture.save(sheet, "reizen/now", "", "van de een")
                                    .conflicts(),
                            () -> fixture.save(sheet, "reizen/now", "", "van de ander")
                                    .conflicts())
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            assertEquals(1, conflicts.size());
            var stands = fixture.sheets.open(People.EXPERT, sheet).text("reizen/now");
            assertEquals(stands, conflicts.get(0).current());
            assertTrue(!stands.equals(conflicts.get(0).sent()));
        }
    }

    @Test
    void shouldBeginOneSheetWhenTheSameRequestComesTwiceAtOnce() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var request = UUID.randomUUID().toString();
            Callable<SheetSummary> begin =
                    () -> fixture.sheets.begin(People.EXPERT, SheetFixture.newStart(request, TODAY));

            var begun = together(begin, begin);

            assertEquals(begun.get(0).id(), begun.get(1).id());
        }
        assertEquals(List.of("" + TIMES), fixture.query("SELECT COUNT(*) FROM sheet"));
    }

    /** Runs both at once, each in a thread of its own. */
    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        var barrier = new CyclicBarrier(2);
        try {
            var first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
