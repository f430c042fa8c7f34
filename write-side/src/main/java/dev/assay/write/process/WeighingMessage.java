package dev.assay.write.process;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.Terms;
import java.util.List;
import java.util.Map;

/** What the weighing process is sent. A {@code reading} counts the times it has read from the beginning. */
public sealed interface WeighingMessage {
    /** How long the lanes were when a reading began. */
    record Heads(int reading, Map<Lane, Long> offsets) implements WeighingMessage {}

    /** The lengths of the lanes could not be read. */
    record HeadsUnknown(Throwable failure) implements WeighingMessage {}

    /** The events of a lane after an offset. */
    record Page(int reading, Lane lane, long after, List<FeedRecord> records) implements WeighingMessage {}

    /** A lane could not be read. */
    record ReadFailed(int reading, Lane lane, long after, Throwable failure) implements WeighingMessage {}

    /** Time to read a lane again. */
    record ReadAgain(int reading, Lane lane, long after) implements WeighingMessage {}

    /** Time to read everything. */
    record StartOver() implements WeighingMessage {}

    /** A task to weigh, and what its project asks for now. */
    record Found(ProjectId project, Task.Begun task, Terms terms) implements WeighingMessage {}

    /** A task was asked to decide; without an answer it is asked again. */
    record Asked(ProjectId project, TaskId task, boolean answered) implements WeighingMessage {}

    /** A labeler was told to be suspected; without an answer they are told again. */
    record Told(ProjectId project, Suspected suspected, boolean answered) implements WeighingMessage {}

    /** Time to look for what was left over. */
    record Tick() implements WeighingMessage {}

    /** Time to end. */
    record Stop() implements WeighingMessage {}
}
