package dev.assay.http.learning;

import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;

/** How far back a caller wants to look. */
final class Days {
    private Days() {}

    /** @throws dev.assay.http.problem.Refusal 400 when {@code ?days=} is no number from 1 to {@code most} */
    static int asked(Call call, int usual, int most) {
        String text = call.query("days").orElse(Integer.toString(usual));
        if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw Problem.of(ProblemType.BAD_REQUEST, "days must be 1 to " + most + '.')
                .refusal();
    }
}
