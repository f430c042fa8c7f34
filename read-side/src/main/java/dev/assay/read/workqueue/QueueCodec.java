package dev.assay.read.workqueue;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Reservation;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import dev.assay.read.cassandra.ViewSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How queue rows are written in CQL's types: a lease as {@code <labeler> <until, epoch milliseconds>}, a
 * reservation likewise with {@code push} or {@code keep} at its end.
 */
final class QueueCodec {
    /** Columns in the order {@link #row} and {@link #entry} read them; keys follow. */
    static final String COLUMNS = "stage, round, overlap, done, labels, leases, revision,"
            + " external_id, item, overlap_wanted, line, run, chunk, place, type, domain, skills, priority,"
            + " priority_now, reserved";

    /** What stands where a reservation was. */
    private static final String ENDED = "-";

    private QueueCodec() {}

    static Set<String> done(QueueEntry entry) {
        Set<String> done = new HashSet<>();
        entry.done().forEach(labeler -> done.add(labeler.value()));
        return done;
    }

    static Map<String, String> leases(QueueEntry entry) {
        Map<String, String> leases = new HashMap<>();
        entry.leases()
                .forEach((id, lease) -> leases.put(
                        id.value(),
                        lease.labeler().value() + ' ' + lease.until().toEpochMilli()));
        return leases;
    }

    static QueueEntry entry(Row row) {
        String stage = row.getString(0);
        if (stage == null) {
            return QueueEntry.WAITING;
        }
        Set<UserId> done = new HashSet<>();
        for (String labeler : row.getSet(3, String.class)) {
            done.add(new UserId(labeler));
        }
        Map<AssignmentId, QueueLease> leases = new HashMap<>();
        row.getMap(5, String.class, String.class)
                .forEach((id, lease) -> leases.put(new AssignmentId(id), lease(lease)));
        return new QueueEntry(
                Stage.valueOf(stage),
                row.getInt(1),
                row.getInt(2),
                done,
                row.getInt(4),
                leases,
                row.getInt(18),
                reservation(ViewSession.text(row, 19)),
                row.getInt(18) != QueueEntry.AS_IMPORTED
                        || !ViewSession.text(row, 19).isEmpty(),
                row.getLong(6));
    }

    /** Empty while only the task's own events are in, and not yet the import they came from. */
    static Optional<QueueRow> row(ProjectId project, Row row) {
        String item = row.getString(8);
        if (item == null) {
            return Optional.empty();
        }
        TaskId task = new TaskId(ViewSession.text(row, 11) + '-' + row.getInt(12) + '-' + row.getInt(13));
        TaskRef ref = new TaskRef(project, task, ViewSession.text(row, 7));
        return Optional.of(new QueueRow(
                new TaskFacts(ref, new ItemHash(item), row.getInt(9), traits(row)), row.getLong(10), entry(row)));
    }

    private static Traits traits(Row row) {
        return Traits.of(
                ViewSession.text(row, 14), ViewSession.text(row, 15), row.getSet(16, String.class), row.getInt(17));
    }

    static String reserved(QueueEntry entry) {
        return entry.reservation()
                .map(held ->
                        held.labeler().value() + ' ' + held.until().toEpochMilli() + (held.push() ? " push" : " keep"))
                .orElse(entry.steered() ? ENDED : "");
    }

    private static Optional<Reservation> reservation(String text) {
        if (text.isEmpty() || text.equals(ENDED)) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", -1);
        return Optional.of(new Reservation(
                new UserId(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2].equals("push")));
    }

    private static QueueLease lease(String text) {
        int space = text.indexOf(' ');
        return new QueueLease(
                new UserId(text.substring(0, space)), Instant.ofEpochMilli(Long.parseLong(text.substring(space + 1))));
    }
}
