package nl.nabij.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.Form;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    private static final String LONGEST_ID = "r".repeat(40) + "/" + "c".repeat(40) + "/" + "o".repeat(40) + "/namely";
    private static final String LETTERS = "€".repeat(Form.MOST_TEXT / Form.MOST_CELLS);

    /** Every cell full, of letters that take the most room, each with the text that its writer began with. */
    @Test
    void shouldReadAWholeSheetOfTheLargestForm() {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Form.MOST_CELLS; i++) {
            cells.put(LONGEST_ID + i, LETTERS);
            cells.put("base:" + LONGEST_ID + i, LETTERS);
        }

        var read = FormBody.parse(sent(cells), FormBody.Bounds.SHEET);

        assertEquals(cells.keySet(), read.keySet());
        assertEquals(List.of(LETTERS), read.get(LONGEST_ID + "499"));
    }

    @Test
    void shouldReadAWholeSheetOfTheLargestFormAsJson() throws Exception {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Form.MOST_CELLS; i++) {
            cells.put(LONGEST_ID + i, LETTERS);
        }
        var json = Json.MAPPER.writeValueAsString(cells).replace("€", "\\u20ac");

        assertEquals(cells, Json.MAPPER.readValue(json, Map.class));
    }

    @Test
    void shouldRefuseMoreThanAnyFormAndSayWhereTheTextIs() {
        var large = "a=" + "x".repeat(600_000);

        assertTooLarge(large, FormBody.Bounds.USUAL);
        assertTooLarge("a=b&".repeat(501), FormBody.Bounds.USUAL);
        assertTooLarge("a=" + "x".repeat(9_000_000), FormBody.Bounds.SHEET);
        assertEquals(
                1,
                FormBody.parse(large.getBytes(StandardCharsets.UTF_8), FormBody.Bounds.SHEET)
                        .size());
    }

    private static void assertTooLarge(String sent, FormBody.Bounds bounds) {
        var refused = assertThrows(
                InvalidInputException.class, () -> FormBody.parse(sent.getBytes(StandardCharsets.UTF_8), bounds));
        assertEquals(List.of(new Fault("", "form-too-large")), refused.faults());
    }

    private static byte[] sent(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> encoded(cell.getKey()) + "=" + encoded(cell.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
