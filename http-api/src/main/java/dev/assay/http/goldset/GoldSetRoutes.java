package dev.assay.http.goldset;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetCommand;
import dev.assay.domain.goldset.GoldSetCommand.AnswerGoldProposals;
import dev.assay.domain.goldset.GoldSetCommand.ObjectToGold;
import dev.assay.domain.goldset.GoldSetCommand.SetGoldSetPolicy;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.shared.TaskId;
import dev.assay.http.goldset.SetViews.SetView;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.GoldSetProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.goldset.WhenPeriodEndsThenRefreshGold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs what changes a project's gold set. */
public final class GoldSetRoutes {
    private static final String ID_RULE = "must be a task's id";

    private final Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets;
    private final WhenPeriodEndsThenRefreshGold refresh;
    private final Supplier<String> seeds;

    /** @param seeds makes a seed where a request names none */
    public GoldSetRoutes(
            Entities<GoldSetCommand, GoldSet, GoldSetRejection> sets,
            WhenPeriodEndsThenRefreshGold refresh,
            Supplier<String> seeds) {
        this.sets = sets;
        this.refresh = refresh;
        this.seeds = seeds;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SET_GOLD_SET_POLICY, this::setPolicy)
                .on(Operation.SHOW_GOLD_SET, this::show)
                .on(Operation.REFRESH_GOLD_SET, this::refresh)
                .on(Operation.ANSWER_GOLD_PROPOSALS, this::answer)
                .on(Operation.OBJECT_TO_GOLD, this::object);
    }

    private CompletionStage<HttpResponse> setPolicy(Call call) {
        JsonBody body = call.json().only("policy", "change");
        GoldSetPolicy policy = body.optionalObject("policy")
                .map(given -> given.only(
                                "periodDays",
                                "size",
                                "minimum",
                                "edgeShare",
                                "mostSeen",
                                "easy",
                                "good",
                                "goodEvidence",
                                "objections")
                        .over(GoldSetPolicy.DEFAULT, GoldSetPolicy.class))
                .orElse(GoldSetPolicy.DEFAULT);
        return carried(call, new SetGoldSetPolicy(call.origin(), call.project(), policy, body.text("change")));
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return sets.standing(call.project().value()).thenApply(standing -> Answers.ok(SetView.of(standing.state())));
    }

    private CompletionStage<HttpResponse> refresh(Call call) {
        String seed = call.json().only("seed").text("seed", "");
        return refresh.refresh(call.project(), call.origin(), seed.isEmpty() ? seeds.get() : seed)
                .thenApply(GoldSetRoutes::answered);
    }

    private CompletionStage<HttpResponse> answer(Call call) {
        JsonBody body = call.json().only("accept", "decline", "tolerance", "justification");
        return carried(
                call,
                new AnswerGoldProposals(
                        call.origin(),
                        tasks(body, "accept"),
                        tasks(body, "decline"),
                        body.number("tolerance", 0, 1, 0),
                        body.text("justification")));
    }

    private CompletionStage<HttpResponse> object(Call call) {
        JsonBody body = call.json().only("task", "reason");
        return carried(
                call, new ObjectToGold(call.origin(), body.parsed("task", TaskId::new, ID_RULE), body.text("reason")));
    }

    private static List<TaskId> tasks(JsonBody body, String name) {
        List<TaskId> tasks = new ArrayList<>();
        for (String text : body.texts(name)) {
            try {
                tasks.add(new TaskId(text));
            } catch (IllegalArgumentException noId) {
                throw Problem.invalid(body.at(name) + '/' + tasks.size(), ID_RULE)
                        .refusal();
            }
        }
        return tasks;
    }

    private CompletionStage<HttpResponse> carried(Call call, GoldSetCommand command) {
        return sets.carry(call.project().value(), command).thenApply(GoldSetRoutes::answered);
    }

    private static HttpResponse answered(Reply<GoldSet, GoldSetRejection> reply) {
        Reply.Done<GoldSet, GoldSetRejection> done = Replies.done(reply, GoldSetProblems::of);
        return Answers.replayed(Answers.ok(SetView.of(done.state())), done.repeated());
    }
}
