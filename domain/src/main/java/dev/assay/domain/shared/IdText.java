package dev.assay.domain.shared;

import java.util.regex.Pattern;

/** The one rule all identities share: short, printable, and safe in a path, a key and a log line. */
final class IdText {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private IdText() {}

    static void check(String what, String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 128 letters, digits, '.', '_' or '-'");
        }
    }
}
