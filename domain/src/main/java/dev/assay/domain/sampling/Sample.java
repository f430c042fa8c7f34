package dev.assay.domain.sampling;

import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An audit sample at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>draw</td><td>a draw of nothing or of too much; audit: not drawn</td><td></td></tr>
 * <tr><td>{@link Drawn}</td><td>audit</td><td>draw; audit of a task it has not, or that was judged</td>
 *     <td>a repeated key</td></tr>
 * </table>
 */
public sealed interface Sample {
    /** Nothing was drawn under this id. */
    record Absent() implements Sample {}

    /**
     * A sample that was drawn.
     *
     * @param drawn the draw as it was recorded
     * @param unjudged the stratum of each task that waits for an auditor
     * @param judged tasks that were judged
     * @param audited tasks judged, by stratum
     * @param wrong tasks found wrong, by stratum
     * @param keys digest of every request already carried out, by caller and key
     */
    record Drawn(
            SampleDrawn drawn,
            Map<TaskId, Integer> unjudged,
            List<TaskId> judged,
            List<Integer> audited,
            List<Integer> wrong,
            Map<String, String> keys)
            implements Sample {
        public Drawn {
            unjudged = Map.copyOf(unjudged);
            judged = List.copyOf(judged);
            audited = List.copyOf(audited);
            wrong = List.copyOf(wrong);
            keys = Map.copyOf(keys);
        }

        /** What the judged tasks say about all labeled items. */
        public ErrorRate errorRate() {
            List<ErrorRate.Audited> strata = new ArrayList<>();
            for (int i = 0; i < audited.size(); i++) {
                int population = drawn.strata().get(i).population();
                strata.add(new ErrorRate.Audited(population, audited.get(i), wrong.get(i)));
            }
            return ErrorRate.of(strata);
        }

        Drawn with(List<DrawnTask> more) {
            Map<TaskId, Integer> tasks = new HashMap<>(unjudged);
            more.forEach(task -> tasks.put(task.task(), task.stratum()));
            return new Drawn(drawn, tasks, judged, audited, wrong, keys);
        }

        Drawn judged(TaskId task, int stratum, AuditVerdict verdict, Map<String, String> moreKeys) {
            Map<TaskId, Integer> fewer = new HashMap<>(unjudged);
            fewer.remove(task);
            List<TaskId> more = new ArrayList<>(judged);
            more.add(task);
            return new Drawn(
                    drawn,
                    fewer,
                    more,
                    plus(audited, stratum, 1),
                    plus(wrong, stratum, verdict == AuditVerdict.WRONG ? 1 : 0),
                    moreKeys);
        }

        private static List<Integer> plus(List<Integer> counts, int place, int by) {
            List<Integer> more = new ArrayList<>(counts);
            more.set(place, counts.get(place) + by);
            return more;
        }

        public Origin origin() {
            return drawn.origin();
        }
    }
}
