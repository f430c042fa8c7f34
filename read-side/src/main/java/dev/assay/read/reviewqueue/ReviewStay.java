package dev.assay.read.reviewqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one page says about one task's stay in review. */
final class ReviewStay {
    private final List<Instant> gone = new ArrayList<>();
    private @Nullable ReviewRow row;
    private boolean leftEarlier;

    void enter(ReviewRow entered) {
        row = entered;
    }

    void leave() {
        if (row == null) {
            leftEarlier = true;
        } else {
            gone.add(row.since());
            row = null;
        }
    }

    /** Whether the task left a stay that began before the page. */
    boolean leftEarlier() {
        return leftEarlier;
    }

    ReviewQueueStore.Change change(ReviewKey key, Optional<Instant> before) {
        before.ifPresent(gone::add);
        Optional<ReviewRow> stays = Optional.ofNullable(row);
        stays.ifPresent(staying -> gone.remove(staying.since()));
        return new ReviewQueueStore.Change(key, gone.stream().distinct().toList(), stays);
    }
}
