package dev.assay.write.dispatch;

import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Workday;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the dispatcher knows of a labeler who asked for work. */
final class Worker {
    private LabelerProfile profile;
    private Workday day;
    private @Nullable LabelerRecord record;
    private Instant recordAsked = Instant.EPOCH;
    private Instant seen;

    Worker(LabelerProfile profile, Instant now) {
        this.profile = profile;
        this.day = Workday.begin(now);
        this.seen = now;
    }

    LabelerProfile profile() {
        return profile;
    }

    Workday day() {
        return day;
    }

    Instant seen() {
        return seen;
    }

    /** What the views say of the labeler; null until they were heard. */
    @Nullable
    LabelerRecord record() {
        return record;
    }

    void asks(LabelerProfile known, Workday today, Instant now) {
        profile = known;
        day = today;
        seen = now;
    }

    void got(String type) {
        day = day.given(type);
    }

    Instant recordAsked() {
        return recordAsked;
    }

    void askRecord(Instant now) {
        recordAsked = now;
    }

    /** The first record also says what was handed out before this dispatcher began. */
    void know(LabelerRecord known) {
        if (record == null) {
            day = day.withEarlier(known.labelsToday());
        }
        record = known;
    }
}
