package nl.nabij.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nabij.api.BusyException;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.documents.PrintDocument.Opening;
import nl.nabij.api.documents.PrintDocument.Paper;
import org.junit.jupiter.api.Test;

class PrinterTest {

    private final PrintDocument letter = Examples.document("Brief", Opening.HEADING, Paper.PORTRAIT, "<p>Dag</p>");

    @Test
    void shouldRefuseAThirdWhoWaitedInVainAndServeAgainAfterwards() throws Exception {
        Printer printer = new Printer(Duration.ofMillis(50));
        CountDownLatch started = new CountDownLatch(Printer.AT_ONCE);
        CountDownLatch goOn = new CountDownLatch(1);
        PrintDocument slow =
                new PrintDocument(Examples.DUTCH, "Traag", "De Brug", "", Opening.HEADING, Paper.PORTRAIT, out -> {
                    started.countDown();
                    await(goOn);
                });
        ExecutorService pool = Executors.newFixedThreadPool(Printer.AT_ONCE);
        try {
            List<Future<?>> busy = new ArrayList<>();
            for (int i = 0; i < Printer.AT_ONCE; i++) {
                busy.add(pool.submit(() -> {
                    printer.pdf(slow, new ByteArrayOutputStream());
                    return null;
                }));
            }
            started.await();

            assertThrows(BusyException.class, () -> printer.pdf(letter, new ByteArrayOutputStream()));

            goOn.countDown();
            for (Future<?> document : busy) {
                document.get();
            }
        } finally {
            pool.shutdown();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.pdf(letter, out);
        assertTrue(out.size() > 1000);
    }

    @Test
    void shouldFreeThePlaceOfADocumentThatFailedAndWriteNothingOfIt() throws Exception {
        Printer printer = new Printer(Duration.ZERO);
        PrintDocument failing =
                new PrintDocument(Examples.DUTCH, "Mis", "De Brug", "", Opening.HEADING, Paper.PORTRAIT, out -> {
                    throw new IOException("gone");
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        for (int i = 0; i <= Printer.AT_ONCE; i++) {
            assertThrows(IOException.class, () -> printer.pdf(failing, out));
        }

        assertEquals(0, out.size());
        printer.pdf(letter, out);
        assertTrue(out.size() > 1000);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
