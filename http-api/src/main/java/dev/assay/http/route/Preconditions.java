package dev.assay.http.route;

import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code If-Match}: the revision an edit was made against. */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("\"?v(\\d{1,18})\"?");

    private Preconditions() {}

    /**
     * The revision an edit was made against.
     *
     * @throws dev.assay.http.problem.Refusal 428 when the header is missing, 400 when it names no revision
     */
    public static long revision(Call call) {
        String tag = call.request()
                .getHeader("If-Match")
                .map(header -> header.value())
                .orElseThrow(() -> Problem.of(
                                ProblemType.PRECONDITION_REQUIRED,
                                "Read the project, edit that, and send its ETag in If-Match.")
                        .refusal());
        Matcher matcher = TAG.matcher(tag.trim());
        if (!matcher.matches()) {
            throw Problem.of(ProblemType.BAD_REQUEST, "If-Match must be one ETag as it was sent, such as \"v12\".")
                    .refusal();
        }
        return Long.parseLong(matcher.group(1));
    }
}
