package nl.nabij.api.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.nabij.api.documents.Chart.Row;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    static Stream<Named<Function<Chart, String>>> drawings() {
        return Stream.of(
                Named.of("bar", Charts::bar),
                Named.of("stacked", Charts::stacked),
                Named.of("line", Charts::line),
                Named.of("distribution", Charts::distribution));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldBeReadableWithoutSeeing(Function<Chart, String> draw) throws Exception {
        Element svg = parse(draw.apply(chart(Row.of("Wonen", Amount.of(12.5))))).getDocumentElement();

        assertEquals("img", svg.getAttribute("role"));
        assertEquals("Onderwerpen", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(
                "Waarover het gaat", svg.getElementsByTagName("desc").item(0).getTextContent());
        assertTrue(texts(svg).contains("Wonen"));
        assertTrue(texts(svg).contains("12,5 uur"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldNeedNoInlineStyleNorIdsNorTheSizeThatPrintLoses(Function<Chart, String> draw) {
        String svg = draw.apply(chart(
                Row.of("Wonen", Amount.of(3)),
                Row.of("Geld", Amount.between(0, 5, "minder dan 5")),
                Row.of("Werk", Amount.none("onbekend"))));

        assertFalse(svg.contains("style="));
        assertFalse(svg.contains("id="));
        assertFalse(svg.contains("font-size=\"12\""));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldTakeLabelsAsText(Function<Chart, String> draw) throws Exception {
        String odd = "<b>&\"'\u0007";
        Chart chart = new Chart(
                Locale.ENGLISH,
                odd,
                odd,
                odd,
                odd,
                List.of(odd),
                List.of(Row.of(odd, Amount.of(8)), Row.of(odd, Amount.between(0, 5, odd))));

        Element svg = parse(draw.apply(chart)).getDocumentElement();

        assertEquals("<b>&\"'\uFFFD", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(0, svg.getElementsByTagName("b").getLength());
        parse(Charts.table(chart));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldDrawTheLimitsOfABandAndSayThemInWords(Function<Chart, String> draw) throws Exception {
        String svg = draw.apply(
                chart(Row.of("Geld", Amount.of(20)), Row.of("Justitie", Amount.between(0, 5, "minder dan 5"))));

        assertTrue(svg.contains("chart-hatch"));
        assertTrue(String.join(" ", texts(parse(svg).getDocumentElement())).contains("minder dan 5"));
    }

    @Test
    void shouldDrawABandAsLongAsItsUpperLimit() throws Exception {
        Element svg = parse(Charts.bar(
                        chart(Row.of("Geld", Amount.of(20)), Row.of("Justitie", Amount.between(5, 10, "5 tot 10")))))
                .getDocumentElement();

        assertEquals(2 * width(svg, "chart-band"), width(svg, "chart-bar"), 0.2);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldDrawNothingWhereThereIsNothing(Function<Chart, String> draw) throws Exception {
        parse(draw.apply(chart()));
        String svg = draw.apply(chart(Row.of("Geld", Amount.of(0)), Row.of("Wonen", Amount.none("onbekend"))));

        assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
        assertTrue(texts(parse(svg).getDocumentElement()).contains("Geld"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void shouldShowEveryLetterOfALongLabel(Function<Chart, String> draw) throws Exception {
        String label = "Arbeidsongeschiktheidsverzekeringsmaatschappij en vrijwilligerswerk in de eigen buurt";

        Element svg = parse(draw.apply(
                        chart(Row.of(label, Amount.of(3)), Row.of("b", Amount.of(2)), Row.of("c", Amount.of(1)))))
                .getDocumentElement();

        assertTrue(String.join("", texts(svg)).replace("-", "").replace(" ", "").contains(label.replace(" ", "")));
    }

    @Test
    void shouldTabulateTheSameFigures() throws Exception {
        Element table = parse(Charts.table(chart(
                        Row.of("Geld", Amount.of(1240)), Row.of("Justitie", Amount.between(0, 5, "minder dan 5")))))
                .getDocumentElement();

        assertEquals(
                "Onderwerp|Trajecten|Geld|1.240 uur|Justitie|minder dan 5", String.join("|", texts(table, "th", "td")));
    }

    @Test
    void shouldRefuseAmountsThatCannotBeDrawn() {
        assertThrows(IllegalArgumentException.class, () -> Amount.of(-1));
        assertThrows(IllegalArgumentException.class, () -> Amount.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Amount.between(5, 5, ""));
        assertThrows(IllegalArgumentException.class, () -> chart(Row.of("Geld", Amount.of(1), Amount.of(2))));
    }

    private static Chart chart(Row... rows) {
        return new Chart(
                Locale.forLanguageTag("nl"),
                "Onderwerpen",
                "Waarover het gaat",
                "Onderwerp",
                " uur",
                List.of("Trajecten"),
                List.of(rows));
    }

    private static double width(Element svg, String style) {
        NodeList rects = svg.getElementsByTagName("rect");
        for (int i = 0; i < rects.getLength(); i++) {
            Element rect = (Element) rects.item(i);
            if (rect.getAttribute("class").equals(style)) {
                return Double.parseDouble(rect.getAttribute("width"));
            }
        }
        throw new AssertionError("no " + style);
    }

    private static List<String> texts(Element svg) {
        return texts(svg, "text");
    }

    private static List<String> texts(Element root, String... names) {
        List<String> texts = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (List.of(names).contains(all.item(i).getNodeName())) {
                texts.add(all.item(i).getTextContent());
            }
        }
        return texts;
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
