package dev.assay.domain.specialisation;

import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tests every labeler in every field against the others. */
public final class Specialisation {
    private Specialisation() {}

    /**
     * A finding for each labeler and field with enough evidence, in the order of labelers and fields. Its tests are one
     * family: whether one of them declares a specialist by mistake has a chance of at most {@code alpha}.
     */
    public static List<Finding> test(Map<UserId, Map<Field, Judged>> scores, SpecialisationRules rules) {
        Map<Field, Judged> all = new TreeMap<>();
        scores.values().forEach(fields -> fields.forEach((field, score) -> all.merge(field, score, Judged::plus)));
        List<Finding> raw = new ArrayList<>();
        new TreeMap<>(scores)
                .forEach((labeler, fields) -> new TreeMap<>(fields).forEach((field, own) -> {
                    Judged peers = all.getOrDefault(field, own).minus(own);
                    if (own.judged() >= rules.evidence() && peers.judged() >= rules.evidence()) {
                        raw.add(new Finding(labeler, field, own, peers, FisherExact.greater(own, peers), 1, 0));
                    }
                }));
        double[] adjusted =
                Holm.adjust(raw.stream().mapToDouble(Finding::chance).toArray());
        List<Finding> findings = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            Finding one = raw.get(i);
            findings.add(new Finding(
                    one.labeler(), one.field(), one.own(), one.peers(), one.chance(), adjusted[i], raw.size()));
        }
        return List.copyOf(findings);
    }
}
