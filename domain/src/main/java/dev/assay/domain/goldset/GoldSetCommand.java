package dev.assay.domain.goldset;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.util.List;
import java.util.Map;

/** What can be asked of a project's gold set. */
public sealed interface GoldSetCommand {
    Origin origin();

    /** Says how the set is kept from now on. */
    record SetGoldSetPolicy(Origin origin, ProjectId project, GoldSetPolicy policy, String change)
            implements GoldSetCommand {}

    /** Takes in what became gold, or is gold no more, and why. */
    record ChangeGoldSet(
            Origin origin, ProjectId project, List<TaskId> added, List<TaskId> removed, String justification)
            implements GoldSetCommand {
        public ChangeGoldSet {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** Somebody doubts a member, and says why. */
    record ObjectToGold(Origin origin, TaskId task, String reason) implements GoldSetCommand {}

    /**
     * Retires what is worn, and proposes what would cover the project's data better.
     *
     * @param scheduled whether the period is over; else somebody asked for it
     * @param seed what the choice among equal candidates depends on
     * @param upTo the last event read in each lane, by its key: what the figures are told from
     * @param candidates as many as can be chosen
     * @param members how each member was used
     */
    record RefreshGoldSet(
            Origin origin,
            boolean scheduled,
            String seed,
            Map<String, Long> upTo,
            List<StratumSize> sizes,
            List<GoldCandidate> candidates,
            List<MemberUse> members)
            implements GoldSetCommand {
        public RefreshGoldSet {
            upTo = Map.copyOf(upTo);
            sizes = List.copyOf(sizes);
            candidates = List.copyOf(candidates);
            members = List.copyOf(members);
        }
    }

    /**
     * Accepts proposed candidates, declines others, and says why.
     *
     * @param tolerance largest distance, 0 to 1, at which an answer to those accepted still counts as right
     */
    record AnswerGoldProposals(
            Origin origin, List<TaskId> accept, List<TaskId> decline, double tolerance, String justification)
            implements GoldSetCommand {
        public AnswerGoldProposals {
            accept = List.copyOf(accept);
            decline = List.copyOf(decline);
        }
    }
}
