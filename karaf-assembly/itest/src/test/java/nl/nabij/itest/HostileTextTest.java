package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed stays text: in every field of every page, on the page that answers, and on every page that shows it later. */
@ExtendWith(SharedProduct.class)
class HostileTextTest {

    private static final int WIDE = 1280;
    private static final String TEXT = "\"'></textarea></title> <script>ran()</script> <img src=x onerror=ran()>"
            + " <svg onload=ran()> javascript:ran() {{ran()}} ${ran()} &lt;b&gt; \ud83d\ude00 \u202egekeerd";

    private static final String FIELDS =
            "textarea, input:not([type]), input[type=text], input[type=search], input[type=tel]";
    private static final String FORM = "form[method=post]";

    /** Past everything that a browser itself would hold back. */
    private static final String SEND = """
            ([index, fields, text]) => {
              const form = document.querySelectorAll('form[method=post]')[index];
              if (!form) return false;
              for (const field of form.elements) if (field.matches(fields)) field.value = text;
              HTMLFormElement.prototype.submit.call(form);
              return true;
            }
            """;

    private final List<String> faults = new ArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private int sent;

    @ParameterizedTest
    @EnumSource(Person.class)
    void shouldShowWhatWasTypedAsText(Person person, Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, person, WIDE)) {
            type(window, person.signIn(product));
        }
        assertEquals(List.of(), faults);
        assertTrue(sent > 0 || person == Person.COACH, "Only a coach has nothing to type");
    }

    @Test
    void shouldShowWhatAStrangerTypedAsText(Product product) {
        try (var browser = Browser.open();
                var window = browser.window(product, WIDE)) {
            type(window, new Visitor(product.address()), "/inloggen", "/uitnodiging");
        }
        assertEquals(List.of(), faults);
    }

    private void type(Browser.Window window, Visitor visitor, String... from) {
        var page = window.page();
        page.onLoad(loaded -> loads.incrementAndGet());
        page.exposeFunction("ran", arguments -> faults.add("A script ran on " + page.url()));
        var starts = from.length == 0 ? new String[] {"/"} : from;
        var done = new HashSet<String>();
        for (var answer : Crawl.of(visitor, starts).values()) {
            var forms = answer.html() ? answer.page().select(FORM) : List.<org.jsoup.nodes.Element>of();
            for (var index = 0; index < forms.size(); index++) {
                var form = forms.get(index);
                if (!form.select(FIELDS).isEmpty()
                        && done.add(Crawl.kind(answer.path()) + Crawl.kind(form.attr("action")))) {
                    page.navigate(answer.path());
                    send(page, index);
                    look(window, form.attr("action"));
                }
            }
        }
        for (var answer : Crawl.of(visitor, starts).values()) {
            if (answer.html()) {
                page.navigate(answer.path());
                look(window, answer.path());
            }
        }
    }

    /** An earlier form may have taken this one away. */
    private void send(Page page, int index) {
        var before = loads.get();
        if (Boolean.TRUE.equals(page.evaluate(SEND, List.of(index, FIELDS, TEXT)))) {
            page.waitForCondition(() -> loads.get() > before);
            sent++;
        }
    }

    /** What the browser refused is a fault too: it would have run but for the policy. */
    private void look(Browser.Window window, String where) {
        window.complaints().stream()
                .filter(complaint -> !complaint.contains("Failed to load resource"))
                .forEach(complaint -> faults.add(where + ": " + complaint));
    }
}
