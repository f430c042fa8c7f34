package dev.assay.read.pulselist;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.cassandra.ViewSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** The scores in Cassandra, one partition per project. */
final class CassandraPulseList implements PulseListStore, PulseListQuery {
    private final ViewSession session;
    private final PreparedStatement insert;
    private final PreparedStatement all;

    CassandraPulseList(ViewSession session) {
        this.session = session;
        insert = session.prepare("INSERT INTO {views}.pulse_list (project, week, labeler, scores) VALUES (?, ?, ?, ?)");
        all = session.prepare("SELECT week, scores FROM {views}.pulse_list WHERE project = ?");
    }

    @Override
    public CompletionStage<Done> write(List<PulseGiven> given) {
        return session.write(given.stream().map(this::insertion).toList());
    }

    private BoundStatement insertion(PulseGiven given) {
        Map<String, Integer> scores = new TreeMap<>();
        given.scores().forEach((question, score) -> scores.put(question.name(), score));
        return insert.bind(
                given.project().value(), given.week(), given.labeler().value(), scores);
    }

    @Override
    public CompletionStage<SortedMap<String, List<Map<PulseQuestion, Integer>>>> weeks(ProjectId project) {
        return session.list(all.bind(project.value()), CassandraPulseList::read).thenApply(rows -> {
            SortedMap<String, List<Map<PulseQuestion, Integer>>> weeks = new TreeMap<>();
            rows.forEach(row ->
                    weeks.computeIfAbsent(row.week(), none -> new ArrayList<>()).add(row.scores()));
            return weeks;
        });
    }

    private record Scored(String week, Map<PulseQuestion, Integer> scores) {}

    private static Scored read(Row row) {
        Map<String, Integer> stored = Objects.requireNonNull(row.getMap(1, String.class, Integer.class));
        Map<PulseQuestion, Integer> scores = new EnumMap<>(PulseQuestion.class);
        stored.forEach((question, score) -> scores.put(PulseQuestion.valueOf(question), score));
        return new Scored(ViewSession.text(row, 0), scores);
    }
}
