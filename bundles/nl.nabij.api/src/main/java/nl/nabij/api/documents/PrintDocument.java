package nl.nabij.api.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A document to print. Title, author and description open the document, stand in its properties and, the first two, at
 * the foot of every page; the body follows.
 *
 * <p>The house style lays out ordinary elements: {@code h2} (bookmarks and contents follow from it), {@code h3}
 * below it (no level is skipped),
 * {@code p}, lists, {@code dl}, {@code figure} with {@code figcaption}, {@code blockquote} (somebody's own words),
 * {@code table} with {@code caption} and {@code thead} (repeated on every page). A chart of {@link Charts} is taken as it
 * is. Pictures, styles, scripts and form fields are left out. Besides, these classes exist:
 *
 * <ul>
 *   <li>{@code lead}: the opening paragraph, larger
 *   <li>{@code number}: a cell with figures, to the right
 *   <li>{@code facts}: a table of one row with large figures ({@code strong}) and what they count
 *   <li>{@code note}: a remark in a calm box
 *   <li>{@code small}: sources and explanations
 *   <li>{@code keep}: not to be split over two pages
 *   <li>{@code break}: starts on a new page
 *   <li>{@code wide}: a part on landscape pages within a portrait document
 *   <li>{@code form}: a table as a paper form, with room to write; {@code line} within it is one empty line
 *   <li>{@code tick}: an empty box to tick
 * </ul>
 *
 * @param language of the text; fixed words such as "Pagina" follow it
 * @param author the organisation that answers for the document
 * @param description one line on what it is or what period it covers
 */
public record PrintDocument(
        Locale language, String title, String author, String description, Opening opening, Paper paper, Body body) {

    public enum Opening {
        /** A page of its own with title and contents: for reports. */
        COVER,
        /** A heading above the body: for sheets and letters. */
        HEADING
    }

    /** A4, always. */
    public enum Paper {
        PORTRAIT,
        LANDSCAPE
    }

    /** Writes well-formed XHTML without document type or named entities; all text in it is escaped by who writes. */
    @ConsumerType
    @FunctionalInterface
    public interface Body {
        void writeTo(Writer out) throws IOException;
    }
}
