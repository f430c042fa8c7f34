package dev.assay.read.projectprogress;

import akka.Done;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.ProjectId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the counts go: a row per project and lane, written whole together with the offset it stands for. */
interface ProjectProgressStore {
    CompletionStage<Done> write(Lane lane, Map<ProjectId, LaneProgress> projects);

    CompletionStage<Optional<LaneProgress>> load(Lane lane, ProjectId project);
}
