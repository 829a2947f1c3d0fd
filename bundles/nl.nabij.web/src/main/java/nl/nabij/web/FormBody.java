package nl.nabij.web;

import jakarta.ws.rs.container.ResourceInfo;
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
import nl.nabij.api.questionnaire.Form;

/** Reads what a form sent (application/x-www-form-urlencoded), within bounds and only as well-formed UTF-8. */
public final class FormBody {

    /** Of what is encoded, one UTF-16 unit of UTF-8 takes at most so many: "%E2%82%AC". */
    private static final int BYTES_OF_A_UNIT = 9;

    private static final int BYTES_OF_A_NAME = 200;
    private static final int USUAL_BYTES = 512 * 1024;

    /** How much may be sent in one form. */
    public enum Bounds {
        /** The largest is a report with its long texts. */
        USUAL(USUAL_BYTES, 500),
        /** A sheet of the largest form, in whatever letters; each cell twice, with what its writer began with. */
        SHEET(
                2 * (Form.MOST_TEXT * BYTES_OF_A_UNIT + Form.MOST_CELLS * BYTES_OF_A_NAME) + USUAL_BYTES,
                2 * Form.MOST_CELLS + 100);

        private final int bytes;
        private final int fields;

        Bounds(int bytes, int fields) {
            this.bytes = bytes;
            this.fields = fields;
        }

        static Bounds of(ResourceInfo resource) {
            return resource.getResourceMethod().isAnnotationPresent(WholeSheet.class) ? SHEET : USUAL;
        }

        int bytes() {
            return bytes;
        }

        /** What was sent; when it is too much, one byte more than may be. */
        byte[] bytes(InputStream body) throws IOException {
            return body.readNBytes(bytes + 1);
        }
    }

    private FormBody() {}

    static Map<String, List<String>> read(InputStream body, Bounds bounds) throws IOException {
        return parse(bounds.bytes(body), bounds);
    }

    static Map<String, List<String>> parse(byte[] body, Bounds bounds) {
        if (body.length > bounds.bytes) {
            throw new InvalidInputException(new Fault("", "form-too-large"));
        }
        var fields = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (int start = 0, end; start < body.length; start = end + 1) {
            end = indexOf(body, '&', start, body.length);
            if (end == start) {
                continue;
            }
            if (++count > bounds.fields) {
                throw new InvalidInputException(new Fault("", "form-too-large"));
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
