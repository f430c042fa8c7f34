package dev.assay.domain.consensus;

import dev.assay.domain.agreement.Fusion;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The votes for one value of one field.
 *
 * @param value what was voted for, in its canonical form: the common answer of those who voted for it
 * @param voters who voted for it, in id order
 * @param share their share of all labels counted, those that left the field out included, in (0, 1]
 * @param fusion how near their answers had to be and are; null when they are equal
 */
public record Ballot(
        LabelValue value,
        List<UserId> voters,
        double share,
        @Nullable Fusion fusion) {
    public Ballot {
        voters = voters.stream().sorted().toList();
    }

    /** A ballot of equal answers. */
    public Ballot(LabelValue value, List<UserId> voters, double share) {
        this(value, voters, share, null);
    }
}
