package nl.nabij.core.input;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.Caller;
import nl.nabij.api.RequestUsedException;
import org.jspecify.annotations.Nullable;

/**
 * What was sent with a key against saving twice, as a hash: the same key again must bring the same, from the same sender.
 * The key is hashed with it, so that equal contents do not show.
 */
public final class Sent {

    private Sent() {}

    public static String hash(UUID request, Caller caller, @Nullable Object... what) {
        return hash(Stream.concat(Stream.of(request, caller.account()), Arrays.stream(what)));
    }

    /** Of a sender without an account. */
    public static String hash(UUID request, Collection<?> what) {
        return hash(Stream.of(request, what));
    }

    private static String hash(Stream<?> all) {
        var sent = all.map(Sent::written).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param kept with what was made under the same key */
    public static void requireSame(@Nullable String kept, String hash) {
        if (!hash.equals(kept)) {
            throw new RequestUsedException();
        }
    }

    /** The same for equal values, in every process: a set has no order of its own. */
    private static String written(@Nullable Object value) {
        if (value instanceof Record sent) {
            return Arrays.stream(sent.getClass().getRecordComponents())
                    .map(component -> component.getName() + written(of(component, sent)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> several) {
            var each = several.stream().map(Sent::written);
            return (value instanceof Set ? each.sorted() : each).collect(Collectors.joining(",", "[", "]"));
        }
        if (value == null) {
            return "-";
        }
        var text = value.toString();
        return text.length() + ":" + text;
    }

    private static @Nullable Object of(RecordComponent component, Record sent) {
        try {
            return component.getAccessor().invoke(sent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
