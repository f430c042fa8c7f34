package dev.assay.http.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a file, both ends included (RFC 9110, 14.1.2).
 *
 * @param first at least 0
 * @param last at least {@code first}, below the file's length
 */
record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    long length() {
        return last - first + 1;
    }

    /** What a {@code Range} header asks for. */
    sealed interface Wanted {
        /** No single range was asked for: the whole file. */
        record All() implements Wanted {}

        /** One stretch. */
        record Part(ByteRange range) implements Wanted {}

        /** A stretch the file does not have. */
        record Beyond() implements Wanted {}
    }

    /** Several ranges, and what cannot be read, count as none: a server may always answer with the whole. */
    static Wanted of(Optional<String> header, long size) {
        Matcher form = FORM.matcher(header.orElse("").replace(" ", ""));
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return new Wanted.All();
        }
        boolean tail = form.group(1).isEmpty();
        long second = form.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(form.group(2));
        long first = tail ? Math.max(0, size - second) : Long.parseLong(form.group(1));
        long last = tail ? size - 1 : Math.min(second, size - 1);
        return first > last ? new Wanted.Beyond() : new Wanted.Part(new ByteRange(first, last));
    }
}
