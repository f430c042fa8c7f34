package dev.assay.http.whatif;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.label.Label;
import dev.assay.domain.whatif.Comparison;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Cursors;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.project.PolicyReading;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Operation;
import dev.assay.read.whatif.WhatIfReplay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Compares what was decided with what another policy would have decided. Nothing is kept between two pages: the next one
 * plays the same past again, to which its cursor is bound together with the request's body.
 */
public final class WhatIfRoutes {
    private final WhatIfReplay whatIf;
    private final ProjectMemory projects;
    private final Cursors cursors;
    private final Paging paging;

    public WhatIfRoutes(WhatIfReplay whatIf, ProjectMemory projects, Cursors cursors, Paging paging) {
        this.whatIf = whatIf;
        this.projects = projects;
        this.cursors = cursors;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.WHAT_IF, this::compare);
    }

    /** Where a page begins: after so many changes in the past as of a moment. */
    private record Place(Instant moment, int from) {
        static Place of(String text) {
            String[] parts = text.split("\\|", 2);
            return new Place(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        String text() {
            return moment + "|" + from;
        }
    }

    private CompletionStage<HttpResponse> compare(Call call) {
        JsonBody body = call.json().only("policy", "asOf", "gold");
        ConsensusPolicy policy = PolicyReading.policy(body.object("policy"));
        Place place = place(call, body);
        int limit = paging.limit(call);
        return projects.project(call.project())
                .thenCompose(project -> {
                    Map<String, Label> gold =
                            GoldReading.gold(body, project.terms().schema());
                    return whatIf.play(call.project(), place.moment(), policy, gold);
                })
                .thenApply(result -> {
                    List<Comparison> changed = result.changed();
                    int from = Math.min(place.from(), changed.size());
                    int to = Math.min(changed.size(), from + limit);
                    String next = to < changed.size() ? next(call, body, new Place(place.moment(), to)) : null;
                    return Answers.ok(WhatIfView.of(place.moment(), policy, result, changed.subList(from, to), next));
                });
    }

    private Place place(Call call, JsonBody body) {
        Optional<String> cursor = call.query("cursor");
        if (cursor.isPresent()) {
            return Place.of(cursors.place(list(call, body), cursor.get()));
        }
        Instant moment = body.has("asOf") ? body.moment("asOf") : call.at();
        if (moment.isAfter(call.at())) {
            throw Problem.invalid(body.at("asOf"), "must not lie in the future; leave it out for the present")
                    .refusal();
        }
        return new Place(moment, 0);
    }

    private String next(Call call, JsonBody body, Place place) {
        return cursors.sign(list(call, body), place.text());
    }

    private static String list(Call call, JsonBody body) {
        return call.request().getUri().path() + '?' + IdempotencyKeys.sha256(body.toString());
    }
}
