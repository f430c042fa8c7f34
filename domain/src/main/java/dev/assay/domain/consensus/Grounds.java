package dev.assay.domain.consensus;

import java.util.List;

/**
 * What a verdict rests on beside its tally: stored with the decision, so that it can be redone from the event alone.
 *
 * @param strategy the strategy with its parameters: every threshold
 * @param modelVersion the {@code CrowdModel} the weights came from; 0 when none was needed or known
 * @param beliefs per field anyone answered, the posterior of every candidate and the weight of every vote; empty for a
 *     strategy that weighs nothing
 * @param triggers everything that was measured against a threshold, fired or not
 * @param because the rule that decided, in one sentence for a reader who was not there
 */
public record Grounds(
        Strategy strategy, int modelVersion, List<FieldBelief> beliefs, List<Trigger> triggers, String because) {
    public Grounds {
        beliefs = List.copyOf(beliefs);
        triggers = List.copyOf(triggers);
    }

    /** The measures on the wrong side of their threshold. */
    public List<Trigger> fired() {
        return triggers.stream().filter(Trigger::fired).toList();
    }
}
