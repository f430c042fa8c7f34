package dev.assay.read.labeleraccuracy;

import akka.Done;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.routing.ExpectedAccuracy;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.ViewSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** Records of labelers in Cassandra: what is asked of one labeler lies in one partition. */
final class CassandraLabelerAccuracy implements LabelerAccuracyStore, LabelerAccuracyQuery {
    private final ViewSession session;
    private final PreparedStatement putSkill;
    private final PreparedStatement oneSkill;
    private final PreparedStatement allSkills;
    private final PreparedStatement putVotes;
    private final PreparedStatement oneVotes;
    private final PreparedStatement putDay;
    private final PreparedStatement oneDay;
    private final PreparedStatement allDays;

    CassandraLabelerAccuracy(ViewSession session) {
        this.session = session;
        putSkill = session.prepare("INSERT INTO {views}.labeler_accuracy"
                + " (project, labeler, lane, type, agreed, judged, lane_offset) VALUES (?, ?, ?, ?, ?, ?, ?)");
        String skills = "SELECT agreed, judged, lane_offset, type FROM {views}.labeler_accuracy"
                + " WHERE project = ? AND labeler = ?";
        oneSkill = session.prepare(skills + " AND lane = ? AND type = ?");
        allSkills = session.prepare(skills);
        putVotes = session.prepare("INSERT INTO {views}.labeler_accuracy_task"
                + " (project, task, type, answers, judged, sequence) VALUES (?, ?, ?, ?, ?, ?)");
        oneVotes = session.prepare("SELECT type, answers, judged, sequence FROM {views}.labeler_accuracy_task"
                + " WHERE project = ? AND task = ?");
        putDay = session.prepare("INSERT INTO {views}.labeler_day"
                + " (project, labeler, lane, day, labels, lane_offset) VALUES (?, ?, ?, ?, ?, ?)");
        String days = "SELECT day, labels, lane_offset FROM {views}.labeler_day WHERE project = ? AND labeler = ?";
        oneDay = session.prepare(days + " AND lane = ?");
        allDays = session.prepare(days);
    }

    @Override
    public CompletionStage<Done> writeSkills(Lane lane, Map<SkillKey, SkillTally> tallies) {
        List<BoundStatement> rows = new ArrayList<>(tallies.size());
        tallies.forEach((key, tally) -> rows.add(putSkill.bind(
                key.project().value(),
                key.labeler().value(),
                lane.key(),
                key.type(),
                tally.agreed(),
                tally.judged(),
                tally.offset())));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<SkillTally>> skill(Lane lane, SkillKey key) {
        return session.one(
                oneSkill.bind(key.project().value(), key.labeler().value(), lane.key(), key.type()),
                CassandraLabelerAccuracy::tally);
    }

    private static SkillTally tally(Row row) {
        return new SkillTally(row.getLong(0), row.getLong(1), row.getLong(2));
    }

    @Override
    public CompletionStage<Done> writeVotes(Map<TaskKey, TaskVotes> votes) {
        List<BoundStatement> rows = new ArrayList<>(votes.size());
        votes.forEach((key, state) -> rows.add(putVotes.bind(
                key.project().value(),
                key.task().value(),
                state.type(),
                named(state.answers()),
                named(state.judged()),
                state.sequence())));
        return session.write(rows);
    }

    private static <V> Map<String, V> named(Map<UserId, V> byLabeler) {
        Map<String, V> named = new HashMap<>();
        byLabeler.forEach((labeler, value) -> named.put(labeler.value(), value));
        return named;
    }

    @Override
    public CompletionStage<Optional<TaskVotes>> votes(TaskKey key) {
        return session.one(oneVotes.bind(key.project().value(), key.task().value()), CassandraLabelerAccuracy::votes);
    }

    private static TaskVotes votes(Row row) {
        return new TaskVotes(
                ViewSession.text(row, 0),
                byLabeler(Objects.requireNonNull(row.getMap(1, String.class, String.class))),
                byLabeler(Objects.requireNonNull(row.getMap(2, String.class, Boolean.class))),
                row.getLong(3));
    }

    private static <V> SortedMap<UserId, V> byLabeler(Map<String, V> named) {
        SortedMap<UserId, V> byLabeler = new TreeMap<>();
        named.forEach((labeler, value) -> byLabeler.put(new UserId(labeler), value));
        return byLabeler;
    }

    @Override
    public CompletionStage<Done> writeDays(Lane lane, Map<DayKey, DayCount> days) {
        List<BoundStatement> rows = new ArrayList<>(days.size());
        days.forEach((key, count) -> rows.add(putDay.bind(
                key.project().value(),
                key.labeler().value(),
                lane.key(),
                count.day(),
                count.labels(),
                count.offset())));
        return session.write(rows);
    }

    @Override
    public CompletionStage<Optional<DayCount>> day(Lane lane, DayKey key) {
        return session.one(
                oneDay.bind(key.project().value(), key.labeler().value(), lane.key()), CassandraLabelerAccuracy::day);
    }

    private static DayCount day(Row row) {
        return new DayCount(Objects.requireNonNull(row.getLocalDate(0)), row.getInt(1), row.getLong(2));
    }

    private record Typed(String type, SkillTally tally) {}

    @Override
    public CompletionStage<AccuracyRow> of(ProjectId project, UserId labeler) {
        return session.list(
                        allSkills.bind(project.value(), labeler.value()),
                        row -> new Typed(ViewSession.text(row, 3), tally(row)))
                .thenApply(found -> {
                    SortedMap<String, ExpectedAccuracy> byType = new TreeMap<>();
                    found.forEach(typed -> byType.merge(
                            typed.type(),
                            new ExpectedAccuracy(
                                    typed.tally().agreed(), typed.tally().judged()),
                            (a, b) -> new ExpectedAccuracy(a.agreed() + b.agreed(), a.judged() + b.judged())));
                    byType.values().removeIf(known -> known.judged() == 0);
                    return new AccuracyRow(byType);
                });
    }

    @Override
    public CompletionStage<Integer> labelsOn(ProjectId project, UserId labeler, LocalDate day) {
        return session.list(allDays.bind(project.value(), labeler.value()), CassandraLabelerAccuracy::day)
                .thenApply(days -> days.stream()
                        .filter(count -> count.day().equals(day))
                        .mapToInt(DayCount::labels)
                        .sum());
    }
}
