package dev.assay.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import akka.http.javadsl.model.ws.Message;
import akka.stream.BoundedSourceQueue;
import akka.stream.QueueOfferResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A labeler who does not read is closed, not waited for. */
final class OutboxTest {
    /** A queue nobody takes from. */
    private static final class Stuck implements BoundedSourceQueue<Message> {
        private final Deque<Message> waiting = new ArrayDeque<>();
        private boolean completed;
        private @Nullable Throwable failure;

        @Override
        public QueueOfferResult offer(Message message) {
            if (waiting.size() == 2) {
                return QueueOfferResult.dropped();
            }
            waiting.add(message);
            return QueueOfferResult.enqueued();
        }

        @Override
        public void complete() {
            completed = true;
        }

        @Override
        public void fail(Throwable cause) {
            failure = cause;
        }

        @Override
        public int size() {
            return waiting.size();
        }
    }

    @Test
    void whatCannotBeQueuedEndsTheConnection() {
        Stuck queue = new Stuck();
        AtomicReference<CloseCode> code = new AtomicReference<>(CloseCode.NORMAL);
        Outbox outbox = new Outbox(queue, code);
        for (int i = 0; i < 5; i++) {
            outbox.send("idle", null, Map.of());
        }
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.failure).isNotNull();
        assertThat(code.get()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(outbox.isClosed()).isTrue();
    }

    @Test
    void theFirstReasonToCloseIsTheOne() {
        Stuck queue = new Stuck();
        AtomicReference<CloseCode> code = new AtomicReference<>(CloseCode.NORMAL);
        Outbox outbox = new Outbox(queue, code);
        outbox.close(CloseCode.FORBIDDEN);
        outbox.close(CloseCode.NORMAL);
        assertThat(code.get()).isEqualTo(CloseCode.FORBIDDEN);
        assertThat(queue.completed).isTrue();
    }
}
