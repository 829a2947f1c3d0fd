package nl.nabij.api.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.nabij.api.BusyException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes documents in the house print style.
 *
 * <p>Thread-safe. The libraries behind it are loaded by the first document and keep nothing between two documents.
 */
@ProviderType
public interface DocumentService {

    /**
     * Writes the document as a tagged PDF that meets PDF/A-2a (archiving) and PDF/UA-1 (accessibility, which EN 301 549
     * asks of downloads by public bodies). Nothing is fetched from outside the document, whatever it refers to.
     *
     * <p>The stream receives nothing until the whole document is made, and is left open.
     *
     * @throws IllegalArgumentException if the body is not well-formed XHTML or has a document type
     * @throws BusyException if other documents occupy the printer for half a minute; trying again later helps
     * @throws IOException if the body or the stream throws it
     */
    void pdf(PrintDocument document, OutputStream out) throws IOException;

    /**
     * Writes a table as an OpenDocument spreadsheet. A cell that is a plain number becomes one; every other stays the text that
     * it is, so nothing that somebody typed becomes a formula.
     *
     * <p>The stream receives nothing until the whole table is made, and is left open.
     *
     * @param title of the one sheet in it
     * @throws IOException if the stream throws it
     */
    void spreadsheet(String title, List<List<String>> rows, OutputStream out) throws IOException;
}
