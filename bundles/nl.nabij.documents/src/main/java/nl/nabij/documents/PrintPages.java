package nl.nabij.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.documents.PrintDocument.Opening;
import nl.nabij.api.documents.PrintDocument.Paper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Lays the house style around a body: properties, cover or heading, contents, bookmarks, foot of the page. */
final class PrintPages {

    /** Dutch for any language we have no words in, whatever the server's own language is. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]");

    private final PrintDocument document;
    private final ResourceBundle words;
    private final Document pages;

    private PrintPages(PrintDocument document) throws IOException {
        this.document = document;
        this.words = ResourceBundle.getBundle("nl.nabij.documents.words", document.language(), NO_FALLBACK);
        this.pages = parse(document.body());
    }

    static Document of(PrintDocument document) throws IOException {
        return new PrintPages(document).laidOut();
    }

    private Document laidOut() throws IOException {
        Element html = pages.getDocumentElement();
        html.setAttribute("lang", document.language().toLanguageTag());
        if (html.getChildNodes().getLength() != 1) {
            throw new IllegalArgumentException("The body closes what it did not open");
        }
        Element body = (Element) html.getFirstChild();
        PrintMarkup.complete(body);
        List<Element> chapters = number(body);
        boolean cover = document.opening() == Opening.COVER;
        body.setAttribute("class", cover ? "with-cover" : "with-heading");
        body.insertBefore(cover ? cover(chapters) : opening("heading"), body.getFirstChild());
        html.insertBefore(head(chapters), body);
        return pages;
    }

    private Element head(List<Element> chapters) throws IOException {
        Element head = element("head", "");
        head.appendChild(element("title", document.title()));
        head.appendChild(meta("author", document.author()));
        head.appendChild(meta("subject", document.description()));
        head.appendChild(meta("description", document.description()));
        Element bookmarks = element("bookmarks", "");
        for (Element chapter : chapters) {
            Element bookmark = element("bookmark", "");
            bookmark.setAttribute("name", text(chapter));
            bookmark.setAttribute("href", "#" + chapter.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        if (!chapters.isEmpty()) {
            head.appendChild(bookmarks);
        }
        head.appendChild(element("style", style()));
        return head;
    }

    private Element cover(List<Element> chapters) {
        Element cover = block("div", "cover", opening("band"));
        if (chapters.size() > 1) {
            Element list = element("ul", "");
            for (Element chapter : chapters) {
                Element link = element("a", text(chapter));
                link.setAttribute("href", "#" + chapter.getAttribute("id"));
                link.setAttribute("title", text(chapter));
                list.appendChild(block("li", "", link));
            }
            Element title = styled(element("p", words.getString("contents")), "contents-title");
            cover.appendChild(block("div", "contents", title, list));
        }
        return cover;
    }

    private Element opening(String style) {
        Element author = styled(element("p", document.author()), "author");
        Element opening = block("div", style, author, element("h1", document.title()));
        if (!document.description().isBlank()) {
            opening.appendChild(styled(element("p", document.description()), "description"));
        }
        return opening;
    }

    /** Gives every h2 an id to point at. */
    private static List<Element> number(Element body) {
        List<Element> chapters = new ArrayList<>();
        for (Element chapter : PrintMarkup.all(body, "h2")) {
            if (chapter.getAttribute("id").isEmpty()) {
                chapter.setAttribute("id", "chapter-" + (chapters.size() + 1));
            }
            chapters.add(chapter);
        }
        return chapters;
    }

    private String style() throws IOException {
        String style;
        try (InputStream in = Objects.requireNonNull(PrintPages.class.getResourceAsStream("print.css"))) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean landscape = document.paper() == Paper.LANDSCAPE;
        return style.replace("${paper}", landscape ? "A4 landscape" : "A4")
                .replace("${width}", landscape ? "297mm" : "210mm")
                .replace("${foot}", quoted(document.author() + "  ·  " + document.title()))
                .replace("${page}", quoted(words.getString("page") + " "))
                .replace("${of}", quoted(" " + words.getString("of") + " "))
                .replace("${onPage}", quoted("\u00A0\u00A0·\u00A0 " + words.getString("onPage") + " "));
    }

    /** As a CSS string in which no character of the text can mean anything. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && c < 0x80 || c == ' ') {
                quoted.appendCodePoint(c);
            } else {
                // The space ends the escape and is no part of the text.
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }

    private Element meta(String name, String content) {
        Element meta = element("meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        return meta;
    }

    private Element element(String name, String text) {
        Element element = pages.createElement(name);
        if (!text.isEmpty()) {
            element.appendChild(pages.createTextNode(text));
        }
        return element;
    }

    private Element block(String name, String style, Element... content) {
        Element block = styled(element(name, ""), style);
        for (Element child : content) {
            block.appendChild(child);
        }
        return block;
    }

    private static Element styled(Element element, String style) {
        element.setAttribute("class", style);
        return element;
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static Document parse(PrintDocument.Body body) throws IOException {
        StringWriter text = new StringWriter();
        text.write("<html><body>");
        body.writeTo(text);
        text.write("</body></html>");
        try {
            return parser().parse(new InputSource(new StringReader(printable(text.toString()))));
        } catch (SAXParseException e) {
            // Without the parser's message: it may quote what somebody wrote.
            throw new IllegalArgumentException(
                    "The body is not well-formed XHTML: line " + e.getLineNumber() + ", column " + e.getColumnNumber());
        } catch (SAXException e) {
            throw new IllegalArgumentException("The body is not well-formed XHTML");
        }
    }

    /** What somebody pastes may hold characters that XML forbids in any spelling. */
    static String printable(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }

    private static DocumentBuilder parser() {
        try {
            // The parser of the JDK, whatever else is installed. Karaf's own java.xml has no newDefaultNSInstance.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
