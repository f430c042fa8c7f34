package dev.assay.domain.gate;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What has happened to a project's gate. */
public sealed interface GateEvent {
    ProjectId project();

    Origin origin();

    /** It was said how batches are judged. */
    record GateSet(ProjectId project, Origin origin, int version, GatePolicy policy, String change)
            implements GateEvent {}

    /**
     * A batch was judged.
     *
     * @param batch the import it came with
     * @param rounds sum of its tasks' rounds
     * @param version of the policy
     */
    record BatchJudged(
            ProjectId project,
            Origin origin,
            ImportId batch,
            long rounds,
            int tasks,
            int version,
            GatePolicy policy,
            List<FieldAgreement> agreement,
            GateVerdict verdict)
            implements GateEvent {
        public BatchJudged {
            agreement = List.copyOf(agreement);
        }
    }

    /** A manager put another verdict in place of the gate's. */
    record VerdictOverruled(
            ProjectId project,
            Origin origin,
            ImportId batch,
            long rounds,
            GateVerdict from,
            GateVerdict to,
            String justification)
            implements GateEvent {}
}
