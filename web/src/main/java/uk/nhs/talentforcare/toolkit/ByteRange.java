package uk.nhs.talentforcare.toolkit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110, section 14).
 *
 * @param from the first byte, from 0
 * @param length how many bytes, at least 1
 */
public record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})");

    /** The range asked for lies behind the end of the file. */
    public static class Unsatisfiable extends Exception {}

    /**
     * Reads a {@code Range} header. Several ranges at once, other units and anything malformed are passed over, as the RFC
     * allows: the answer is then the whole file.
     *
     * @param header may be {@code null}
     * @param size the file's length
     * @return the part, or empty for the whole file
     * @throws Unsatisfiable when the range is well-formed, but nothing of the file is in it
     */
    public static Optional<ByteRange> read(String header, long size) throws Unsatisfiable {
        Matcher range = ONE.matcher(header == null ? "" : header.strip().toLowerCase(Locale.ROOT));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(last(Long.parseLong(range.group(2)), size));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (to < from) {
            return Optional.empty();
        }
        if (from >= size) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    private static ByteRange last(long bytes, long size) throws Unsatisfiable {
        if (bytes == 0 || size == 0) {
            throw new Unsatisfiable();
        }
        long length = Math.min(bytes, size);
        return new ByteRange(size - length, length);
    }

    /** As the {@code Content-Range} header says it. */
    public String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
