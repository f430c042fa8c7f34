package dev.assay.domain.consensus;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A panel weighed by what is known of its labelers, and what that is worth against a strategy's demands. */
final class Weighing {
    private final Strategy strategy;
    private final Panel panel;
    private final List<FieldBelief> beliefs;
    private final List<Trigger> triggers;
    private final List<Trigger> notes;

    private Weighing(
            Strategy strategy, Panel panel, List<FieldBelief> beliefs, List<Trigger> triggers, List<Trigger> notes) {
        this.strategy = strategy;
        this.panel = panel;
        this.beliefs = beliefs;
        this.triggers = triggers;
        this.notes = notes;
    }

    static Weighing of(Strategy strategy, Panel panel, double minimumEvidence) {
        return new Weighing(strategy, panel, Beliefs.of(panel, minimumEvidence), List.of(), List.of());
    }

    /** The same votes held against these demands and no others. */
    Weighing demand(double confidence, int experienced) {
        List<Trigger> measured = new ArrayList<>();
        measured.add(Measures.confidence(beliefs, confidence));
        measured.add(Measures.experienced(beliefs, experienced));
        return new Weighing(strategy, panel, beliefs, List.copyOf(measured), List.of());
    }

    /** The same with measures that stand beside the demands. */
    Weighing noting(List<Trigger> measured) {
        return new Weighing(strategy, panel, beliefs, triggers, measured);
    }

    boolean satisfied() {
        return triggers.stream().noneMatch(Trigger::fired);
    }

    Verdict settled() {
        return new Verdict.Settled(leading(), tally(), grounds(Because.measured(all())));
    }

    /** Asks for labels until there are {@code total}. */
    Verdict more(int total) {
        String because = panel.votes().size() + " labels: " + Because.measured(all());
        return new Verdict.MoreLabels(total - panel.votes().size(), tally(), grounds(because));
    }

    Verdict escalated(String skill) {
        Grounds grounds = grounds(Because.measured(all()));
        return new Verdict.Escalated(grounds.fired(), skill, leading(), tally(), grounds);
    }

    private List<Trigger> all() {
        return Stream.concat(triggers.stream(), notes.stream()).toList();
    }

    private Tally tally() {
        return MajorityVote.count(panel.votes(), panel.schema(), strategy.counting());
    }

    private Grounds grounds(String because) {
        return new Grounds(strategy, panel.crowd().version(), beliefs, all(), because);
    }

    /** A field whose most probable candidate is no value, or not the only one, has no leader. */
    private Label leading() {
        SortedMap<String, LabelValue> values = new TreeMap<>();
        for (FieldBelief belief : beliefs) {
            LabelValue value = belief.leading().value();
            if (value != null && !belief.tied()) {
                values.put(belief.field(), value);
            }
        }
        return new Label(values);
    }
}
