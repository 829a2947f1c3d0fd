package nl.nabij.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Completes a body with what tagged PDF asks, and takes out what has no place in a document. */
final class PrintMarkup {

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** Elements that would bring something in from elsewhere, or a style of their own. */
    private static final Set<String> FOREIGN = Set.of(
            "script",
            "style",
            "link",
            "base",
            "meta",
            "title",
            "head",
            "bookmarks",
            "img",
            "image",
            "object",
            "embed",
            "iframe",
            "audio",
            "video",
            "source",
            "foreignobject",
            "use",
            "input",
            "select",
            "textarea",
            "button");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final int ROWS_KEPT_TOGETHER = 12;

    private PrintMarkup() {}

    static void complete(Element body) {
        for (Element element : all(body, "*")) {
            String name = name(element);
            boolean titleOfDrawing = SVG.equals(element.getNamespaceURI()) && name.equals("title");
            if (FOREIGN.contains(name) && !titleOfDrawing) {
                element.getParentNode().removeChild(element);
                continue;
            }
            element.removeAttribute("style");
            switch (name) {
                case "a" -> link(element);
                case "th" -> heading(element);
                case "table" -> table(element);
                case "svg" -> drawing(element);
                default -> {}
            }
        }
    }

    static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static void link(Element link) {
        String address = link.getAttribute("href").strip();
        int colon = address.indexOf(':');
        boolean within = address.startsWith("#");
        if (!within
                && (colon < 0 || !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT)))) {
            link.removeAttribute("href");
        } else if (link.getAttribute("title").isEmpty()) {
            link.setAttribute("title", link.getTextContent().strip());
        }
    }

    private static void heading(Element heading) {
        if (heading.getAttribute("scope").isEmpty()) {
            boolean ofColumn =
                    name((Element) heading.getParentNode().getParentNode()).equals("thead");
            heading.setAttribute("scope", ofColumn ? "col" : "row");
        }
    }

    private static void table(Element table) {
        // A form fills its page anyway; kept together it would leave the first page empty.
        boolean form = Arrays.asList(table.getAttribute("class").split(" ")).contains("form");
        if (!form && table.getElementsByTagName("tr").getLength() <= ROWS_KEPT_TOGETHER) {
            table.setAttribute("class", (table.getAttribute("class") + " keep").strip());
        }
        // A figure stays on one page; with its table in it, half a page would often stay white before it.
        Node figure = table.getParentNode();
        if (figure.getNodeName().equals("figure")) {
            figure.getParentNode().insertBefore(table, figure.getNextSibling());
        }
    }

    /** Letters in a drawing become shapes, so its title and description are all that a screen reader has. */
    private static void drawing(Element svg) {
        StringBuilder alternative = new StringBuilder();
        for (String part : List.of("title", "desc")) {
            NodeList found = svg.getElementsByTagNameNS(SVG, part);
            if (found.getLength() > 0) {
                alternative.append(alternative.isEmpty() ? "" : ". ");
                alternative.append(found.item(0).getTextContent().strip());
            }
        }
        svg.setAttribute("alt", alternative.toString());
        svg.setAttribute("font-family", "'" + PdfEngine.TYPEFACE + "'");
    }

    private static String name(Element element) {
        String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
        return name.toLowerCase(Locale.ROOT);
    }
}
