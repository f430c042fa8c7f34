package dev.assay.read.flaglist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldDose;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The suspicions in Cassandra: one partition per project. */
final class CassandraFlagList implements FlagListStore, FlagListQuery {
    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement dismiss;
    private final PreparedStatement end;
    private final PreparedStatement after;

    CassandraFlagList(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.flag_list (project, flagged_at, labeler, number, kind, labels,"
                + " evidence, observed, expected, odds, source, action, version, gold_rate, gold_answers, gold_pass, gold_days,"
                + " gold_fresh, gold_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        dismiss = session.prepare("INSERT INTO {views}.flag_list (project, flagged_at, labeler, number, dismissed_by,"
                + " dismissed_at, justification) VALUES (?, ?, ?, ?, ?, ?, ?)");
        end = session.prepare(
                "INSERT INTO {views}.flag_list (project, flagged_at, labeler, number, gold_ended, gold_why,"
                        + " gold_right, gold_wrong) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        after = session.prepare("SELECT flagged_at, labeler, number, kind, labels, evidence, observed, expected, odds,"
                + " source, action, version, dismissed_by, dismissed_at, justification, gold_rate, gold_answers,"
                + " gold_pass, gold_days, gold_fresh, gold_until, gold_ended, gold_why, gold_right, gold_wrong FROM {views}.flag_list"
                + " WHERE project = ? AND (flagged_at, labeler, number) > (?, ?, ?) LIMIT ?");
    }

    @Override
    public CompletionStage<Done> write(
            List<LabelerFlagged> flagged, List<FlagDismissed> dismissed, List<GoldWatchEnded> ended) {
        List<BoundStatement> statements = new ArrayList<>();
        flagged.forEach(event -> statements.add(flagged(event)));
        dismissed.forEach(event -> statements.add(dismiss.bind(
                event.project().value(),
                event.flaggedAt(),
                event.labeler().value(),
                event.number(),
                event.origin().by().value(),
                event.origin().at(),
                event.justification())));
        ended.forEach(event -> statements.add(end.bind(
                event.project().value(),
                event.flaggedAt(),
                event.labeler().value(),
                event.number(),
                event.origin().at(),
                event.why().name(),
                event.right(),
                event.wrong())));
        return session.write(statements);
    }

    private BoundStatement flagged(LabelerFlagged event) {
        Suspicion suspicion = event.suspicion();
        UserId source = suspicion.source();
        GoldStep gold = event.gold();
        return insert.bind(
                event.project().value(),
                event.origin().at(),
                event.labeler().value(),
                event.number(),
                suspicion.kind().name(),
                suspicion.labels(),
                suspicion.evidence(),
                suspicion.observed(),
                suspicion.expected(),
                suspicion.odds(),
                source == null ? null : source.value(),
                event.action().name(),
                event.version(),
                gold == null ? null : gold.dose().rate(),
                gold == null ? null : gold.dose().answers(),
                gold == null ? null : gold.dose().pass(),
                gold == null ? null : gold.dose().days(),
                gold == null ? null : gold.fresh(),
                gold == null ? null : gold.until());
    }

    @Override
    public CompletionStage<Page<FlagRow>> list(
            ProjectId project, Predicate<FlagRow> wanted, @Nullable String cursor, int limit) {
        Place place = Place.parse(cursor);
        return session.list(
                        after.bind(project.value(), place.at(), place.labeler(), place.number(), limit + 1),
                        CassandraFlagList::read)
                .thenApply(rows -> Page.of(rows, limit, Place::after))
                .thenApply(
                        page -> new Page<>(page.rows().stream().filter(wanted).toList(), page.next()));
    }

    /** A place in the list: after a suspicion. */
    private record Place(Instant at, String labeler, int number) {
        static Place parse(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(Instant.EPOCH, "", 0);
            }
            String[] parts = cursor.split(":", 3);
            if (parts.length != 3 || !parts[0].matches("\\d{1,15}") || !parts[1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException("not a cursor of the suspicions");
            }
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[2], Integer.parseInt(parts[1]));
        }

        static String after(FlagRow row) {
            return row.at().toEpochMilli() + ":" + row.number() + ":" + row.labeler();
        }
    }

    private static @Nullable GoldStep gold(Row row) {
        if (row.isNull(15)) {
            return null;
        }
        GoldDose dose = new GoldDose(row.getDouble(15), row.getInt(16), row.getDouble(17), row.getInt(18));
        return new GoldStep(dose, row.getInt(19), row.getInstant(20));
    }

    private static FlagRow.@Nullable Ended ended(Row row) {
        return row.isNull(21)
                ? null
                : new FlagRow.Ended(
                        ViewSession.moment(row, 21),
                        GoldWatchEnded.Why.valueOf(ViewSession.text(row, 22)),
                        row.getInt(23),
                        row.getInt(24));
    }

    private static FlagRow read(Row row) {
        String source = row.getString(9);
        String by = row.getString(12);
        return new FlagRow(
                new UserId(ViewSession.text(row, 1)),
                row.getInt(2),
                ViewSession.moment(row, 0),
                new Suspicion(
                        Kind.valueOf(ViewSession.text(row, 3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getDouble(6),
                        row.getDouble(7),
                        row.getDouble(8),
                        source == null ? null : new UserId(source)),
                Action.valueOf(ViewSession.text(row, 10)),
                row.getInt(11),
                gold(row),
                ended(row),
                by == null
                        ? null
                        : new FlagRow.Dismissal(
                                new UserId(by), ViewSession.moment(row, 13), ViewSession.text(row, 14)));
    }
}
