package dev.assay.domain.task;

import dev.assay.domain.routing.Line;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What kind of work a task is, as its importer says: what decides by which strategy it is settled, who may get it, and how
 * soon. Fixed at import.
 *
 * @param type task type that the project's rules speak of, such as {@code sentiment}; empty where nothing was said
 * @param domain field of knowledge, such as {@code radiology}; empty where nothing was said
 * @param skills what a labeler must have to get it
 * @param priority 0 (usual) to 9 (first)
 */
public record Traits(String type, String domain, SortedSet<String> skills, int priority) {
    /** Nothing was said of the task. */
    public static final Traits NONE = new Traits("", "", Collections.emptySortedSet(), 0);

    /** Highest priority. */
    public static final int MOST_PRIORITY = 9;

    /** Most skills one task may ask for. */
    public static final int MOST_SKILLS = 16;

    /** How a type, a domain and a skill are named. */
    public static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException when a word, their number or the priority does not hold */
    public Traits {
        if (!wordOrEmpty(type) || !wordOrEmpty(domain)) {
            throw new IllegalArgumentException("type and domain must be 1 to 64 letters, digits, '.', '_' or '-'");
        }
        if (skills.size() > MOST_SKILLS || !skills.stream().allMatch(Traits::word)) {
            throw new IllegalArgumentException(
                    "skills must be at most 16 words of 1 to 64 letters, digits, '.', '_' or '-'");
        }
        if (priority < 0 || priority > MOST_PRIORITY) {
            throw new IllegalArgumentException("priority must be 0 to 9");
        }
        skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
    }

    public static Traits of(String type, String domain, Collection<String> skills, int priority) {
        return new Traits(type, domain, new TreeSet<>(skills), priority);
    }

    /** The line a task of this kind waits in, at a priority that may have been changed since the import. */
    public Line line(int currentPriority) {
        return new Line(type, domain, skills, currentPriority);
    }

    /** Whether the text can name a type, a domain or a skill. */
    public static boolean word(String text) {
        return WORD.matcher(text).matches();
    }

    private static boolean wordOrEmpty(String text) {
        return text.isEmpty() || word(text);
    }
}
