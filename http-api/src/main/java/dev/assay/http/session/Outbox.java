package dev.assay.http.session;

import akka.http.javadsl.model.ws.Message;
import akka.http.javadsl.model.ws.TextMessage;
import akka.stream.BoundedSourceQueue;
import akka.stream.QueueOfferResult;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.Answers;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What goes out to one labeler: a bounded queue. Whoever does not read is closed rather than waited for. */
final class Outbox {
    private final BoundedSourceQueue<Message> queue;
    private final AtomicReference<CloseCode> code;
    private long sent;
    private boolean closed;

    /** @param code where the closing frame's code is left */
    Outbox(BoundedSourceQueue<Message> queue, AtomicReference<CloseCode> code) {
        this.queue = queue;
        this.code = code;
    }

    void send(String type, @Nullable String ref, Object data) {
        if (closed) {
            return;
        }
        sent++;
        String text = Envelope.outgoing("s" + sent, type, ref, data);
        if (queue.offer(TextMessage.create(text)) != QueueOfferResult.enqueued()) {
            closed = true;
            code.set(CloseCode.TOO_SLOW);
            queue.fail(new SlowReader());
        }
    }

    void problem(@Nullable String ref, Problem problem, String trace) {
        send("problem", ref, Answers.body(ref == null ? problem : placed(problem), trace));
    }

    /** Rules speak of what a command holds, which in a message is its data. */
    private static Problem placed(Problem problem) {
        return problem.withErrors(problem.errors().stream()
                .map(error -> error.pointer().startsWith("/data") ? error : error.under("/data"))
                .toList());
    }

    void close(CloseCode why) {
        if (!closed) {
            closed = true;
            code.set(why);
            queue.complete();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Drops what is still queued: nobody is reading it. */
    private static final class SlowReader extends RuntimeException {
        SlowReader() {
            super("messages are not being read", null, false, false);
        }
    }
}
