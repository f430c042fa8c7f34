package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.UserId;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.grouplist.GroupListQuery;
import dev.assay.read.grouplist.GroupRow;
import dev.assay.read.labeleractivity.ActivityRow;
import dev.assay.read.labeleractivity.LabelerActivityQuery;
import dev.assay.read.paging.Page;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on labelers of a project. */
public final class LabelerRoutes {
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final ProjectLabelers members;
    private final LabelerActivityQuery activity;
    private final GroupListQuery groups;
    private final Paging paging;

    public LabelerRoutes(
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            ProjectLabelers members,
            LabelerActivityQuery activity,
            GroupListQuery groups,
            Paging paging) {
        this.labelers = labelers;
        this.members = members;
        this.activity = activity;
        this.groups = groups;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_LABELERS, this::list)
                .on(Operation.MY_ACTIVITY, this::mine)
                .on(Operation.SUSPEND_LABELER, this::suspend)
                .on(Operation.REINSTATE_LABELER, this::reinstate)
                .on(Operation.GRANT_SKILL, this::grantSkill)
                .on(Operation.REVOKE_SKILL, this::revokeSkill);
    }

    /** What a labeler did in a project; {@code labelingSeconds} sums the time from hand-out to label. */
    record ActivityView(
            UserId labeler,
            long labels,
            long revisions,
            long skips,
            long expired,
            long released,
            double labelingSeconds,
            @Nullable Instant lastActive) {
        static ActivityView of(ActivityRow row) {
            return new ActivityView(
                    row.labeler(),
                    row.labels(),
                    row.revisions(),
                    row.skips(),
                    row.expired(),
                    row.released(),
                    row.labeling().toMillis() / 1000.0,
                    row.lastActive());
        }

        static ActivityView none(UserId labeler) {
            return new ActivityView(labeler, 0, 0, 0, 0, 0, 0, null);
        }
    }

    /** What an accepted command answers. */
    record LabelerChanged(
            UserId labeler,
            long revision,
            boolean suspended,
            Set<String> skills,
            Map<String, Instant> certificates,
            int dailyQuota) {}

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        Optional<String> group = call.query("group");
        if (group.isPresent()) {
            return groups.members(call.project(), group.get(), wanted.place(), wanted.limit())
                    .thenCompose(page -> members(call, page));
        }
        return activity.list(call.project(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, ActivityView::of));
    }

    /** Those of a group, whether they did anything or not. */
    private CompletionStage<HttpResponse> members(Call call, Page<GroupRow> page) {
        List<CompletableFuture<ActivityView>> views = page.rows().stream()
                .map(row -> activity.of(call.project(), row.labeler())
                        .thenApply(
                                found -> found.map(ActivityView::of).orElseGet(() -> ActivityView.none(row.labeler())))
                        .toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(views.toArray(CompletableFuture[]::new))
                .thenApply(all -> paging.answer(
                        call, views.stream().map(CompletableFuture::join).toList(), page.next()));
    }

    private CompletionStage<HttpResponse> mine(Call call) {
        return activity.of(call.project(), call.user())
                .thenApply(row -> row.map(ActivityView::of).orElseGet(() -> ActivityView.none(call.user())))
                .thenApply(Answers::ok);
    }

    private CompletionStage<HttpResponse> suspend(Call call) {
        String reason = call.json().only("reason").text("reason");
        return carry(call, new LabelerCommand.SuspendLabeler(call.origin(), reason));
    }

    private CompletionStage<HttpResponse> reinstate(Call call) {
        String reason = call.json().only("reason").text("reason");
        return carry(call, new LabelerCommand.ReinstateLabeler(call.origin(), reason));
    }

    private CompletionStage<HttpResponse> grantSkill(Call call) {
        call.json().only();
        return carry(call, new LabelerCommand.GrantSkill(call.origin(), skill(call)));
    }

    private CompletionStage<HttpResponse> revokeSkill(Call call) {
        JsonBody body = call.json().only("reason");
        return carry(call, new LabelerCommand.RevokeSkill(call.origin(), skill(call), body.text("reason")));
    }

    private static String skill(Call call) {
        return Optional.ofNullable(call.path().get("skill")).orElseThrow();
    }

    /** A manager reaches only who labels or reviews in the project: others are none of theirs. */
    CompletionStage<HttpResponse> carry(Call call, LabelerCommand command) {
        return members.named(call)
                .thenCompose(labeler ->
                        labelers.carry(labeler.value(), command).thenApply(reply -> changed(labeler, reply)));
    }

    private static HttpResponse changed(UserId labeler, Reply<Labeler, LabelerRejection> reply) {
        Reply.Done<Labeler, LabelerRejection> done = Replies.done(reply, EntityProblems::of);
        Labeler.Enrolled record = (Labeler.Enrolled) done.state();
        LabelerChanged answer = new LabelerChanged(
                labeler,
                done.revision(),
                record.suspended(),
                new TreeSet<>(record.skills()),
                new TreeMap<>(record.certificates()),
                record.dailyQuota());
        return Answers.replayed(Answers.ok(answer), done.repeated());
    }
}
