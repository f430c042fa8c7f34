package dev.assay.http.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.learning.Answered;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.read.gold.GoldQuery;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.labelerwork.LabelerWorkQuery;
import dev.assay.read.labelerwork.WorkRow;
import dev.assay.write.serialization.DomainJson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A project's answers to choices and ratings whose right answer is known: by gold, or by what the task settled on. */
public final class AnsweredWork {
    private static final int PAGE = 100;

    /** Most answers held in memory at once. */
    private static final int MOST = 500_000;

    private final LabelerActivityQuery activity;
    private final LabelerWorkQuery work;
    private final GoldQuery gold;

    public AnsweredWork(LabelerActivityQuery activity, LabelerWorkQuery work, GoldQuery gold) {
        this.activity = activity;
        this.work = work;
        this.gold = gold;
    }

    /**
     * Those of labels submitted in a time before a moment.
     *
     * @throws dev.assay.http.problem.Refusal as a failed stage, 400 when they are too many
     */
    CompletionStage<List<Answered>> of(ProjectId project, Instant to, Duration window) {
        return expected(project, null, new HashMap<>())
                .thenCompose(expected -> labelers(project, null, to, window, expected, new ArrayList<>()));
    }

    private CompletionStage<Map<TaskId, Label>> expected(
            ProjectId project, @Nullable String cursor, Map<TaskId, Label> found) {
        return gold.items(project, cursor, PAGE).thenCompose(page -> {
            page.rows().forEach(item -> found.put(item.facts().ref().task(), read(item.expected(), Label.class)));
            return page.next() == null
                    ? CompletableFuture.completedStage(found)
                    : expected(project, page.next(), found);
        });
    }

    private CompletionStage<List<Answered>> labelers(
            ProjectId project,
            @Nullable String cursor,
            Instant to,
            Duration window,
            Map<TaskId, Label> expected,
            List<Answered> found) {
        return activity.list(project, cursor, PAGE).thenCompose(page -> {
            CompletionStage<List<Answered>> all = CompletableFuture.completedStage(found);
            for (var row : page.rows()) {
                all = all.thenCompose(before -> work.of(project, row.labeler(), to.minus(window), to)
                        .thenApply(rows -> with(before, rows, expected)));
            }
            return page.next() == null
                    ? all
                    : all.thenCompose(done -> labelers(project, page.next(), to, window, expected, done));
        });
    }

    private static List<Answered> with(List<Answered> found, List<WorkRow> rows, Map<TaskId, Label> expected) {
        rows.forEach(row -> answers(row, expected.get(row.task()), found));
        if (found.size() > MOST) {
            throw Problem.of(
                            ProblemType.BAD_REQUEST,
                            "More than " + MOST + " answers fall into the window: choose fewer days.")
                    .refusal();
        }
        return found;
    }

    /** A label that nobody can judge has no right answer; one that gold takes for right by its tolerance is not wrong. */
    private static void answers(WorkRow row, @Nullable Label expected, List<Answered> found) {
        Boolean correct = row.work().right();
        if (correct == null) {
            return;
        }
        right(row, expected)
                .forEach((field, right) -> option(row.given().get(field))
                        .filter(given -> !row.gold() || !correct || given.equals(right))
                        .ifPresent(given -> found.add(new Answered(
                                row.task(),
                                row.labeler(),
                                field,
                                given,
                                right,
                                row.work().instructions(),
                                new Answered.Source(row.task().run().value(), row.type(), row.domain()),
                                row.gold()))));
    }

    private static Map<String, String> right(WorkRow row, @Nullable Label expected) {
        Map<String, String> right = new HashMap<>();
        Map<String, String> settled = row.settled();
        if (row.gold() && expected != null) {
            expected.values().forEach((field, value) -> option(value).ifPresent(option -> right.put(field, option)));
        } else if (!row.gold() && settled != null) {
            settled.forEach((field, value) -> option(value).ifPresent(option -> right.put(field, option)));
        }
        return right;
    }

    private static Optional<String> option(@Nullable String json) {
        return json == null ? Optional.empty() : option(read(json, LabelValue.class));
    }

    private static Optional<String> option(LabelValue value) {
        if (value instanceof LabelValue.Choice choice) {
            return Optional.of(choice.option());
        }
        return value instanceof LabelValue.Rating rating
                ? Optional.of(Integer.toString(rating.step()))
                : Optional.empty();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return DomainJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a view row is no JSON", e);
        }
    }
}
