package nl.nabij.api.rest;

import java.util.regex.Pattern;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;

/**
 * The version that a change was made on: {@code @HeaderParam("If-Match") IfMatch seen}. Without the header the request is
 * answered with 428; when the record has another version by now, with 412.
 */
public record IfMatch(long version) {

    private static final Pattern ONE_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Reads the ETag as it was given, with its quotes; throws {@link InvalidInputException} when it is none of ours. */
    public static IfMatch fromString(String header) {
        var tag = ONE_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new InvalidInputException(new Fault("If-Match", "format"));
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }
}
