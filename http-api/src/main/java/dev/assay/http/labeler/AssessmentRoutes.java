package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.onboarding.Question;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on assessments: a manager assigns one, the labeler takes it. */
public final class AssessmentRoutes {
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final ProjectLabelers members;
    private final ProjectMemory projects;
    private final WorkQueueQuery queue;
    private final ItemStore items;
    private final Paging paging;
    private final TaskHandles handles;

    public AssessmentRoutes(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ProjectLabelers members,
            ProjectMemory projects,
            WorkQueueQuery queue,
            ItemStore items,
            Paging paging,
            TaskHandles handles) {
        this.labelers = labelers;
        this.members = members;
        this.projects = projects;
        this.queue = queue;
        this.items = items;
        this.paging = paging;
        this.handles = handles;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.ASSIGN_ASSESSMENT, this::assign)
                .on(Operation.LIST_MY_ASSESSMENTS, call -> list(call, call.user()))
                .on(Operation.LIST_ASSESSMENTS, call -> members.named(call).thenCompose(labeler -> list(call, labeler)))
                .on(Operation.SHOW_MY_ASSESSMENT, this::show)
                .on(Operation.TAKE_ASSESSMENT, this::take);
    }

    /** How an assessment stands; {@code nextAttempt} is absent when one may be made at once, or none any more. */
    record EnrolmentView(
            String id,
            int version,
            Assessment.Kind kind,
            String domain,
            int questions,
            int needed,
            int taken,
            int attempts,
            boolean passed,
            @Nullable Instant nextAttempt) {
        static EnrolmentView of(Enrolment enrolment) {
            Assessment assessment = enrolment.assessment();
            boolean over = enrolment.passed() || enrolment.attemptsUsed();
            return new EnrolmentView(
                    assessment.id(),
                    assessment.version(),
                    assessment.kind(),
                    assessment.domain(),
                    assessment.questions().size(),
                    assessment.needed(),
                    enrolment.taken(),
                    assessment.attempts(),
                    enrolment.passed(),
                    over ? null : enrolment.nextAttempt());
        }
    }

    /** A question as it is shown: its item, and nothing of the answer. */
    record QuestionView(String task, ItemContent item) {}

    /** An assessment to be taken. */
    record Paper(EnrolmentView assessment, List<QuestionView> questions) {}

    /** A question after an attempt. */
    record MarkView(String task, boolean right, String explanation) {}

    /** What came of an attempt. */
    record ResultView(EnrolmentView assessment, int right, List<MarkView> questions) {}

    private CompletionStage<HttpResponse> assign(Call call) {
        JsonBody body = call.json()
                .only(
                        "id",
                        "version",
                        "kind",
                        "domain",
                        "questions",
                        "pass",
                        "attempts",
                        "coolingOffHours",
                        "validDays");
        Assessment sketch = new Assessment(
                body.text("id"),
                body.integer("version", 1, 1_000_000),
                body.parsed("kind", Assessment.Kind::valueOf, "must be GENERAL, TOOL or DOMAIN"),
                body.text("domain", ""),
                List.of(),
                body.share("pass"),
                body.integer("attempts", 1, 20),
                body.integer("coolingOffHours", 0, 24 * 90),
                body.integer("validDays", 0, 1830, 0));
        List<JsonNode> questions = body.elements("questions");
        return members.named(call)
                .thenCompose(labeler -> questions(call.project(), questions)
                        .thenCombine(
                                schema(call.project()),
                                (known, schema) -> new LabelerCommand.AssignAssessment(
                                        call.origin(), call.project(), with(sketch, known), schema))
                        .thenCompose(command -> labelers.carry(labeler.value(), command))
                        .thenApply(reply -> {
                            Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
                            return Answers.replayed(
                                    Answers.ok(EnrolmentView.of(enrolment(done.state(), call.project(), sketch.id()))),
                                    done.repeated());
                        }));
    }

    private static Assessment with(Assessment sketch, List<Question> questions) {
        return new Assessment(
                sketch.id(),
                sketch.version(),
                sketch.kind(),
                sketch.domain(),
                questions,
                sketch.pass(),
                sketch.attempts(),
                sketch.coolingOffHours(),
                sketch.validDays());
    }

    private CompletionStage<LabelSchema> schema(ProjectId project) {
        return projects.project(project)
                .thenApply(known -> known.schemas().get(known.schemas().size() - 1));
    }

    /** Each question's task has to be one of the project's; its item is fixed here. */
    private CompletionStage<List<Question>> questions(ProjectId project, List<JsonNode> nodes) {
        CompletionStage<List<Question>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (int i = 0; i < nodes.size(); i++) {
            JsonBody body = JsonBody.of(nodes.get(i), "/questions/" + i).only("task", "expected", "explanation");
            TaskId task = body.parsed("task", TaskId::new, "must be a task's id");
            Label expected = body.value("expected", Label.class);
            String explanation = body.text("explanation", "");
            all = all.thenCompose(questions -> queue.task(project, task).thenApply(row -> {
                var found = row.orElseThrow(() -> Problem.invalid(body.at("task"), "is no task of the project")
                        .refusal());
                questions.add(new Question(task, found.facts().item(), expected, explanation));
                return questions;
            }));
        }
        return all;
    }

    private CompletionStage<HttpResponse> list(Call call, UserId labeler) {
        Paging.Wanted wanted = paging.wanted(call);
        String after = wanted.place() == null ? "" : wanted.place();
        return labelers.standing(labeler.value()).thenApply(standing -> {
            List<EnrolmentView> all = enrolments(standing.state(), call.project()).values().stream()
                    .map(EnrolmentView::of)
                    .filter(view -> view.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(EnrolmentView::id))
                    .toList();
            List<EnrolmentView> page = all.subList(0, Math.min(all.size(), wanted.limit()));
            return paging.answer(
                    call,
                    page,
                    page.size() < all.size() ? page.get(page.size() - 1).id() : null);
        });
    }

    private static Map<String, Enrolment> enrolments(Labeler state, ProjectId project) {
        return state instanceof Labeler.Enrolled enrolled
                ? enrolled.life().assessments().getOrDefault(project, Map.of())
                : Map.of();
    }

    private static Enrolment enrolment(Labeler state, ProjectId project, String id) {
        Enrolment enrolment = enrolments(state, project).get(id);
        if (enrolment == null) {
            throw EntityProblems.of(new LabelerRejection.NoSuchAssessment()).refusal();
        }
        return enrolment;
    }

    private static String id(Call call) {
        return call.pathId("assessment", text -> text, EntityProblems.of(new LabelerRejection.NoSuchAssessment()));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return labelers.standing(call.user().value()).thenCompose(standing -> {
            Enrolment enrolment = enrolment(standing.state(), call.project(), id(call));
            CompletionStage<List<QuestionView>> all = CompletableFuture.completedStage(new ArrayList<>());
            for (Question question : enrolment.assessment().questions()) {
                all = all.thenCompose(views -> items.content(call.project(), question.item())
                        .thenApply(content -> {
                            views.add(
                                    new QuestionView(handles.of(question.task(), call.user()), content.orElseThrow()));
                            return views;
                        }));
            }
            return all.thenApply(views -> Answers.ok(new Paper(EnrolmentView.of(enrolment), views)));
        });
    }

    private CompletionStage<HttpResponse> take(Call call) {
        JsonBody body = call.json().only("answers");
        Map<TaskId, Label> answers = new HashMap<>();
        List<JsonNode> nodes = body.elements("answers");
        for (int i = 0; i < nodes.size(); i++) {
            JsonBody answer = JsonBody.of(nodes.get(i), "/answers/" + i).only("task", "label");
            answers.put(
                    answer.parsed("task", handles::named, "must be a task of the assessment"),
                    answer.value("label", Label.class));
        }
        String id = id(call);
        return schema(call.project())
                .thenCompose(schema -> labelers.carry(
                        call.user().value(),
                        new LabelerCommand.TakeAssessment(call.origin(), call.project(), id, answers, schema)))
                .thenApply(reply -> {
                    Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
                    Enrolment enrolment = enrolment(done.state(), call.project(), id);
                    return Answers.replayed(Answers.ok(result(enrolment, call.user())), done.repeated());
                });
    }

    private ResultView result(Enrolment enrolment, UserId labeler) {
        Map<TaskId, String> explanations = new HashMap<>();
        enrolment.assessment().questions().forEach(one -> explanations.put(one.task(), one.explanation()));
        List<MarkView> marks = enrolment.last().stream()
                .map(mark -> new MarkView(
                        handles.of(mark.task(), labeler), mark.right(), explanations.getOrDefault(mark.task(), "")))
                .toList();
        return new ResultView(
                EnrolmentView.of(enrolment),
                (int) marks.stream().filter(MarkView::right).count(),
                marks);
    }
}
