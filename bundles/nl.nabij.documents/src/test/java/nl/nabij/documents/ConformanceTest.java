package nl.nabij.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.documents.PrintDocument.Opening;
import nl.nabij.api.documents.PrintDocument.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a machine can check of archiving and accessibility. */
class ConformanceTest {

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Named<PrintDocument>> documents() {
        String odd = "<p>Łukasz, Çelik, Ωmega, Жанна, 😀, \u0645\u0631\u062d\u0628\u0627, \u0007, ½ → ✓</p>";
        return Stream.of(
                Named.of("report", Examples.report(Paper.PORTRAIT)),
                Named.of("report on landscape", Examples.report(Paper.LANDSCAPE)),
                Named.of("paper form", Examples.sheet()),
                Named.of("no chapters", Examples.document("Brief", Opening.HEADING, Paper.PORTRAIT, "<p>Dag</p>")),
                Named.of("letters we have no shape for", Examples.document("😀", Opening.COVER, Paper.PORTRAIT, odd)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldMeetPdfA2aAndPdfUa1(PrintDocument document) throws Exception {
        byte[] pdf = Examples.pdf(document);

        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFUA_1));
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
