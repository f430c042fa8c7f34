package dev.assay.domain.screening;

import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds whoever is out of pace in most of their last answers, each against the pace of its kind of task. */
final class PaceScreening {
    /** A single answer can take any time; this many of the last ten out of pace are a habit. */
    private static final int MANY = 5;

    private static final int LAST = 10;

    private final double mark;
    private final Map<String, Pace> kinds = new HashMap<>();
    private final Map<UserId, Deque<Timed>> last = new HashMap<>();

    private record Timed(double seconds, double deviation) {}

    PaceScreening(double mark) {
        this.mark = mark;
    }

    /** Takes in one answer; {@code labels} is how many the labeler has given, this one included. */
    Optional<Suspicion> timed(UserId labeler, String kind, Duration took, int labels) {
        double seconds = took.toMillis() / 1000.0;
        Pace pace = kinds.computeIfAbsent(kind, name -> new Pace());
        double deviation = pace.deviation(seconds).orElse(0);
        pace.add(seconds);
        Deque<Timed> own = last.computeIfAbsent(labeler, who -> new ArrayDeque<>());
        own.addLast(new Timed(seconds, deviation));
        if (own.size() > LAST) {
            own.removeFirst();
        }
        if (own.stream().filter(timed -> timed.deviation < -mark).count() >= MANY) {
            return found(Kind.TOO_FAST, own, pace, labels);
        }
        return own.stream().filter(timed -> timed.deviation > mark).count() >= MANY
                ? found(Kind.TOO_SLOW, own, pace, labels)
                : Optional.empty();
    }

    private static Optional<Suspicion> found(Kind kind, Deque<Timed> own, Pace pace, int labels) {
        double[] seconds = own.stream().mapToDouble(Timed::seconds).sorted().toArray();
        Suspicion suspicion =
                new Suspicion(kind, labels, own.size(), seconds[seconds.length / 2], pace.median(), 0, null);
        own.clear();
        return Optional.of(suspicion);
    }
}
