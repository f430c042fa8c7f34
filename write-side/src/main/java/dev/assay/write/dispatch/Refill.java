package dev.assay.write.dispatch;

import dev.assay.write.dispatch.DispatchMessage.Loaded;
import dev.assay.write.dispatch.ReadyTasks.Chunk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the work queue ahead, one chunk at a time; at its end, looks again only after a while. */
final class Refill {
    private final DispatchDesk desk;
    private @Nullable Chunk last;
    private @Nullable Instant endSeen;
    private boolean underWay;
    private boolean wanted;

    Refill(DispatchDesk desk) {
        this.desk = desk;
    }

    boolean underWay() {
        return underWay;
    }

    /** @param urgent whether somebody waits for it, so that empty chunks are passed over at once */
    void start(boolean urgent) {
        wanted |= urgent;
        Instant end = endSeen;
        boolean ended =
                end != null && desk.now().isBefore(end.plus(desk.settings().recheck()));
        if (!underWay && !ended) {
            underWay = true;
            desk.load(last);
        }
    }

    void ended(Loaded loaded) {
        underWay = false;
        if (loaded.chunks().isEmpty()) {
            endSeen = desk.now();
            wanted = false;
            return;
        }
        endSeen = null;
        last = loaded.chunks().get(0);
        boolean goOn = wanted && loaded.tasks().isEmpty();
        wanted = goOn;
        if (goOn) {
            start(true);
        }
    }

    void failed() {
        underWay = false;
        wanted = false;
        endSeen = desk.now();
    }
}
