package nl.nabij.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"URL\" alt=\"x\"/>",
                "<link rel=\"stylesheet\" href=\"URL\"/>",
                "<style>@import url(URL); p { background: url(URL) }</style><p>x</p>",
                "<p style=\"background-image: url(URL)\">x</p>",
                "<table background=\"URL\"><tr><td background=\"URL\">x</td></tr></table>",
                "<object data=\"URL\" type=\"image/svg+xml\">x</object>",
                "<iframe src=\"URL\">x</iframe>",
                "<base href=\"URL\"/><p>x</p>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\"><image width=\"9\" height=\"9\" x:href=\"URL\"/><use x:href=\"URL#a\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\" fill=\"url(URL#a)\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><style>@import url(URL);</style><script href=\"URL\"/></svg>",
            })
    void shouldFetchNothing(String body) throws IOException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
        Path file = Files.writeString(folder.resolve("secret.txt"), "geheim van de server");

        byte[] overHttp = Examples.pdf("<p>ervoor</p>" + body.replace("URL", address) + "<p>erna</p>");
        byte[] fromDisk =
                Examples.pdf("<p>ervoor</p>" + body.replace("URL", file.toUri().toString()) + "<p>erna</p>");

        assertEquals(List.of(), asked);
        assertTrue(PrintedTextTest.text(overHttp).contains("erna"));
        assertFalse(PrintedTextTest.text(fromDisk).contains("geheim"));
    }

    @Test
    void shouldRefuseADocumentTypeAndQuoteNothingOfIt() {
        String entity = "<!DOCTYPE p [<!ENTITY geheim SYSTEM \"file:///etc/hostname\">]><p>&geheim;</p>";

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Examples.pdf(entity));

        assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
        assertNull(refused.getCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Jan", "Jan & Piet", "<Jan>", "</body><body>Jan", "<p>&Jan;</p>"})
    void shouldRefuseMarkupThatIsNotWellFormedAndQuoteNothingOfIt(String body) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Examples.pdf(body));

        assertFalse(String.valueOf(refused.getMessage()).contains("Jan"));
        assertNull(refused.getCause());
    }

    @Test
    void shouldLinkToOrdinaryAddressesOnly() throws IOException {
        byte[] pdf =
                Examples.pdf("<p><a href=\"https://nabij.example/\">goed</a> <a href=\"javascript:alert(1)\">script</a>"
                        + " <a href=\"file:///etc/passwd\">bestand</a> <a href=\" JavaScript:x\">script</a></p>");

        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    addresses.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
        }
        assertEquals(List.of("https://nabij.example/"), addresses);
    }
}
