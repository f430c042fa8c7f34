package dev.assay.read.samplequeue;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.sampling.DrawnTask;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleEvent.SampleListed;
import dev.assay.domain.sampling.SampleEvent.TaskAudited;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.UnknownEventException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The samples in Cassandra: one partition per project, and one per sample for its tasks. */
final class CassandraSampleQueue implements SampleQueueStore, SampleQueueQuery {
    private final ViewSession session;
    private final LabeledReplay replay;
    private final PreparedStatement insertSample;
    private final PreparedStatement insertTask;
    private final PreparedStatement insertAudit;
    private final PreparedStatement samplesAfter;
    private final PreparedStatement tasksAfter;

    CassandraSampleQueue(ViewSession session, LabeledReplay replay) {
        this.session = session;
        this.replay = replay;
        insertSample = session.prepare("INSERT INTO {views}.sample_list (project, drawn_at, sample, drawn_by, seed,"
                + " moment, rate, population, size, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insertTask = session.prepare("INSERT INTO {views}.sample_task (project, sample, task, sequence, stratum)"
                + " VALUES (?, ?, ?, ?, ?)");
        insertAudit = session.prepare("INSERT INTO {views}.sample_task (project, sample, task, verdict, audited_by,"
                + " audited_at, comment) VALUES (?, ?, ?, ?, ?, ?, ?)");
        samplesAfter = session.prepare("SELECT drawn_at, sample, drawn_by, seed, moment, rate, population, size, digest"
                + " FROM {views}.sample_list WHERE project = ? AND (drawn_at, sample) > (?, ?) LIMIT ?");
        tasksAfter = session.prepare("SELECT task, sequence, stratum, verdict, audited_by, audited_at, comment"
                + " FROM {views}.sample_task WHERE project = ? AND sample = ? AND task > ? LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(List<SampleEvent> events) {
        List<BoundStatement> statements = new ArrayList<>();
        for (SampleEvent event : events) {
            String project = event.project().value();
            String sample = event.sample().value();
            if (event instanceof SampleDrawn drawn) {
                statements.add(drawn(drawn));
            } else if (event instanceof SampleListed listed) {
                for (DrawnTask task : listed.tasks()) {
                    statements.add(
                            insertTask.bind(project, sample, task.task().value(), task.sequence(), task.stratum()));
                }
            } else if (event instanceof TaskAudited audited) {
                statements.add(insertAudit.bind(
                        project,
                        sample,
                        audited.task().value(),
                        audited.verdict().name(),
                        audited.origin().by().value(),
                        audited.origin().at(),
                        audited.comment()));
            } else {
                throw new UnknownEventException(SampleQueueView.NAME, event);
            }
        }
        return session.write(statements);
    }

    private BoundStatement drawn(SampleDrawn event) {
        return insertSample.bind(
                event.project().value(),
                event.origin().at(),
                event.sample().value(),
                event.origin().by().value(),
                event.seed(),
                event.basis().moment(),
                event.rule().rate(),
                event.population(),
                event.size(),
                event.digest());
    }

    @Override
    public CompletionStage<Page<SampleRow>> samples(ProjectId project, @Nullable String cursor, int limit) {
        String[] place = cursor == null ? new String[] {"0", ""} : cursor.split(":", 2);
        if (place.length != 2 || !place[0].matches("\\d{1,15}")) {
            throw new IllegalArgumentException("not a cursor of the samples");
        }
        Instant after = Instant.ofEpochMilli(Long.parseLong(place[0]));
        return session.list(samplesAfter.bind(project.value(), after, place[1], limit + 1), row -> sample(project, row))
                .thenApply(rows -> Page.of(rows, limit, row -> row.drawnAt().toEpochMilli() + ":" + row.sample()));
    }

    private static SampleRow sample(ProjectId project, Row row) {
        return new SampleRow(
                project,
                new SampleId(ViewSession.text(row, 1)),
                ViewSession.moment(row, 0),
                new UserId(ViewSession.text(row, 2)),
                ViewSession.text(row, 3),
                ViewSession.moment(row, 4),
                row.getDouble(5),
                row.getInt(6),
                row.getInt(7),
                ViewSession.text(row, 8));
    }

    @Override
    public CompletionStage<Page<SampledTaskRow>> tasks(
            ProjectId project, SampleId sample, boolean waiting, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : cursor;
        return session.list(
                        tasksAfter.bind(project.value(), sample.value(), after, limit + 1), CassandraSampleQueue::task)
                .thenApply(rows -> Page.of(rows, limit, row -> row.task().value()))
                .thenApply(page -> new Page<>(
                        page.rows().stream()
                                .filter(row -> !waiting || row.audit() == null)
                                .toList(),
                        page.next()));
    }

    private static SampledTaskRow task(Row row) {
        String verdict = row.getString(3);
        SampledTaskRow.Audit audit = verdict == null
                ? null
                : new SampledTaskRow.Audit(
                        AuditVerdict.valueOf(verdict),
                        new UserId(ViewSession.text(row, 4)),
                        ViewSession.moment(row, 5),
                        ViewSession.text(row, 6));
        return new SampledTaskRow(new TaskId(ViewSession.text(row, 0)), row.getLong(1), row.getInt(2), audit);
    }

    @Override
    public CompletionStage<Labeled> labeled(ProjectId project, Instant moment) {
        return replay.labeled(project, moment);
    }
}
