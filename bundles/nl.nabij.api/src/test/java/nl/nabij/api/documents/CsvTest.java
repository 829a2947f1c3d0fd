package nl.nabij.api.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void shouldSeparateAndQuoteAsRfc4180Says() throws IOException {
        assertEquals(
                "Noord,\"a,b\",\"zei \"\"ja\"\"\",\"twee\nregels\",,2026-03-01\r\n",
                row("Noord", "a,b", "zei \"ja\"", "twee\nregels", null, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void shouldWriteUtf8() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Csv(out).row("cliënt").flush();

        assertArrayEquals("cliënt\r\n".getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    @Test
    void shouldOpenInADutchSpreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Csv.forSpreadsheet(out, Locale.forLanguageTag("nl-NL"))
                .row("cliënt", "1250,5", "a;b", "=1+1")
                .flush();

        assertEquals("\uFEFFcliënt;1250,5;\"a;b\";'=1+1\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31 0", "-1+2", "@SUM(A1)", "-", "--5", "+5", "＝1+1"})
    void shouldNeutraliseWhatASpreadsheetTakesForAFormula(String cell) throws IOException {
        assertEquals("'" + cell + "\r\n", row(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wonen;=HYPERLINK(A1) | wonen;'=HYPERLINK(A1)",
                "wonen;\"=1 | \"wonen;\"\"'=1\"",
                "wonen,=1 | \"wonen,'=1\"",
                "; =1 | ; '=1",
                "wonen; \"=1 | \"wonen; \"\"'=1\"",
            })
    void shouldNeutraliseAFormulaBehindTheSeparatorOfAnotherCountry(String cell, String written) throws IOException {
        assertEquals(written + "\r\n", row(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u2003 ", "\u200B", "\uFEFF"})
    void shouldNeutraliseAFormulaBehindWhatSeemsToBeNothing(String blank) throws IOException {
        assertEquals(blank + "'=1\r\n", row(blank + "=1"));
    }

    @Test
    void shouldNeutraliseAFormulaBehindATabOrANewLine() throws IOException {
        assertEquals("'\t=1\r\n".replace("\t=", "\t'="), row("\t=1"));
        assertEquals("\"a\n'=1\"\r\n", row("a\n=1"));
        assertEquals("\"'\r'=1\"\r\n", row("\r=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "12", "-3,5", "0.25"})
    void shouldLeavePlainNumbersAlone(String number) throws IOException {
        String expected = number.contains(",") ? '"' + number + '"' : number;
        assertEquals(expected + "\r\n", row(number));
    }

    @Test
    void shouldWriteNumbersAsNumbers() throws IOException {
        assertEquals("-5,12.5\r\n", row(-5, 12.5));
    }

    private static String row(@Nullable Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row(Arrays.asList(cells)).flush();
        return out.toString();
    }
}
