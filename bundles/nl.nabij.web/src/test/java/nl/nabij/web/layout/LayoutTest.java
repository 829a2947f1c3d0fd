package nl.nabij.web.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.MenuItem;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import nl.nabij.web.templates.JtelayoutGenerated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Pattern ASSET = Pattern.compile("/static/([\\w.-]+)");

    @Test
    void shouldShowWhereOneIsAndWhoSignedIn() {
        var html = render(view(Optional.of(caller())), true, null);

        assertTrue(html.contains("<a href=\"/vandaag\" aria-current=\"page\">Vandaag</a>"), html);
        assertTrue(html.contains("<a href=\"/team\">Team</a>"), html);
        assertTrue(html.contains("Samira &lt;de Wit&gt;"), html);
        assertTrue(html.contains("name=\"formToken\" value=\"a&quot;b\""), html);
        assertTrue(html.contains("Alleen oefengegevens"), html);
    }

    @Test
    void shouldShowNoMenuToSomebodyWhoIsNotSignedIn() {
        var html = render(view(Optional.empty()), false, null);

        assertFalse(html.contains("<nav"), html);
        assertFalse(html.contains("Alleen oefengegevens"), html);
    }

    @Test
    void shouldSayWhatWasDoneAndNothingForAnUnknownCode() {
        assertTrue(render(view(Optional.empty()), false, "saved").contains("<p>Opgeslagen</p>"));
        assertFalse(render(view(Optional.empty()), false, "<b>").contains("role=\"status\""));
    }

    @Test
    void shouldRunNothingThatStandsInThePage() {
        var html = render(view(Optional.of(caller())), true, null);

        assertFalse(
                Pattern.compile("<script(?! src=)|<style| style=| on[a-z]+=")
                        .matcher(html)
                        .find(),
                html);
    }

    @Test
    void shouldStayWithinAHundredAndFiftyKilobytes() throws IOException {
        var html = render(view(Optional.of(caller())), true, null);
        long bytes = gzipped(html.getBytes(StandardCharsets.UTF_8));
        var assets = ASSET.matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        for (var asset : assets) {
            try (var file = Objects.requireNonNull(Assets.open(asset), asset)) {
                bytes += gzipped(file.readAllBytes());
            }
        }

        assertTrue(assets.size() >= 5, assets::toString);
        assertTrue(bytes < 150_000, "First page: " + bytes + " bytes");
    }

    private static String render(View view, boolean practice, @Nullable String done) {
        var page = Page.of("today", "Vandaag", (out, seen) -> {});
        var menu = List.of(
                new MenuItem("today", "Vandaag", "/vandaag", 100, Set.of(Role.EXPERT)),
                new MenuItem("team", "Team", "/team", 200, Set.of(Role.COORDINATOR)));
        var out = new StringOutput();
        JtelayoutGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                new Layout(page, view, menu, practice, false, done, "<h1>Hoi</h1>"));
        return out.toString();
    }

    private static View view(Optional<Caller> caller) {
        return new View(DUTCH, new Words("bewoner", "bewoners"), caller, LocalDate.of(2026, 11, 22), "a\"b");
    }

    private static Caller caller() {
        return new Caller(
                new AccountId(1),
                "Samira <de Wit>",
                Set.of(Role.EXPERT),
                Set.of(),
                Set.of(),
                DUTCH,
                Caller.Source.PAGE);
    }

    private static long gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
