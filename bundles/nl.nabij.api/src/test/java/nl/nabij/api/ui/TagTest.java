package nl.nabij.api.ui;

import static nl.nabij.api.ui.Seen.assertSees;
import static nl.nabij.api.ui.Tag.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @Test
    void shouldEscapeTextAndAttributes() {
        assertEquals(
                "<p title=\"a&quot;b&#39;c&lt;d\">1 &lt; 2 &amp; 3\uFFFD</p>",
                tag("p").attr("title", "a\"b'c<d").text("1 < 2 & 3\0").html());
    }

    @Test
    void shouldNotCloseVoidElements() {
        assertEquals(
                "<input value=\"\" checked>",
                tag("input").attr("value", "").attr("checked", true).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "  JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<b>",
                "vbscript:x"
            })
    void shouldDefuseAddressesThatRunCode(String address) {
        assertEquals("<a href=\"#\"></a>", tag("a").attr("href", address).html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mensen/k7q?vanaf=a:b", "#note", "?cursor=x", "https://example.org/", "tel:0600000000"})
    void shouldKeepOrdinaryAddresses(String address) {
        assertSees(tag("a").attr("href", address).html(), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "a b", "x>"})
    void shouldRefuseAttributesThatThePolicyForbids(String attribute) {
        assertThrows(IllegalArgumentException.class, () -> tag("p").attr(attribute, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "p onclick", ""})
    void shouldRefuseElementsThatRunCode(String element) {
        assertThrows(IllegalArgumentException.class, () -> tag(element));
    }
}
