package dev.assay.domain.consensus;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;

/**
 * The votes for one value of one field.
 *
 * @param value what was voted for, in its canonical form
 * @param voters who voted for it, in id order
 * @param share their share of all labels counted, those that left the field out included, in (0, 1]
 */
public record Ballot(LabelValue value, List<UserId> voters, double share) {
    public Ballot {
        voters = voters.stream().sorted().toList();
    }
}
