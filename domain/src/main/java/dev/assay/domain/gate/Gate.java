package dev.assay.domain.gate;

import dev.assay.domain.gate.GateEvent.BatchJudged;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project's gate at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>set</td><td>everything else: not set</td><td></td></tr>
 * <tr><td>{@link Standing}</td><td>set, judge, overrule</td><td>overruling what was not judged</td>
 *     <td>a repeated key; the policy it has; judging the same labels again; the verdict that stands</td></tr>
 * </table>
 */
public sealed interface Gate {
    /** No gate was set. */
    record Absent() implements Gate {}

    /**
     * A gate that was set.
     *
     * @param version of the policy, from 1
     * @param batches the last judgement of each batch
     * @param keys digest of every request already carried out, by caller and key
     */
    record Standing(
            ProjectId project,
            int version,
            GatePolicy policy,
            Map<ImportId, Judgement> batches,
            Map<String, String> keys)
            implements Gate {
        public Standing {
            batches = Map.copyOf(batches);
            keys = Map.copyOf(keys);
        }

        Standing with(Judgement judgement) {
            Map<ImportId, Judgement> more = new TreeMap<>(batches);
            more.put(judgement.judged().batch(), judgement);
            return new Standing(project, version, policy, more, keys);
        }
    }

    /** A batch's last judgement, and the verdict that stands: the gate's or a manager's. */
    record Judgement(BatchJudged judged, GateVerdict verdict) {}
}
