package dev.assay.domain.gate;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import java.util.List;

/** What can be asked of a project's gate. */
public sealed interface GateCommand {
    Origin origin();

    /** Says how batches are judged from now on. */
    record SetGate(Origin origin, ProjectId project, GatePolicy policy, String change) implements GateCommand {}

    /**
     * Judges a batch whose tasks are all decided.
     *
     * @param rounds sum of the tasks' rounds: the same labels are judged once
     */
    record JudgeBatch(Origin origin, ImportId batch, long rounds, int tasks, List<FieldAgreement> agreement)
            implements GateCommand {
        public JudgeBatch {
            agreement = List.copyOf(agreement);
        }
    }

    /** Puts another verdict in place of the gate's, with a justification. */
    record OverruleVerdict(Origin origin, ImportId batch, GateVerdict verdict, String justification)
            implements GateCommand {}
}
