package dev.assay.read.labelerweeks;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** The weeks in Cassandra, one partition per project. */
final class CassandraLabelerWeeks implements LabelerWeeksStore, LabelerWeeksQuery {
    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement all;

    CassandraLabelerWeeks(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.labeler_week (project, labeler, monday) VALUES (?, ?, ?)");
        all = session.prepare("SELECT labeler, monday FROM {views}.labeler_week WHERE project = ?");
    }

    @Override
    public CompletionStage<Done> write(Collection<LabelerWeek> weeks) {
        return session.write(weeks.stream()
                .map(week -> insert.bind(week.project().value(), week.labeler().value(), week.monday()))
                .toList());
    }

    @Override
    public CompletionStage<Map<UserId, SortedSet<LocalDate>>> weeks(ProjectId project) {
        return session.list(all.bind(project.value()), row -> read(project, row))
                .thenApply(CassandraLabelerWeeks::together);
    }

    private static LabelerWeek read(ProjectId project, Row row) {
        return new LabelerWeek(
                project, new UserId(ViewSession.text(row, 0)), Objects.requireNonNull(row.getLocalDate(1)));
    }

    private static Map<UserId, SortedSet<LocalDate>> together(List<LabelerWeek> rows) {
        Map<UserId, SortedSet<LocalDate>> weeks = new TreeMap<>();
        for (LabelerWeek row : rows) {
            weeks.computeIfAbsent(row.labeler(), none -> new TreeSet<>()).add(row.monday());
        }
        return weeks;
    }
}
