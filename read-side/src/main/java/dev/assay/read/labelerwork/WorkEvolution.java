package dev.assay.read.labelerwork;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.ConsensusMissed;
import dev.assay.domain.task.TaskEvent.ConsensusReached;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What each event changes in a task's work. */
final class WorkEvolution {
    private WorkEvolution() {}

    static TaskWork opened(TaskOpened event) {
        return new TaskWork(
                event.ref().project().value(),
                event.ref().task().value(),
                event.ref().externalId(),
                event.traits().type(),
                event.traits().domain(),
                1,
                null,
                false,
                List.of(),
                0);
    }

    static TaskWork after(TaskWork task, FeedRecord record) {
        TaskEvent event = (TaskEvent) record.event();
        JsonNode stored = WorkJson.tree(record.recorded().payload());
        if (event instanceof LabelSubmitted label) {
            return task.with(submitted(label, stored));
        }
        if (event instanceof LabelRevised label) {
            return revised(task, label, WorkJson.values(stored.path("label")));
        }
        if (event instanceof ConsensusReached) {
            return counted(task, stored).settledOn(WorkJson.values(settled(stored)), false);
        }
        if (event instanceof ConsensusMissed) {
            return counted(task, stored);
        }
        if (event instanceof ReviewAccepted || event instanceof OutcomeOverridden) {
            return task.settledOn(WorkJson.values(stored.path("label")), true);
        }
        if (event instanceof GoldEvent gold) {
            return gold(task, gold, stored);
        }
        if (event instanceof ReviewRejected rejected) {
            return task.reopened(rejected.nextRound());
        }
        if (event instanceof RelabelRequested requested) {
            return task.reopened(requested.nextRound());
        }
        throw new AssertionError("no change for " + event);
    }

    /** An answer to gold is right or wrong by its verdict; what the task was settled on before counts no longer. */
    private static TaskWork gold(TaskWork task, GoldEvent event, JsonNode stored) {
        if (event instanceof GoldDeclared) {
            return task.reopened(task.round());
        }
        if (event instanceof GoldLabelJudged judged) {
            return task.with(new Answer(
                    judged.labeler().value(),
                    task.round(),
                    judged.origin().at().toEpochMilli(),
                    took(judged.grantedAt(), judged.origin().at()),
                    judged.versions().instructions(),
                    WorkJson.values(stored.path("label")),
                    judged.verdict().correct()));
        }
        if (event instanceof GoldLabelRevised revised) {
            Map<String, String> values = WorkJson.values(stored.path("label"));
            boolean correct = revised.verdict().correct();
            return goldAnswers(
                    task,
                    answer -> is(answer, revised.labeler())
                            ? answer.revised(revised.versions().instructions(), values, correct)
                            : answer);
        }
        if (event instanceof GoldCorrected corrected) {
            return goldAnswers(task, answer -> {
                Rejudged verdicts = corrected.rejudged().get(new UserId(answer.labeler()));
                return verdicts == null
                        ? answer
                        : answer.judged(verdicts.after().correct());
            });
        }
        if (event instanceof GoldRetired) {
            return task.settledOn(WorkJson.values(stored.path("expected")), true);
        }
        throw new AssertionError("no change for " + event);
    }

    private static TaskWork goldAnswers(TaskWork task, UnaryOperator<Answer> change) {
        return task.withAnswers(task.answers().stream()
                .map(answer -> answer.verdict() == null ? answer : change.apply(answer))
                .toList());
    }

    /** Where the strategy names no label of its own, it is the leading one. */
    private static JsonNode settled(JsonNode reached) {
        return reached.path("label").isObject()
                ? reached.path("label")
                : reached.path("tally").path("leading");
    }

    private static Answer submitted(LabelSubmitted label, JsonNode stored) {
        return new Answer(
                label.labeler().value(),
                label.round(),
                label.origin().at().toEpochMilli(),
                took(label.grantedAt(), label.origin().at()),
                label.versions().instructions(),
                WorkJson.values(stored.path("label")),
                null);
    }

    private static TaskWork revised(TaskWork task, LabelRevised label, Map<String, String> values) {
        return task.withAnswers(task.answers().stream()
                .map(answer -> answer.round() == label.round() && is(answer, label.labeler())
                        ? answer.revised(label.versions().instructions(), values, null)
                        : answer)
                .toList());
    }

    private static boolean is(Answer answer, UserId labeler) {
        return answer.labeler().equals(labeler.value());
    }

    /** Answers that were counted as one have the value they were counted for from then on. */
    private static TaskWork counted(TaskWork task, JsonNode stored) {
        Map<String, Map<String, String>> votes = new TreeMap<>();
        stored.path("tally")
                .path("ballots")
                .properties()
                .forEach(field -> field.getValue()
                        .forEach(ballot -> ballot.path("voters")
                                .forEach(voter -> votes.computeIfAbsent(voter.asText(), none -> new TreeMap<>())
                                        .put(
                                                field.getKey(),
                                                ballot.path("value").toString()))));
        return task.withAnswers(task.answers().stream()
                .map(answer -> answer.round() == task.round() ? counted(answer, votes) : answer)
                .toList());
    }

    private static Answer counted(Answer answer, Map<String, Map<String, String>> votes) {
        Answer changed = answer;
        for (Map.Entry<String, String> vote :
                votes.getOrDefault(answer.labeler(), Map.of()).entrySet()) {
            changed = changed.counted(vote.getKey(), vote.getValue());
        }
        return changed;
    }

    private static long took(Instant granted, Instant at) {
        return Math.max(0, Duration.between(granted, at).toMillis());
    }
}
