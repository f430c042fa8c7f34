package dev.assay.read.labelerwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's labels, as far as its events were taken in.
 *
 * @param settled the value of each field it settled on; null while it has not
 * @param byHand whether a person settled it
 * @param answers at most one for each labeler and round
 * @param sequence the last event taken in
 */
record TaskWork(
        String project,
        String task,
        String externalId,
        String type,
        String domain,
        int round,
        @Nullable Map<String, String> settled,
        boolean byHand,
        List<Answer> answers,
        long sequence) {
    TaskWork {
        answers = List.copyOf(answers);
    }

    TaskWork with(Answer answer) {
        List<Answer> more = new ArrayList<>(answers.size() + 1);
        for (Answer known : answers) {
            if (known.round() != answer.round() || !known.labeler().equals(answer.labeler())) {
                more.add(known);
            }
        }
        more.add(answer);
        return withAnswers(more);
    }

    TaskWork withAnswers(List<Answer> changed) {
        return new TaskWork(project, task, externalId, type, domain, round, settled, byHand, changed, sequence);
    }

    TaskWork settledOn(Map<String, String> label, boolean hand) {
        return new TaskWork(project, task, externalId, type, domain, round, label, hand, answers, sequence);
    }

    TaskWork reopened(int nextRound) {
        return new TaskWork(project, task, externalId, type, domain, nextRound, null, false, answers, sequence);
    }

    TaskWork at(long reached) {
        return new TaskWork(project, task, externalId, type, domain, round, settled, byHand, answers, reached);
    }
}
