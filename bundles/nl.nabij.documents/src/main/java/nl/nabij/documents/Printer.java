package nl.nabij.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nabij.api.BusyException;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.documents.PrintDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lets two documents be made at once, which bounds the memory; the libraries come in with the first. */
@Component
public final class Printer implements DocumentService {

    static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    @Activate
    public Printer() {
        this(Duration.ofSeconds(30));
    }

    Printer(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void pdf(PrintDocument document, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream(1 << 18);
        takePlace();
        try {
            PdfEngine.render(document, made);
        } finally {
            places.release();
        }
        // Only now, so that a slow reader keeps nobody waiting and a failed document leaves no half file.
        made.writeTo(out);
    }

    @Override
    public void spreadsheet(String title, List<List<String>> rows, OutputStream out) throws IOException {
        var made = new ByteArrayOutputStream();
        Spreadsheet.write(title, rows, made);
        made.writeTo(out);
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException(new TimeoutException("documents"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(e);
        }
    }
}
