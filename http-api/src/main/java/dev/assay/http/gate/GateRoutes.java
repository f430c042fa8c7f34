package dev.assay.http.gate;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateCommand;
import dev.assay.domain.gate.GateCommand.OverruleVerdict;
import dev.assay.domain.gate.GateCommand.SetGate;
import dev.assay.domain.gate.GateEvent.BatchJudged;
import dev.assay.domain.gate.GatePolicy;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.gate.GateVerdict;
import dev.assay.domain.shared.ImportId;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.GateProblems;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.read.paging.Page;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs the operations on a project's gate. */
public final class GateRoutes {
    private final Entities<GateCommand, Gate, GateRejection> gates;
    private final Paging paging;

    public GateRoutes(Entities<GateCommand, Gate, GateRejection> gates, Paging paging) {
        this.gates = gates;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SET_GATE, this::set)
                .on(Operation.SHOW_GATE, this::show)
                .on(Operation.LIST_BATCHES, this::list)
                .on(Operation.SHOW_BATCH, this::batch)
                .on(Operation.OVERRULE_VERDICT, this::overrule);
    }

    /** How batches are judged. */
    record GateView(int version, GatePolicy policy) {
        static GateView of(Gate.Standing gate) {
            return new GateView(gate.version(), gate.policy());
        }
    }

    /** A batch's last judgement; {@code verdict} is the one that stands, {@code said} the gate's own. */
    record BatchView(
            ImportId batch,
            GateVerdict verdict,
            GateVerdict said,
            Instant judgedAt,
            int tasks,
            long rounds,
            int version,
            GatePolicy policy,
            List<FieldAgreement> agreement) {
        static BatchView of(Gate.Judgement judgement) {
            BatchJudged judged = judgement.judged();
            return new BatchView(
                    judged.batch(),
                    judgement.verdict(),
                    judged.verdict(),
                    judged.origin().at(),
                    judged.tasks(),
                    judged.rounds(),
                    judged.version(),
                    judged.policy(),
                    judged.agreement());
        }
    }

    private CompletionStage<HttpResponse> set(Call call) {
        JsonBody body = call.json().only("policy", "change");
        GatePolicy policy = body.optionalObject("policy")
                .map(given -> given.only("coefficient", "accept", "review", "byInterval")
                        .over(GatePolicy.DEFAULT, GatePolicy.class))
                .orElse(GatePolicy.DEFAULT);
        return gates.carry(
                        call.project().value(), new SetGate(call.origin(), call.project(), policy, body.text("change")))
                .thenApply(reply -> {
                    Reply.Done<Gate, GateRejection> done = Replies.done(reply, GateProblems::of);
                    return Answers.replayed(Answers.ok(GateView.of((Gate.Standing) done.state())), done.repeated());
                });
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return gate(call).thenApply(gate -> Answers.ok(GateView.of(gate)));
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        String after = wanted.place() == null ? "" : wanted.place();
        return gate(call).thenApply(gate -> {
            List<BatchView> rows = gate.batches().values().stream()
                    .map(BatchView::of)
                    .filter(row -> row.batch().value().compareTo(after) > 0)
                    .sorted(Comparator.comparing(row -> row.batch().value()))
                    .limit(wanted.limit() + 1L)
                    .toList();
            return paging.answer(
                    call, Page.of(rows, wanted.limit(), row -> row.batch().value()), row -> row);
        });
    }

    private CompletionStage<HttpResponse> batch(Call call) {
        ImportId batch = id(call);
        return gate(call).thenApply(gate -> {
            Gate.Judgement judgement = gate.batches().get(batch);
            if (judgement == null) {
                throw GateProblems.notJudged().refusal();
            }
            return Answers.ok(BatchView.of(judgement));
        });
    }

    private CompletionStage<HttpResponse> overrule(Call call) {
        JsonBody body = call.json().only("verdict", "justification");
        GateVerdict verdict = body.parsed("verdict", GateVerdict::valueOf, "must be ACCEPT, REVIEW or RELABEL");
        ImportId batch = id(call);
        OverruleVerdict command = new OverruleVerdict(call.origin(), batch, verdict, body.text("justification"));
        return gates.carry(call.project().value(), command).thenApply(reply -> {
            Reply.Done<Gate, GateRejection> done = Replies.done(reply, GateProblems::of);
            Gate.Judgement judgement = ((Gate.Standing) done.state()).batches().get(batch);
            if (judgement == null) {
                throw GateProblems.notJudged().refusal();
            }
            return Answers.replayed(Answers.ok(BatchView.of(judgement)), done.repeated());
        });
    }

    private static ImportId id(Call call) {
        return call.pathId("run", ImportId::new, GateProblems.notJudged());
    }

    private CompletionStage<Gate.Standing> gate(Call call) {
        return gates.standing(call.project().value()).thenApply(standing -> {
            if (standing.state() instanceof Gate.Standing gate) {
                return gate;
            }
            throw GateProblems.notSet().refusal();
        });
    }
}
