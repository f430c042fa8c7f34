package dev.assay.domain.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Quality by minute of the session: whether labels get worse the longer a labeler works. */
public final class SessionMinutes {
    /** Length of a slice, in minutes. */
    public static final int SLICE = 10;

    /**
     * Labels handed out in one slice of a session.
     *
     * @param fromMinute minutes since the session began
     * @param right share of the judged ones that were right
     */
    public record Slice(int fromMinute, long labels, Proportion right) {
        Slice with(Work work) {
            Boolean judged = work.right();
            return new Slice(fromMinute, labels + 1, judged == null ? right : right.plus(judged));
        }

        Slice plus(Slice other) {
            return new Slice(fromMinute, labels + other.labels, right.plus(other.right));
        }
    }

    private SessionMinutes() {}

    /**
     * The slices that have labels, in order.
     *
     * @param works one labeler's labels, in any order
     * @param sessionRest pause that ends a session
     */
    public static List<Slice> of(List<Work> works, Duration sessionRest) {
        TreeMap<Integer, Slice> slices = new TreeMap<>();
        Instant session = Instant.MIN;
        Instant last = Instant.MIN;
        for (Work work : inOrder(works)) {
            Instant granted = work.at().minus(work.took());
            if (last.equals(Instant.MIN) || Duration.between(last, granted).compareTo(sessionRest) >= 0) {
                session = granted;
            }
            last = last.isAfter(work.at()) ? last : work.at();
            int minute = (int) (Duration.between(session, granted).toMinutes() / SLICE * SLICE);
            slices.put(
                    minute,
                    slices.getOrDefault(minute, new Slice(minute, 0, Proportion.NONE))
                            .with(work));
        }
        return new ArrayList<>(slices.values());
    }

    /** The slices of several labelers together. */
    public static List<Slice> together(List<List<Slice>> labelers) {
        TreeMap<Integer, Slice> all = new TreeMap<>();
        labelers.forEach(slices -> slices.forEach(slice -> all.merge(slice.fromMinute(), slice, Slice::plus)));
        return new ArrayList<>(all.values());
    }

    private static List<Work> inOrder(List<Work> works) {
        return works.stream()
                .sorted(Comparator.comparing((Work work) -> work.at().minus(work.took())))
                .toList();
    }
}
