package dev.assay.http.sample;

import dev.assay.domain.sampling.Basis;
import dev.assay.domain.sampling.Draw;
import dev.assay.domain.sampling.Drawing;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleCommand;
import dev.assay.domain.sampling.SampleCommand.DrawSample;
import dev.assay.domain.sampling.SampleRejection;
import dev.assay.domain.sampling.SampleRule;
import dev.assay.domain.shared.SampleId;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.Call;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.read.samplequeue.SampleQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Draws samples out of the journal as it stood at a moment. */
final class SampleDrawing {
    /** What a sample that is there has no use for. */
    private static final Draw NOTHING = Drawing.draw(List.of(), SampleRule.DEFAULT, "");

    private final Entities<SampleCommand, Sample, SampleRejection> samples;
    private final SampleQueueQuery queue;

    SampleDrawing(Entities<SampleCommand, Sample, SampleRejection> samples, SampleQueueQuery queue) {
        this.samples = samples;
        this.queue = queue;
    }

    private record Wanted(
            SampleRule rule, Instant moment, @Nullable Instant since, String seed) {}

    /** A repeated request is answered with the sample it drew, whatever was labeled since. */
    CompletionStage<Reply<Sample, SampleRejection>> draw(Call call) {
        SampleId id = new SampleId("s"
                + IdempotencyKeys.sha256(
                                "sample",
                                call.project().value(),
                                call.user().value(),
                                call.origin().cause().key())
                        .substring(0, 24));
        Wanted wanted = wanted(call, id);
        return samples.standing(id.value())
                .thenCompose(standing -> standing.state() instanceof Sample.Drawn drawn
                        ? CompletableFuture.completedStage(
                                new Drawn(drawn.drawn().basis(), NOTHING))
                        : fresh(call, wanted))
                .thenCompose(draw -> samples.carry(
                        id.value(),
                        new DrawSample(
                                call.origin(),
                                id,
                                call.project(),
                                wanted.seed(),
                                draw.basis(),
                                wanted.rule(),
                                draw.draw())));
    }

    private record Drawn(Basis basis, Draw draw) {}

    private CompletionStage<Drawn> fresh(Call call, Wanted wanted) {
        return queue.labeled(call.project(), wanted.moment()).thenApply(labeled -> {
            Instant since = wanted.since();
            Basis basis = new Basis(wanted.moment(), since, labeled.upTo());
            return new Drawn(
                    basis,
                    Drawing.draw(
                            labeled.population().settled(since == null ? Instant.MIN : since),
                            wanted.rule(),
                            wanted.seed()));
        });
    }

    /** The seed is the caller's, who may have rolled dice in public, or the sample's own id. */
    private static Wanted wanted(Call call, SampleId id) {
        JsonBody body = call.json().only("rule", "asOf", "since", "seed");
        SampleRule rule = body.optionalObject("rule")
                .map(given ->
                        given.only("rate", "minimum", "growing", "seasoned").over(SampleRule.DEFAULT, SampleRule.class))
                .orElse(SampleRule.DEFAULT);
        Instant moment = body.has("asOf") ? body.moment("asOf") : call.at();
        if (moment.isAfter(call.at())) {
            throw Problem.invalid("/asOf", "must not lie in the future").refusal();
        }
        Instant since = body.has("since") ? body.moment("since") : null;
        return new Wanted(rule, moment, since, body.text("seed", id.value()));
    }
}
