package dev.assay.read.labeleraccuracy;

import akka.Done;
import dev.assay.domain.feed.Lane;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where records of labelers go, row by row, whole, each with the offset it stands for. */
interface LabelerAccuracyStore {
    CompletionStage<Done> writeSkills(Lane lane, Map<SkillKey, SkillTally> tallies);

    CompletionStage<Optional<SkillTally>> skill(Lane lane, SkillKey key);

    CompletionStage<Done> writeVotes(Map<TaskKey, TaskVotes> votes);

    CompletionStage<Optional<TaskVotes>> votes(TaskKey key);

    CompletionStage<Done> writeDays(Lane lane, Map<DayKey, DayCount> days);

    CompletionStage<Optional<DayCount>> day(Lane lane, DayKey key);
}
