package nl.nabij.api;

/**
 * The short opaque code of an id: eight letters and digits without look-alikes (Crockford's base 32).
 *
 * <p>The number is mixed by a reversible multiplication modulo 2^40 with a mark per kind of record, so that codes of
 * neighbours differ wholly and the code of one kind is, in practice, no code of another.
 */
final class Code {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;
    private static final long MASK = (1L << 40) - 1;
    private static final long FACTOR = 0x9E3779B97FL;
    private static final long INVERSE = inverse(FACTOR);

    private Code() {}

    static String of(long value, String kind) {
        if (value <= 0 || value > MASK) {
            throw new IllegalArgumentException("An id lies between 1 and 2^40");
        }
        long mixed = (fold((value * FACTOR) & MASK) ^ mark(kind)) & MASK;
        var code = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt((int) (mixed >>> (5 * i)) & 31));
        }
        return code.toString();
    }

    static long value(String code, String kind) {
        if (code.length() != LENGTH) {
            throw new NotFoundException();
        }
        long mixed = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                throw new NotFoundException();
            }
            mixed = mixed << 5 | digit;
        }
        long value = (fold(mixed ^ mark(kind)) * INVERSE) & MASK;
        if (value == 0) {
            throw new NotFoundException();
        }
        return value;
    }

    /** Brings the well-mixed upper half down; its own inverse, because the upper half itself stays as it is. */
    private static long fold(long mixed) {
        return mixed ^ mixed >>> 20;
    }

    private static long mark(String kind) {
        return (kind.hashCode() * FACTOR * 31) & MASK;
    }

    /** Newton's iteration: each round doubles the number of right bits. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse & MASK;
    }
}
