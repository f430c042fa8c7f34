package dev.assay.domain.consensus;

import dev.assay.domain.crowd.CrowdModel;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Everything a strategy may know of one item when it judges: nothing else, and nothing from later.
 *
 * @param schema the label schema the votes were made under
 * @param votes the standing labels of the current round, one per labeler, in any order
 * @param wanted how many labels have been asked for so far in this round, for the record
 * @param crowd what is known of the labelers; {@link CrowdModel#NONE} when nothing is or nothing is needed
 * @param flags who flagged the item as an edge case or skipped it
 * @param novelty how unlike every earlier settled item this one is, see {@link Novelty}; empty when nobody measured
 * @param spending what the project has spent so far; empty when nobody counted
 */
public record Panel(
        LabelSchema schema,
        List<Vote> votes,
        int wanted,
        CrowdModel crowd,
        List<Flag> flags,
        OptionalDouble novelty,
        Optional<Spending> spending) {
    public Panel {
        votes = List.copyOf(votes);
        flags = List.copyOf(flags);
        Set<UserId> seen = new HashSet<>();
        for (Vote vote : votes) {
            if (!seen.add(vote.labeler())) {
                throw new IllegalArgumentException("labeler " + vote.labeler() + " votes twice");
            }
        }
    }

    /** Labels and nothing more: enough for a strategy that needs no crowd. */
    public static Panel of(LabelSchema schema, List<Vote> votes, int wanted) {
        return new Panel(schema, votes, wanted, CrowdModel.NONE, List.of(), OptionalDouble.empty(), Optional.empty());
    }

    /** The same with what is known of the crowd. */
    public Panel with(CrowdModel known) {
        return new Panel(schema, votes, wanted, known, flags, novelty, spending);
    }

    /** The same with the hints of labelers. */
    public Panel withFlags(List<Flag> raised) {
        return new Panel(schema, votes, wanted, crowd, raised, novelty, spending);
    }

    /** The same with a measured novelty. */
    public Panel withNovelty(double measured) {
        return new Panel(schema, votes, wanted, crowd, flags, OptionalDouble.of(measured), spending);
    }

    /** The same with what the project has spent. */
    public Panel withSpending(Spending so) {
        return new Panel(schema, votes, wanted, crowd, flags, novelty, Optional.of(so));
    }
}
