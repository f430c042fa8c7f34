package dev.assay.http.problem;

import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One failure as the caller sees it.
 *
 * @param detail what happened and what to do about it
 * @param errors which values do not hold, by JSON pointer into the request's body
 * @param members what else the type carries, such as the labeler's own {@code label}
 */
public record Problem(ProblemType type, String detail, List<Violation> errors, Map<String, Object> members) {
    /** The member that says after how many seconds to ask again; over HTTP it is the header {@code Retry-After} too. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** One value does not hold. */
    public static Problem invalid(String pointer, String message) {
        return invalid(List.of(new Violation(pointer, message)));
    }

    /** Some values do not hold. */
    public static Problem invalid(List<Violation> errors) {
        return of(ProblemType.INVALID_CONTENT, "Correct the values named in errors and send the request again.")
                .withErrors(errors);
    }

    public Problem withErrors(List<Violation> more) {
        return new Problem(type, detail, more, members);
    }

    /** The same problem with other words on what to do about it. */
    public Problem withDetail(String other) {
        return new Problem(type, other, errors, members);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, errors, more);
    }

    /** Leaves members out. */
    public Problem without(String... names) {
        Map<String, Object> fewer = new TreeMap<>(members);
        for (String name : names) {
            fewer.remove(name);
        }
        return new Problem(type, detail, errors, fewer);
    }

    public Refusal refusal() {
        return new Refusal(this);
    }
}
