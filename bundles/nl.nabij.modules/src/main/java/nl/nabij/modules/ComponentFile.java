package nl.nabij.modules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The file by which Declarative Services makes a service of a questionnaire. */
final class ComponentFile {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private ComponentFile() {}

    /** Where the definition lies; empty when this is not one questionnaire and nothing else. */
    static Optional<String> definition(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            // It would write to the console.
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new ByteArrayInputStream(xml));
            var classes = elements(document, "implementation")
                    .map(implementation -> implementation.getAttribute("class"))
                    .toList();
            if (!classes.equals(List.of(QuestionnaireVariant.class.getName()))) {
                return Optional.empty();
            }
            return elements(document, "property")
                    .filter(property -> property.getAttribute("name").equals(QuestionnaireVariant.DEFINITION))
                    .map(property -> property.getAttribute("value"))
                    .findFirst();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException | IOException malformed) {
            return Optional.empty();
        }
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
