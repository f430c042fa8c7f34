package dev.assay.domain.walkthrough;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be asked of a walkthrough. */
public sealed interface WalkthroughCommand {
    Origin origin();

    /**
     * Begins it, or begins it anew where the last attempt failed.
     *
     * @param version of the instructions
     * @param schema what is answered by
     */
    record OpenWalkthrough(
            Origin origin,
            ProjectId project,
            int version,
            LabelSchema schema,
            List<Probe> probes,
            SortedMap<UserId, Participant> invited,
            WalkthroughPolicy policy)
            implements WalkthroughCommand {
        public OpenWalkthrough {
            probes = List.copyOf(probes);
            invited = new TreeMap<>(invited);
        }
    }

    /**
     * Answers a probe and says how the rule was read; until it is judged an answer can be replaced.
     *
     * @param item its content where the schema needs it for the check, else null
     */
    record GiveReading(
            Origin origin,
            int probe,
            Label label,
            String reading,
            @Nullable ItemContent item) implements WalkthroughCommand {}

    /** Judges by the answers there are, and says why nobody waits for the others. */
    record EndWalkthrough(Origin origin, String justification) implements WalkthroughCommand {}
}
