package dev.assay.domain.routing;

import dev.assay.domain.shared.Mix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What tasks that are alike to the dispatcher have in common: they wait in one line, so that choosing costs the number of
 * lines and not of tasks.
 *
 * @param type task type; empty where nothing was said
 * @param domain field of knowledge; empty where nothing was said
 * @param skills what a labeler must have
 * @param priority 0 (usual) to 9 (first)
 */
public record Line(String type, String domain, SortedSet<String> skills, int priority) {
    /** Tasks nothing was said of. */
    public static final Line USUAL = new Line("", "", Collections.emptySortedSet(), 0);

    private static final String USUAL_TEXT = "usual";

    public Line {
        skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
    }

    /** What a labeler must be able to do; many lines share one. */
    public Requirement requirement() {
        return new Requirement(domain, skills);
    }

    /** The line as text, leaving out what was not said: {@code type=x domain=y skills=a,b priority=3}, or {@code usual}. */
    public String text() {
        List<String> parts = new ArrayList<>(4);
        if (!type.isEmpty()) {
            parts.add("type=" + type);
        }
        if (!domain.isEmpty()) {
            parts.add("domain=" + domain);
        }
        if (!skills.isEmpty()) {
            parts.add("skills=" + String.join(",", skills));
        }
        if (priority > 0) {
            parts.add("priority=" + priority);
        }
        return parts.isEmpty() ? USUAL_TEXT : String.join(" ", parts);
    }

    /** The line's own number when ties are drawn: {@link Mix#hash} of its text. */
    public long lot() {
        return Mix.hash(text());
    }

    /**
     * Reads {@link #text()} back.
     *
     * @throws IllegalArgumentException when the text is of another form
     */
    public static Line parse(String text) {
        String type = "";
        String domain = "";
        SortedSet<String> skills = new TreeSet<>();
        int priority = 0;
        for (String part : text.equals(USUAL_TEXT) ? new String[0] : text.split(" ", -1)) {
            String value = part.substring(part.indexOf('=') + 1);
            switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
                case "type" -> type = value;
                case "domain" -> domain = value;
                case "skills" -> skills.addAll(List.of(value.split(",", -1)));
                case "priority" -> priority = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("not a line: " + text);
            }
        }
        return new Line(type, domain, skills, priority);
    }
}
