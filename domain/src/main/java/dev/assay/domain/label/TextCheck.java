package dev.assay.domain.label;

/** Checks free text: its length and that it can be stored. */
final class TextCheck {
    private TextCheck() {}

    static void check(Findings at, String text, int maxLength) {
        if (text.length() > maxLength) {
            at.add("must be at most " + maxLength + " characters, not " + text.length());
        } else if (Wording.broken(text)) {
            at.add("must be whole characters: it holds half a surrogate pair");
        }
    }
}
