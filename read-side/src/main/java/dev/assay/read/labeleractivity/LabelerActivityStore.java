package dev.assay.read.labeleractivity;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where activity goes: a row per project, lane and labeler, written whole together with the offset it stands for. */
interface LabelerActivityStore {
    CompletionStage<Done> write(Lane lane, Map<ActivityKey, LaneActivity> activities);

    CompletionStage<Optional<LaneActivity>> load(Lane lane, ActivityKey key);
}
