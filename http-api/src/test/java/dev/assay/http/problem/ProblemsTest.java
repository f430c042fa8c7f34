package dev.assay.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.goldset.GoldSetSamples;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.label.Label;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.LearningSamples;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.sampling.SampleSamples;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.UserRejection;
import dev.assay.domain.walkthrough.WalkthroughSamples;
import dev.assay.read.projection.ReplayRefusedException;
import dev.assay.write.dispatch.HandOut;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every refusal there is has a problem of its own, with a detail that says what to do. */
final class ProblemsTest {
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(AssignmentId.class, new AssignmentId("a1")),
            Map.entry(UserId.class, new UserId("ann")),
            Map.entry(ProjectId.class, new ProjectId("rte")),
            Map.entry(TokenId.class, new TokenId("t1")),
            Map.entry(Label.class, new Label(Map.of())),
            Map.entry(Stage.class, Stage.SETTLED),
            Map.entry(String.class, "k1"),
            Map.entry(ImportId.class, new ImportId("run1")),
            Map.entry(Violation.class, new Violation("/x", "is wrong")),
            Map.entry(List.class, List.of(new Violation("/x", "is wrong"))),
            Map.entry(TaskRejection.class, new TaskRejection.NotBegun()),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(SortedSet.class, new TreeSet<>(Set.of("german"))),
            Map.entry(Barrier.class, new Barrier.NoCertificate("radiology")));

    private static <R> void walk(Class<R> root, Function<R, @Nullable Problem> mapper) {
        for (Class<?> variant : root.getPermittedSubclasses()) {
            Problem problem = mapper.apply(root.cast(sample(variant)));
            if (problem != null) {
                assertThat(problem.type().status()).as(variant.getName()).isBetween(400, 499);
                assertThat(problem.detail()).as(variant.getName()).hasSizeGreaterThan(10);
            }
        }
    }

    private static Object sample(Class<?> variant) {
        try {
            Class<?>[] types = Stream.of(variant.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Object[] values = Stream.of(types).map(ProblemsTest::value).toArray();
            Constructor<?> constructor = variant.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(variant.getName(), e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == Rest.class) {
            return new Rest(Rest.Reason.BREAK_DUE, Instant.EPOCH, Instant.EPOCH, 60, Instant.EPOCH.plusSeconds(60));
        }
        if (type == AppealId.class) {
            return new AppealId("a1");
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return Objects.requireNonNull(SAMPLES.get(type), () -> "a sample of " + type);
    }

    @Test
    void everyRejectionOfEveryEntityHasAProblem() {
        walk(TaskRejection.class, TaskProblems::of);
        walk(ProjectRejection.class, EntityProblems::of);
        walk(UserRejection.class, EntityProblems::of);
        walk(LabelerRejection.class, EntityProblems::of);
        walk(ImportRejection.class, EntityProblems::of);
        walk(GateRejection.class, GateProblems::of);
        GoldSetSamples.rejections()
                .forEach(reason ->
                        assertThat(GoldSetProblems.of(reason).type().status()).isBetween(400, 499));
        SampleSamples.rejections()
                .forEach(reason ->
                        assertThat(SampleProblems.of(reason).type().status()).isBetween(400, 499));
        LearningSamples.rejections()
                .forEach(reason ->
                        assertThat(LearningProblems.of(reason).type().status()).isBetween(400, 499));
        WalkthroughSamples.rejections()
                .forEach(reason -> assertThat(
                                WalkthroughProblems.of(reason).type().status())
                        .isBetween(400, 499));
        walk(Barrier.class, HandOutProblems::barred);
    }

    @Test
    void everyHandOutIsAFailureOrNot() {
        for (Class<?> variant : HandOut.class.getPermittedSubclasses()) {
            if (variant != HandOut.Assigned.class && variant != HandOut.NothingToDo.class) {
                assertThat(HandOutProblems.of((HandOut) sample(variant), Instant.EPOCH))
                        .as(variant.getName())
                        .isPresent();
            }
        }
        assertThat(HandOutProblems.of(new HandOut.NothingToDo(HandOut.NothingToDo.Why.PAUSED), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void timeoutsAreUnavailableHoweverDeepTheyAre() {
        Throwable wrapped = new CompletionException(new CompletionException(new TimeoutException("secret text")));
        Problem problem = Failures.problem(wrapped, "t");
        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void aPastThatCannotBeReadThroughSaysWhatToDoInstead() {
        Problem tooLong = Failures.problem(
                new CompletionException(new ReplayRefusedException(ReplayRefusedException.Why.TOO_LONG)), "t");
        assertThat(tooLong.type()).isEqualTo(ProblemType.PAST_TOO_LONG);
        assertThat(tooLong.detail()).contains("time-limit");
        Problem busy = Failures.problem(new ReplayRefusedException(ReplayRefusedException.Why.BUSY), "t");
        assertThat(busy.type()).isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void whatIsNotForeseenIsOursAndShowsNothing() {
        Problem problem = Failures.problem(new IllegalStateException("password=hunter2"), "t");
        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void violationsOfALabelPointIntoTheBody() {
        Problem problem =
                TaskProblems.of(new TaskRejection.InvalidLabel(List.of(new Violation("/entails", "is wrong"))));
        assertThat(problem.errors()).containsExactly(new Violation("/label/entails", "is wrong"));
    }
}
