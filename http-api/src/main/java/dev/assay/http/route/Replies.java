package dev.assay.http.route;

import dev.assay.http.problem.Problem;
import dev.assay.write.entity.Reply;
import java.util.function.Function;

/** Reads what entities answer. */
public final class Replies {
    private Replies() {}

    /**
     * An accepted command's answer.
     *
     * @throws dev.assay.http.problem.Refusal when the command was refused
     */
    public static <S, R> Reply.Done<S, R> done(Reply<S, R> reply, Function<R, Problem> problem) {
        if (reply instanceof Reply.Refused<S, R> refused) {
            throw problem.apply(refused.reason()).refusal();
        }
        return (Reply.Done<S, R>) reply;
    }
}
