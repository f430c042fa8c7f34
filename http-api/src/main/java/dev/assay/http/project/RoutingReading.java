package dev.assay.http.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.routing.Weights;
import dev.assay.domain.task.Traits;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads routing policies; what is left out is as in the default one. */
final class RoutingReading {
    private static final RoutingPolicy USUAL = RoutingPolicy.DEFAULT;

    private RoutingReading() {}

    static RoutingPolicy policy(JsonBody body) {
        body.only(
                "weights",
                "agingSeconds",
                "sameTypeAtMost",
                "certifiedDomains",
                "dailyQuota",
                "breakAfterMinutes",
                "breakMinutes");
        return new RoutingPolicy(
                body.optionalObject("weights").map(RoutingReading::weights).orElse(Weights.DEFAULT),
                body.integer("agingSeconds", 1, 86_400, USUAL.agingSeconds()),
                body.integer("sameTypeAtMost", 1, 10_000, USUAL.sameTypeAtMost()),
                domains(body),
                body.integer("dailyQuota", 0, 100_000, USUAL.dailyQuota()),
                body.integer("breakAfterMinutes", 0, 1_440, USUAL.breakAfterMinutes()),
                body.integer("breakMinutes", 1, 240, USUAL.breakMinutes()));
    }

    private static Weights weights(JsonBody body) {
        body.only("priority", "waiting", "accuracy", "domain", "scarcity", "load", "variation");
        Weights usual = Weights.DEFAULT;
        return new Weights(
                body.number("priority", 0, Weights.MOST, usual.priority()),
                body.number("waiting", 0.01, Weights.MOST, usual.waiting()),
                body.number("accuracy", 0, Weights.MOST, usual.accuracy()),
                body.number("domain", 0, Weights.MOST, usual.domain()),
                body.number("scarcity", 0, Weights.MOST, usual.scarcity()),
                body.number("load", 0, Weights.MOST, usual.load()),
                body.number("variation", 0, Weights.MOST, usual.variation()));
    }

    private static SortedSet<String> domains(JsonBody body) {
        List<JsonNode> named = body.elements("certifiedDomains");
        if (named.size() > RoutingPolicy.MOST_DOMAINS) {
            throw Problem.invalid(body.at("certifiedDomains"), "must name at most " + RoutingPolicy.MOST_DOMAINS)
                    .refusal();
        }
        SortedSet<String> domains = new TreeSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!named.get(i).isTextual() || !Traits.word(named.get(i).textValue())) {
                throw Problem.invalid(
                                body.at("certifiedDomains") + '/' + i,
                                "must be 1 to 64 letters, digits, '.', '_' or '-'")
                        .refusal();
            }
            domains.add(named.get(i).textValue());
        }
        return domains;
    }
}
