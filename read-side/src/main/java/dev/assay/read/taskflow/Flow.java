package dev.assay.read.taskflow;

import dev.assay.domain.flow.Bottleneck;
import dev.assay.domain.flow.Forecast;
import dev.assay.domain.flow.StageFlow;
import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.List;

/**
 * How work flows through a project.
 *
 * @param at the moment the figures are for
 * @param stages every stage, in the order a task goes through them
 */
public record Flow(ProjectId project, Instant at, List<StageFlow> stages, Bottleneck bottleneck, Forecast forecast) {
    public Flow {
        stages = List.copyOf(stages);
    }
}
