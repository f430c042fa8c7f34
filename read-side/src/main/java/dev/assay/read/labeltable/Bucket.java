package dev.assay.read.labeltable;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads a project's tasks over partitions: 16 for each lane, so that each is written by one lane alone. */
final class Bucket {
    private static final int PER_LANE = 16;
    private static final int LANES = EntityKind.TASK.lanes().size();

    /** Every bucket in the order of exports. */
    static final List<Integer> ALL =
            IntStream.range(0, LANES * PER_LANE).boxed().toList();

    private Bucket() {}

    /** The bits above those that choose the lane choose the partition. */
    static int of(TaskId task) {
        int within = Math.floorMod(Math.floorDiv(task.value().hashCode(), LANES), PER_LANE);
        return EntityKind.TASK.laneOf(task.value()).number() * PER_LANE + within;
    }
}
