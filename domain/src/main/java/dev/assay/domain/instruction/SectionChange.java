package dev.assay.domain.instruction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one section from a version to a later one.
 *
 * @param before null when it is new
 * @param after null when it is gone
 * @param words the difference of the texts; empty unless the section is in both and its text changed
 */
public record SectionChange(
        String id,
        Kind kind,
        @Nullable Section before,
        @Nullable Section after,
        List<WordDiff.Piece> words) {
    /** What became of it. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public SectionChange {
        words = List.copyOf(words);
    }

    /** Every section of either version: those of the later one as written there, then those that are gone. */
    public static List<SectionChange> between(Instructions earlier, Instructions later) {
        List<SectionChange> changes = new ArrayList<>();
        later.sections()
                .forEach(section -> changes.add(of(earlier.section(section.id()).orElse(null), section)));
        earlier.sections().stream()
                .filter(section -> later.section(section.id()).isEmpty())
                .forEach(section ->
                        changes.add(new SectionChange(section.id(), Kind.REMOVED, section, null, List.of())));
        return List.copyOf(changes);
    }

    private static SectionChange of(@Nullable Section before, Section after) {
        if (before == null) {
            return new SectionChange(after.id(), Kind.ADDED, null, after, List.of());
        }
        if (before.equals(after)) {
            return new SectionChange(after.id(), Kind.SAME, before, after, List.of());
        }
        List<WordDiff.Piece> words =
                before.text().equals(after.text()) ? List.of() : WordDiff.between(before.text(), after.text());
        return new SectionChange(after.id(), Kind.CHANGED, before, after, words);
    }
}
