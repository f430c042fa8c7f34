package dev.assay.domain.label;

import java.util.Collection;
import java.util.stream.Collectors;

/** What the checks of this package share about text: how they name a set of names, and which text can be stored. */
final class Wording {
    private static final int NAMED = 20;

    private Wording() {}

    /** The names in quotes, or only their number when they are too many to read. */
    static String oneOf(Collection<String> names, String what) {
        return names.size() > NAMED
                ? "one of the schema's " + names.size() + ' ' + what
                : "one of " + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** Whether the text holds half a surrogate pair, which UTF-8 cannot store. */
    static boolean broken(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Whether a cut at the position would part a surrogate pair. */
    static boolean cutsPair(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }
}
