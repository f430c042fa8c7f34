package dev.assay.http.learning;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.learning.Answered;
import dev.assay.domain.learning.Causes;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningCommand;
import dev.assay.domain.learning.LearningCommand.DeclineProposal;
import dev.assay.domain.learning.LearningCommand.MakeProposals;
import dev.assay.domain.learning.LearningCommand.TakeUpProposal;
import dev.assay.domain.learning.LearningPolicy;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.learning.Proposals;
import dev.assay.domain.project.Project;
import dev.assay.http.json.JsonBody;
import dev.assay.http.learning.LearningViews.CauseView;
import dev.assay.http.learning.LearningViews.ProposalView;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.LearningProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells why answers were wrong, proposes what to do about it, and takes the manager's decisions. */
public final class LearningRoutes {
    private static final int MOST_DAYS = 366;

    private final Entities<LearningCommand, Learning, LearningRejection> learnings;
    private final AnsweredWork work;
    private final ProjectMemory projects;
    private final Paging paging;

    public LearningRoutes(
            Entities<LearningCommand, Learning, LearningRejection> learnings,
            AnsweredWork work,
            ProjectMemory projects,
            Paging paging) {
        this.learnings = learnings;
        this.work = work;
        this.projects = projects;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_CAUSES, this::causes)
                .on(Operation.LIST_PROPOSALS, this::proposals)
                .on(Operation.MAKE_PROPOSALS, this::make)
                .on(Operation.DECIDE_PROPOSAL, this::decide);
    }

    /** What a manager says to a proposal. */
    private enum Decision {
        TAKE_UP,
        DECLINE
    }

    private static Instructions newest(Project.Existing project) {
        return project.instructions().get(project.instructions().size() - 1);
    }

    private CompletionStage<HttpResponse> causes(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        LearningPolicy policy = LearningPolicy.DEFAULT.over(Days.asked(call, LearningPolicy.DEFAULT.days(), MOST_DAYS));
        return projects.project(call.project())
                .thenCompose(project -> answers(call, policy)
                        .thenApply(answers -> page(
                                call,
                                wanted,
                                Causes.of(answers, newest(project), policy).stream()
                                        .map(CauseView::of)
                                        .toList())));
    }

    private CompletionStage<List<Answered>> answers(Call call, LearningPolicy policy) {
        return work.of(call.project(), call.at(), policy.window());
    }

    private <V> HttpResponse page(Call call, Paging.Wanted wanted, List<V> all) {
        int from = wanted.place() == null ? 0 : Math.min(all.size(), Integer.parseInt(wanted.place()));
        int to = Math.min(all.size(), from + wanted.limit());
        return paging.answer(call, all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    private static List<ProposalView> views(Learning learning) {
        return learning instanceof Learning.Known known
                ? known.proposals().values().stream().map(ProposalView::of).toList()
                : List.of();
    }

    private CompletionStage<HttpResponse> proposals(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return learnings
                .standing(call.project().value())
                .thenApply(standing -> page(call, wanted, views(standing.state())));
    }

    /** What a request has made. */
    record Made(List<ProposalView> items) {}

    private CompletionStage<HttpResponse> make(Call call) {
        int days = call.json().only("days").integer("days", 1, MOST_DAYS, LearningPolicy.DEFAULT.days());
        LearningPolicy policy = LearningPolicy.DEFAULT.over(days);
        return projects.project(call.project())
                .thenCompose(project -> answers(call, policy)
                        .thenApply(answers -> Proposals.of(
                                answers, newest(project), project.instructions().size(), policy)))
                .thenCompose(found -> learnings.carry(
                        call.project().value(), new MakeProposals(call.origin(), call.project(), found, policy)))
                .thenApply(reply -> {
                    Reply.Done<Learning, LearningRejection> done = Replies.done(reply, LearningProblems::of);
                    List<ProposalView> open = views(done.state()).stream()
                            .filter(view -> view.state() == Learning.State.OPEN)
                            .toList();
                    return Answers.replayed(Answers.ok(new Made(open)), done.repeated());
                });
    }

    private CompletionStage<HttpResponse> decide(Call call) {
        int number = call.pathId("proposal", Integer::parseInt, LearningProblems.notFound());
        JsonBody body = call.json().only("decision", "reason", "version");
        Decision decision = body.parsed("decision", Decision::valueOf, "must be TAKE_UP or DECLINE");
        String reason = body.text("reason", "");
        int version = body.integer("version", 1, Integer.MAX_VALUE, 0);
        return projects.project(call.project())
                .thenCompose(project -> learnings.carry(
                        call.project().value(),
                        decision == Decision.DECLINE
                                ? new DeclineProposal(call.origin(), number, reason)
                                : new TakeUpProposal(
                                        call.origin(),
                                        number,
                                        reason,
                                        version,
                                        project.instructions().size())))
                .thenApply(reply -> {
                    Reply.Done<Learning, LearningRejection> done = Replies.done(reply, LearningProblems::of);
                    return Answers.replayed(Answers.ok(views(done.state()).get(number - 1)), done.repeated());
                });
    }
}
