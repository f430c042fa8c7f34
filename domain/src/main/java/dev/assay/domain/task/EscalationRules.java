package dev.assay.domain.task;

import dev.assay.domain.label.Label;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.prediction.Comparison;
import dev.assay.domain.reference.Likeness;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.task.TaskCommand.EscalateClash;
import dev.assay.domain.task.TaskCommand.EscalateLikeness;
import java.util.Optional;
import java.util.SortedMap;

/** Rules of what sends a settled task to review from outside: a model, or a similar item. Neither is a reviewer. */
final class EscalationRules {
    private EscalationRules() {}

    static Decision<TaskEvent, TaskRejection> escalate(Task.Begun task, EscalateClash command) {
        Optional<Task.Settled> settled = byLabelsOn(task, command.against());
        SortedMap<String, Double> apart = Comparison.of(command.schema(), command.predicted(), command.against())
                .beyond(command.policy().tolerance());
        if (settled.isEmpty() || apart.isEmpty() || !command.policy().actsOn(command.confidence())) {
            return Decision.alreadyDone();
        }
        Clash clash = new Clash(
                command.model(), command.predicted(), command.confidence(), apart, command.check(), command.policy());
        return Decision.accept(ReviewRules.sent(settled.get(), command.origin(), clash.because(), clash, null));
    }

    static Decision<TaskEvent, TaskRejection> escalate(Task.Begun task, EscalateLikeness command) {
        Optional<Task.Settled> settled = byLabelsOn(task, command.against());
        SortedMap<String, Double> apart = Comparison.of(command.schema(), command.label(), command.against())
                .beyond(command.policy().tolerance());
        if (settled.isEmpty()
                || apart.isEmpty()
                || command.policy().mode() != ReferenceCheck.Mode.REVIEW
                || command.similarity() < command.policy().minSimilarity()) {
            return Decision.alreadyDone();
        }
        Likeness likeness = new Likeness(
                command.other(),
                command.externalId(),
                command.similarity(),
                command.label(),
                apart,
                command.check(),
                command.policy());
        return Decision.accept(ReviewRules.sent(settled.get(), command.origin(), likeness.because(), null, likeness));
    }

    /** What a person has settled stands, and so does a label that has changed meanwhile. */
    private static Optional<Task.Settled> byLabelsOn(Task.Begun task, Label against) {
        return task instanceof Task.Settled settled
                        && settled.outcome().by() == Outcome.By.CONSENSUS
                        && settled.outcome().label().equals(against)
                ? Optional.of(settled)
                : Optional.empty();
    }
}
