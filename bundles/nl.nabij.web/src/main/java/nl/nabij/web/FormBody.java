package nl.nabij.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;

/** Reads what a form sent (application/x-www-form-urlencoded), within bounds and only as well-formed UTF-8. */
final class FormBody {

    /** The largest form is a report with its long texts. */
    static final int MAX_BYTES = 512 * 1024;

    static final int MAX_FIELDS = 500;

    private FormBody() {}

    static Map<String, List<String>> read(InputStream body) throws IOException {
        return parse(body.readNBytes(MAX_BYTES + 1));
    }

    static Map<String, List<String>> parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new InvalidInputException(new Fault("", "too-large"));
        }
        var fields = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (int start = 0, end; start < body.length; start = end + 1) {
            end = indexOf(body, '&', start, body.length);
            if (end == start) {
                continue;
            }
            if (++count > MAX_FIELDS) {
                throw new InvalidInputException(new Fault("", "too-many-fields"));
            }
            int equals = indexOf(body, '=', start, end);
            var name = decode(body, start, equals);
            var value = equals == end ? "" : decode(body, equals + 1, end);
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decode(byte[] body, int start, int end) {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '+') {
                bytes.write(' ');
            } else if (body[i] == '%' && i + 2 < end) {
                bytes.write(digit(body[i + 1]) << 4 | digit(body[i + 2]));
                i += 2;
            } else if (body[i] == '%') {
                throw malformed();
            } else {
                bytes.write(body[i]);
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed();
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private static int digit(byte hex) {
        int digit = Character.digit(hex, 16);
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    private static InvalidInputException malformed() {
        return new InvalidInputException(new Fault("", "malformed"));
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return end;
    }
}
