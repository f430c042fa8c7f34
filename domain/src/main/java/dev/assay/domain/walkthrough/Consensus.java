package dev.assay.domain.walkthrough;

import dev.assay.domain.agreement.Distance;
import dev.assay.domain.agreement.coefficient.Measured;
import dev.assay.domain.gate.BatchAgreement;
import dev.assay.domain.gate.Coefficient;
import dev.assay.domain.gate.FieldAgreement;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether participants agree on what the instructions mean: all of them and each kind by Krippendorff's alpha (Krippendorff
 * 2011, <i>Computing Krippendorff's alpha-reliability</i>) with its interval, and on every single probe by mean pairwise
 * agreement. Only whoever answered every probe counts.
 *
 * @param groups all participants first, then each kind
 * @param probes in their order
 */
record Consensus(boolean passed, List<GroupAgreement> groups, List<ProbeAgreement> probes) {
    static Consensus of(Walkthrough.Open walkthrough, Map<UserId, Map<Integer, Reading>> readings) {
        Map<UserId, Map<Integer, Reading>> whole = new TreeMap<>();
        readings.forEach((user, given) -> {
            if (given.size() == walkthrough.opened().probes().size()) {
                whole.put(user, given);
            }
        });
        List<GroupAgreement> groups = new ArrayList<>();
        groups.add(group(walkthrough, whole, null));
        for (Participant kind : Participant.values()) {
            groups.add(group(walkthrough, whole, kind));
        }
        List<ProbeAgreement> probes = new ArrayList<>();
        for (int probe = 1; probe <= walkthrough.opened().probes().size(); probe++) {
            probes.add(probe(walkthrough, whole, probe));
        }
        boolean passed = groups.stream().allMatch(GroupAgreement::agrees)
                && probes.stream().allMatch(ProbeAgreement::agrees);
        return new Consensus(passed, groups, probes);
    }

    private static GroupAgreement group(
            Walkthrough.Open walkthrough, Map<UserId, Map<Integer, Reading>> whole, @Nullable Participant kind) {
        WalkthroughPolicy policy = walkthrough.opened().policy();
        List<Map<Integer, Reading>> members = whole.entrySet().stream()
                .filter(entry -> kind == null || walkthrough.opened().invited().get(entry.getKey()) == kind)
                .map(Map.Entry::getValue)
                .toList();
        Map<TaskId, List<Label>> labels = new TreeMap<>();
        List<Probe> probes = walkthrough.opened().probes();
        for (int i = 0; i < probes.size(); i++) {
            int number = i + 1;
            labels.put(
                    probes.get(i).task(),
                    members.stream().map(given -> label(given, number)).toList());
        }
        List<FieldAgreement> fields =
                BatchAgreement.of(walkthrough.opened().schema(), labels, Coefficient.KRIPPENDORFF_ALPHA);
        Predicate<FieldAgreement> enough = field -> agrees(field, policy, kind == null, members.size());
        boolean present = kind == null || members.size() >= policy.perKind();
        return new GroupAgreement(
                kind, members.size(), present && fields.stream().allMatch(enough), fields);
    }

    private static Label label(Map<Integer, Reading> given, int probe) {
        Reading reading = given.get(probe);
        return reading == null ? new Label(Map.of()) : reading.label();
    }

    /** One and the same answer everywhere agrees, though by no coefficient; one participant alone has nobody to differ with. */
    private static boolean agrees(FieldAgreement field, WalkthroughPolicy policy, boolean all, int participants) {
        FieldAgreement.Interval measured = field.estimate();
        if (measured == null) {
            boolean compared = !Measured.Reason.NO_PAIRS.name().equals(field.undefined());
            return compared || (!all && participants == 1);
        }
        return measured.value() >= policy.agreement() && (!all || measured.low() >= policy.floor());
    }

    private static ProbeAgreement probe(
            Walkthrough.Open walkthrough, Map<UserId, Map<Integer, Reading>> whole, int probe) {
        Map<Label, List<UserId>> same = new LinkedHashMap<>();
        List<Label> labels = new ArrayList<>();
        whole.forEach((user, given) -> {
            Label label = label(given, probe);
            labels.add(label);
            same.computeIfAbsent(label, none -> new ArrayList<>()).add(user);
        });
        double agreement = pairwise(walkthrough.opened().schema(), labels);
        List<SameAnswer> answers = same.entrySet().stream()
                .map(entry -> new SameAnswer(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(answer -> -answer.by().size()))
                .toList();
        return new ProbeAgreement(
                probe, agreement, agreement >= walkthrough.opened().policy().probe(), answers);
    }

    private static double pairwise(LabelSchema schema, List<Label> labels) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += near(schema, labels.get(i), labels.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 1 : sum / pairs;
    }

    /** Mean over the fields; a field that one of the two left out is as far apart as can be. */
    private static double near(LabelSchema schema, Label one, Label other) {
        double sum = 0;
        for (LabelField field : schema.fields()) {
            LabelValue left = one.values().get(field.name());
            LabelValue right = other.values().get(field.name());
            if (left != null && right != null) {
                sum += 1 - Distance.between(field, left, right);
            } else {
                sum += left == null && right == null ? 1 : 0;
            }
        }
        return sum / schema.fields().size();
    }
}
