package dev.assay.read.labeltable;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.assay.domain.task.Outcome;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.labeltable.LabelChange.Submission;
import dev.assay.read.labeltable.OutcomeChange.Count;
import dev.assay.read.labeltable.OutcomeChange.Opening;
import dev.assay.read.labeltable.OutcomeChange.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes the tables to Cassandra. Statements for one row never share a column. */
final class CassandraLabelTableStore implements LabelTableStore {
    private final ViewSession session;
    private final PreparedStatement submitted;
    private final PreparedStatement relabeled;
    private final PreparedStatement revisions;
    private final PreparedStatement opened;
    private final PreparedStatement decided;
    private final PreparedStatement settled;

    CassandraLabelTableStore(ViewSession session) {
        this.session = session;
        String label = "INSERT INTO {views}.label_table (project, bucket, task, round, labeler, label,"
                + " instructions_version, schema_version, policy_version, at";
        submitted = session.prepare(label + ", external_id, took_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        relabeled = session.prepare(label + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        revisions = session.prepare("UPDATE {views}.label_table SET revised_in = revised_in + ?"
                + " WHERE project = ? AND bucket = ? AND task = ? AND round = ? AND labeler = ?");
        String outcome = "INSERT INTO {views}.outcome_table (project, bucket, task, stage, label, how, decided_at";
        opened = session.prepare(outcome + ", labels, share, round, external_id, item, task_type, task_domain)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        decided = session.prepare(outcome + ", labels, share, round) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        settled = session.prepare(outcome + ") VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    public CompletionStage<Done> write(Map<LabelKey, LabelChange> labels, Map<OutcomeKey, OutcomeChange> outcomes) {
        List<BoundStatement> rows = new ArrayList<>(labels.size() + outcomes.size());
        labels.forEach((key, change) -> add(rows, key, change));
        outcomes.forEach((key, change) -> rows.add(row(key, change)));
        return session.write(rows);
    }

    private void add(List<BoundStatement> rows, LabelKey key, LabelChange change) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                key.project().value(),
                Bucket.of(key.task()),
                key.task().value(),
                key.round(),
                key.labeler().value(),
                change.label(),
                change.versions().instructions(),
                change.versions().schema(),
                change.versions().policy(),
                change.at()));
        Submission first = change.submission();
        if (first == null) {
            rows.add(relabeled.bind(values.toArray()));
        } else {
            values.add(first.externalId());
            values.add(first.took().toMillis());
            rows.add(submitted.bind(values.toArray()));
        }
        if (!change.revisedIn().isEmpty()) {
            rows.add(revisions.bind(
                    change.revisedIn(),
                    key.project().value(),
                    Bucket.of(key.task()),
                    key.task().value(),
                    key.round(),
                    key.labeler().value()));
        }
    }

    /** A page that opens a task, or counts its labels, also tells the round. */
    private BoundStatement row(OutcomeKey key, OutcomeChange change) {
        List<@Nullable Object> values = standing(key, change.standing());
        Count count = change.count();
        if (count == null) {
            return settled.bind(values.toArray());
        }
        values.add(count.labels());
        values.add(count.share());
        values.add(change.standing().round());
        Opening opening = change.opening();
        if (opening == null) {
            return decided.bind(values.toArray());
        }
        values.add(opening.externalId());
        values.add(opening.item().value());
        values.add(opening.traits().type());
        values.add(opening.traits().domain());
        return opened.bind(values.toArray());
    }

    private static List<@Nullable Object> standing(OutcomeKey key, Standing now) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(key.project().value());
        values.add(Bucket.of(key.task()));
        values.add(key.task().value());
        values.add(now.stage().name());
        values.add(now.label());
        Outcome.By how = now.how();
        values.add(how == null ? null : how.name());
        values.add(now.decidedAt());
        return values;
    }
}
