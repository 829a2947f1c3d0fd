package nl.nabij.documents;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Objects;
import nl.nabij.api.documents.PrintDocument;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One document through openhtmltopdf, PDFBox and Batik. Nothing is kept afterwards. */
final class PdfEngine {

    static final String TYPEFACE = "Source Sans 3";

    static {
        // The engine's messages quote the text that it lays out.
        XRLog.setLoggingEnabled(false);
    }

    private PdfEngine() {}

    static void render(PrintDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (BatikSVGDrawer drawings = new BatikSVGDrawer();
                PDDocument pdf = new PDDocument()) {
            builder.withW3cDocument(PrintPages.of(document), null);
            builder.toStream(out).usePDDocument(pdf).useSVGDrawer(drawings);
            builder.usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("Nabij");
            builder.useReplacementText("\uFFFD");
            refuseEverythingOutside(builder);
            font(builder, pdf, "SourceSans3-Regular.ttf", 400, FontStyle.NORMAL);
            font(builder, pdf, "SourceSans3-It.ttf", 400, FontStyle.ITALIC);
            font(builder, pdf, "SourceSans3-Semibold.ttf", 600, FontStyle.NORMAL);
            font(builder, pdf, "SourceSans3-SemiboldIt.ttf", 600, FontStyle.ITALIC);
            builder.run();
        }
    }

    private static void refuseEverythingOutside(PdfRendererBuilder builder) {
        FSStreamFactory nothing = address -> {
            throw new SecurityException("Documents fetch nothing");
        };
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUriResolver((base, address) -> null);
        builder.useHttpStreamImplementation(nothing);
        builder.useProtocolsStreamImplementation(nothing, "http", "https", "file", "jar", "ftp", "data");
    }

    private static void font(PdfRendererBuilder builder, PDDocument pdf, String file, int weight, FontStyle style)
            throws IOException {
        TrueTypeFont font;
        try (InputStream in = open(file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        // PDFBox joins "f" and "t" to a glyph without a Unicode value: the letters look right and are lost to readers.
        font.setEnableGsub(false);
        PDType0Font embedded = PDType0Font.load(pdf, font, true);
        builder.useFont(new PDFontSupplier(embedded), TYPEFACE, weight, style, true);
        if (style == FontStyle.NORMAL) {
            // Batik takes the semibold italic for any semibold when it has both.
            builder.useFont(() -> open(file), TYPEFACE, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PdfEngine.class.getResourceAsStream("fonts/" + file), file);
    }
}
