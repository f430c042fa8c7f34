package dev.assay.http.project;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.project.AcknowledgementRule;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.project.WalkthroughRule;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import dev.assay.http.instruction.InstructionsReading;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.question.Questions;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Preconditions;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** Runs the edits of projects, each made against a revision. */
public final class EditRoutes {
    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final ProjectMemory memory;
    private final Questions questions;

    public EditRoutes(
            Entities<ProjectCommand, Project, ProjectRejection> projects, ProjectMemory memory, Questions questions) {
        this.projects = projects;
        this.memory = memory;
        this.questions = questions;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.PUBLISH_INSTRUCTIONS, this::publishInstructions)
                .on(Operation.SET_ACKNOWLEDGEMENT, call -> edit(call, setAcknowledgement(call)))
                .on(Operation.SET_WALKTHROUGH_RULE, call -> edit(call, setWalkthroughRule(call)))
                .on(Operation.PUBLISH_SCHEMA, call -> edit(call, publishSchema(call)))
                .on(Operation.SET_POLICY, call -> edit(call, setPolicy(call)))
                .on(Operation.SET_ROUTING, call -> edit(call, setRouting(call)))
                .on(Operation.SET_SCREENING, call -> edit(call, setScreening(call)))
                .on(Operation.SET_MODEL_CHECK, call -> edit(call, setModelCheck(call)))
                .on(Operation.SET_REFERENCE_CHECK, call -> edit(call, setReferenceCheck(call)))
                .on(Operation.CHANGE_STATUS, call -> edit(call, changeStatus(call)));
    }

    /** What an accepted edit answers. */
    record Edited(ProjectId id, long revision, ProjectStatus status, Versions versions) {
        static Edited of(Project.Existing project) {
            return new Edited(
                    project.id(),
                    project.revision(),
                    project.status(),
                    project.terms().versions());
        }
    }

    private CompletionStage<HttpResponse> publishInstructions(Call call) {
        JsonBody body = call.json().only("instructions", "mustAcknowledge", "change", "resolves");
        Instructions instructions = InstructionsReading.instructions(body);
        long revision = Preconditions.revision(call);
        String change = body.text("change");
        return questions
                .named(call.project(), body.texts("resolves"))
                .thenCompose(resolves -> edit(
                        call,
                        new ProjectCommand.PublishInstructions(
                                call.origin(), revision, instructions, change, resolves)));
    }

    private static ProjectCommand setAcknowledgement(Call call) {
        JsonBody body = call.json().only("rule", "change");
        return new ProjectCommand.SetAcknowledgement(
                call.origin(),
                Preconditions.revision(call),
                body.parsed("rule", AcknowledgementRule::valueOf, "must be NEVER, WHEN_SAID or ALWAYS"),
                body.text("change"));
    }

    private static ProjectCommand setWalkthroughRule(Call call) {
        JsonBody body = call.json().only("rule", "change");
        return new ProjectCommand.SetWalkthroughRule(
                call.origin(),
                Preconditions.revision(call),
                body.parsed("rule", WalkthroughRule::valueOf, "must be NONE, BEFORE_OPENING or EVERY_VERSION"),
                body.text("change"));
    }

    private static ProjectCommand publishSchema(Call call) {
        JsonBody body = call.json().only("schema", "change");
        return new ProjectCommand.PublishSchema(
                call.origin(), Preconditions.revision(call), SchemaReading.schema(body, "schema"), body.text("change"));
    }

    private static ProjectCommand setPolicy(Call call) {
        JsonBody body = call.json().only("policy", "change");
        return new ProjectCommand.SetPolicy(
                call.origin(),
                Preconditions.revision(call),
                PolicyReading.policy(body.object("policy")),
                body.text("change"));
    }

    private static ProjectCommand setRouting(Call call) {
        JsonBody body = call.json().only("routing", "change");
        return new ProjectCommand.SetRouting(
                call.origin(),
                Preconditions.revision(call),
                RoutingReading.policy(body.object("routing")),
                body.text("change"));
    }

    private static ProjectCommand setScreening(Call call) {
        JsonBody body = call.json().only("screening", "change");
        return new ProjectCommand.SetScreening(
                call.origin(),
                Preconditions.revision(call),
                ScreeningReading.policy(body.object("screening")),
                body.text("change"));
    }

    private static ProjectCommand setModelCheck(Call call) {
        JsonBody body = call.json().only("policy", "change");
        JsonBody policy = body.object("policy").only("on", "minConfidence", "tolerance", "skill");
        ModelCheck usual = ModelCheck.OFF;
        return new ProjectCommand.SetModelCheck(
                call.origin(),
                Preconditions.revision(call),
                new ModelCheck(
                        policy.flag("on", true),
                        policy.number("minConfidence", 0, 1, usual.minConfidence()),
                        policy.number("tolerance", 0, 1, usual.tolerance()),
                        policy.text("skill", usual.skill())),
                body.text("change"));
    }

    private static ProjectCommand setReferenceCheck(Call call) {
        JsonBody body = call.json().only("policy", "change");
        JsonBody policy = body.object("policy").only("mode", "minSimilarity", "tolerance", "skill", "scales");
        ReferenceCheck usual = ReferenceCheck.OFF;
        return new ProjectCommand.SetReferenceCheck(
                call.origin(),
                Preconditions.revision(call),
                new ReferenceCheck(
                        policy.parsed("mode", ReferenceCheck.Mode::valueOf, "must be OFF, SHOW or REVIEW"),
                        policy.number("minSimilarity", 0, 1, usual.minSimilarity()),
                        policy.number("tolerance", 0, 1, usual.tolerance()),
                        policy.text("skill", usual.skill()),
                        scales(policy)),
                body.text("change"));
    }

    private static SortedMap<String, Double> scales(JsonBody policy) {
        SortedMap<String, Double> scales = new TreeMap<>();
        policy.optionalObject("scales")
                .ifPresent(said ->
                        said.names().forEach(field -> scales.put(field, said.number(field, 0, Double.MAX_VALUE, 0))));
        return scales;
    }

    private static ProjectCommand changeStatus(Call call) {
        JsonBody body = call.json().only("status", "reason");
        return new ProjectCommand.ChangeStatus(
                call.origin(),
                Preconditions.revision(call),
                body.parsed("status", ProjectStatus::valueOf, "must be ACTIVE, PAUSED or CLOSED"),
                body.text("reason"));
    }

    private CompletionStage<HttpResponse> edit(Call call, ProjectCommand command) {
        return projects.carry(call.project().value(), command).thenApply(reply -> {
            Reply.Done<Project, ProjectRejection> done = Replies.done(reply, EntityProblems::of);
            memory.forget(call.project());
            HttpResponse response = Answers.ok(Edited.of(ProjectMemory.existing(done.state())));
            return Answers.replayed(Answers.tagged(response, done.revision()), done.repeated());
        });
    }
}
