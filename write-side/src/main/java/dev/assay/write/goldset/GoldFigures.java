package dev.assay.write.goldset;

import dev.assay.domain.goldset.GoldCandidate;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.MemberUse;
import dev.assay.domain.goldset.StratumSize;
import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What a refresh goes by, told from the journal and the views; perhaps a little late. */
public interface GoldFigures {
    CompletionStage<List<ProjectId>> projects();

    /** The figures as of a moment; what a good labeler is says the policy. */
    CompletionStage<Figures> of(ProjectId project, GoldSetPolicy policy, Instant now);

    /**
     * What there is to choose from, and how the members were used.
     *
     * @param upTo the last event read in each lane, by its key
     */
    record Figures(
            Map<String, Long> upTo, List<StratumSize> sizes, List<GoldCandidate> candidates, List<MemberUse> members) {
        public Figures {
            upTo = Map.copyOf(upTo);
            sizes = List.copyOf(sizes);
            candidates = List.copyOf(candidates);
            members = List.copyOf(members);
        }
    }
}
