package dev.assay.domain.learning;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed in a project, and what became of it.
 *
 * <table>
 * <caption>What a proposal accepts</caption>
 * <tr><th>state</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>open</td><td>taking up, with a newer version or without; declining with a reason</td>
 *     <td>a version for training, or one that is not newer</td><td></td></tr>
 * <tr><td>taken up, not answered</td><td>naming the version that answers it</td><td>declining</td>
 *     <td>taking up again</td></tr>
 * <tr><td>answered</td><td></td><td>another version; declining</td><td>the same version</td></tr>
 * <tr><td>declined</td><td></td><td>taking up</td><td>declining again</td></tr>
 * </table>
 */
public sealed interface Learning {
    /** Nothing was proposed yet. */
    record Absent() implements Learning {}

    /**
     * Something was.
     *
     * @param proposals by number, from 1
     * @param keys digest of every request already carried out, by caller and key
     */
    record Known(ProjectId project, SortedMap<Integer, Standing> proposals, Map<String, String> keys)
            implements Learning {
        public Known {
            proposals = Collections.unmodifiableSortedMap(new TreeMap<>(proposals));
            keys = Map.copyOf(keys);
        }
    }

    /** What became of a proposal. */
    enum State {
        OPEN,
        TAKEN_UP,
        DECLINED
    }

    /**
     * One proposal.
     *
     * @param by who decided; null while it is open, as is {@code decidedAt}
     * @param reason what they said; may be empty
     * @param version the instruction version that answers it; 0 for none
     */
    record Standing(
            int number,
            Proposal proposal,
            LearningPolicy policy,
            Instant madeAt,
            State state,
            @Nullable UserId by,
            @Nullable Instant decidedAt,
            String reason,
            int version) {
        Standing decided(State next, UserId who, Instant at, String why) {
            return new Standing(number, proposal, policy, madeAt, next, who, at, why, version);
        }

        Standing answered(int newer) {
            return new Standing(number, proposal, policy, madeAt, state, by, decidedAt, reason, newer);
        }

        /** Whether it keeps the same from being proposed. */
        boolean standsAt(Instant now, LearningPolicy rules) {
            boolean waiting = state == State.OPEN
                    || (state == State.TAKEN_UP && proposal.kind() == Proposal.Kind.INSTRUCTION && version == 0);
            return waiting
                    || (decidedAt != null && decidedAt.plus(rules.window()).isAfter(now));
        }
    }
}
