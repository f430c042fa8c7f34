package dev.assay.write.journal;

import dev.assay.domain.feed.FeedRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The newest events of a lane, kept in memory so that every reader shares one decoded copy. Thread-safe. */
final class LaneTail {
    private static final int MOST_EVENTS = 8_192;
    private static final long MOST_BYTES = 24L * 1024 * 1024;
    private static final long PAGE_BYTES = 4L * 1024 * 1024;

    private final ArrayDeque<FeedRecord> events = new ArrayDeque<>();
    private List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    private long bytes;
    private long head;

    /** A tail that knows nothing before {@code head}. */
    LaneTail(long head) {
        this.head = head;
    }

    void publish(List<FeedRecord> written) {
        List<CompletableFuture<Boolean>> woken;
        synchronized (this) {
            for (FeedRecord event : written) {
                events.addLast(event);
                bytes += event.recorded().payload().length;
                head = event.offset();
            }
            while (events.size() > MOST_EVENTS || (bytes > MOST_BYTES && events.size() > 1)) {
                bytes -= events.removeFirst().recorded().payload().length;
            }
            woken = waiting;
            waiting = new ArrayList<>();
        }
        woken.forEach(waiter -> waiter.complete(true));
    }

    synchronized long head() {
        return head;
    }

    /** Events after an offset if this tail reaches back that far; empty when there are none yet. */
    synchronized Optional<List<FeedRecord>> after(long offset, int limit) {
        if (offset >= head) {
            return Optional.of(List.of());
        }
        FeedRecord oldest = events.peekFirst();
        if (oldest == null || oldest.offset() > offset + 1) {
            return Optional.empty();
        }
        return Optional.of(page(offset, limit));
    }

    private List<FeedRecord> page(long offset, int limit) {
        List<FeedRecord> page = new ArrayList<>();
        long size = 0;
        Iterator<FeedRecord> newestFirst = events.descendingIterator();
        ArrayDeque<FeedRecord> wanted = new ArrayDeque<>();
        while (newestFirst.hasNext()) {
            FeedRecord event = newestFirst.next();
            if (event.offset() <= offset) {
                break;
            }
            wanted.addFirst(event);
        }
        for (FeedRecord event : wanted) {
            size += event.recorded().payload().length;
            page.add(event);
            if (page.size() >= limit || size > PAGE_BYTES) {
                break;
            }
        }
        return page;
    }

    /** Completes when there is something after the offset (true) or patience ends (false). */
    CompletableFuture<Boolean> await(long offset, Duration patience) {
        CompletableFuture<Boolean> waiter = new CompletableFuture<>();
        synchronized (this) {
            if (head > offset) {
                return CompletableFuture.completedFuture(true);
            }
            waiting.removeIf(CompletableFuture::isDone);
            waiting.add(waiter);
        }
        return waiter.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
