package dev.assay.domain.walkthrough;

import dev.assay.domain.label.Label;
import dev.assay.domain.shared.UserId;
import java.util.List;

/** Participants who gave the same answer to a probe. */
public record SameAnswer(Label label, List<UserId> by) {
    public SameAnswer {
        by = List.copyOf(by);
    }
}
