package dev.assay.ops.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import java.util.List;
import java.util.Locale;

/** What an evaluation found, as a table for people and as JSON. */
public record EvaluationReport(PlayedCrowd crowd, List<Score> scores) {
    public EvaluationReport {
        scores = List.copyOf(scores);
    }

    /** A table; accuracies of ties drawn fairly. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d items, %,d with gold, %,d answers of %,d workers; one random answer per item is wrong %.1f %%%n%n",
                crowd.name(),
                crowd.recording().overlaps().size(),
                scores.isEmpty() ? 0 : scores.get(0).crowdAlone().items(),
                crowd.recording().answers().size(),
                crowd.recording().byWorker().size(),
                crowd.randomAnswerError() * 100));
        text.append(String.format(
                "%-36s %9s %9s %9s %9s %9s %8s%n", "", "crowd", "errors", "expert", "with", "errors", "labels"));
        text.append(String.format(
                "%-36s %9s %9s %9s %9s %9s %8s%n", "strategy", "alone", "cut", "decides", "expert", "cut", "saved"));
        for (Score score : scores) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-36s %9.4f %7.1f %% %7.1f %% %9.4f %7.1f %% %6.1f %%%n",
                    score.name(),
                    score.crowdAlone().expected(),
                    score.errorCutAlone() * 100,
                    score.escalated() * 100,
                    score.withExpert(),
                    score.errorCut() * 100,
                    score.saved() * 100));
        }
        return text.toString();
    }

    /** Everything, for programs. */
    public String json() {
        ObjectNode file = AssayClient.object();
        file.put("crowd", crowd.name());
        file.put("items", crowd.recording().overlaps().size());
        file.put("answers", crowd.recording().answers().size());
        file.put(
                "repeatedAnswersLeftOut",
                crowd.recording().repeated() + crowd.recording().contradicted());
        file.put("workers", crowd.recording().byWorker().size());
        file.put("randomAnswerError", crowd.randomAnswerError());
        file.putArray("rows");
        scores.forEach(score -> file.withArray("rows").add(score.json()));
        return file.toPrettyString() + '\n';
    }
}
