package dev.assay.domain.agreement;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers of several labelers that count as one.
 *
 * @param fused their common answer, in its canonical form
 * @param labelers who gave them, in id order; never empty
 * @param fusion null when the answers are equal
 */
public record AnswerGroup(
        LabelValue fused, List<UserId> labelers, @Nullable Fusion fusion) {
    public AnswerGroup {
        labelers = labelers.stream().sorted().toList();
    }
}
