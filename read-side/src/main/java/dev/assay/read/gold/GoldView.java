package dev.assay.read.gold;

import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.paging.Page;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Gold, ready to run and to ask: the tasks from their own events, the verdicts from the labelers' records. */
public record GoldView(View view, GoldQuery query) {
    private static final String ANSWER = "(project text, labeler text, task text, type text, why text, correct boolean,"
            + " score double, fields text, at timestamp, PRIMARY KEY ";

    /** The view's tables. */
    public static final List<Table> TABLES = List.of(
            new Table("gold_item", """
            (project text, task text, external_id text, item text, usual int, type text, domain text,
             skills frozen<set<text>>, priority int, expected text, explanation text, tolerance double, edition int,
             retired boolean, declared_by text, declared_at timestamp, handed_out bigint, answers bigint, correct bigint,
             skips bigint, seen_by frozen<set<text>>, revision bigint, PRIMARY KEY ((project), task))"""),
            new Table("gold_answer_by_task", ANSWER + "((project, task), labeler))"),
            new Table("gold_answer_by_labeler", ANSWER + "((project, labeler), task))"),
            new Table("gold_tally", """
            (project text, labeler text, type text, answered bigint, correct bigint, score double, last_at timestamp,
             lane_offset bigint, PRIMARY KEY ((project), labeler, type))"""));

    /** Part of stored offsets. */
    public static final String NAME = "gold";

    public static GoldView on(ViewSession session, Replay replay) {
        CassandraGoldItems items = new CassandraGoldItems(session);
        CassandraGoldAnswers answers = new CassandraGoldAnswers(session);
        View view = new View(
                NAME,
                List.of(EntityKind.TASK, EntityKind.LABELER),
                TABLES,
                lane -> lane.kind() == EntityKind.TASK ? new GoldItemHandler(items) : new GoldAnswerHandler(answers));
        return new GoldView(view, new Asked(items, answers, new GoldPoolReplay(replay)));
    }

    private record Asked(CassandraGoldItems items, CassandraGoldAnswers answers, GoldPoolReplay replay)
            implements GoldQuery {
        @Override
        public CompletionStage<GoldPoolReplay.Read> pool(ProjectId project, Instant moment) {
            return replay.read(project, moment);
        }

        @Override
        public CompletionStage<Page<GoldItem>> items(ProjectId project, @Nullable String cursor, int limit) {
            return items.page(project, cursor, limit);
        }

        @Override
        public CompletionStage<Optional<GoldItem>> item(ProjectId project, TaskId task) {
            return items.item(new GoldItemKey(project, task));
        }

        @Override
        public CompletionStage<Page<GoldAnswer>> answersTo(
                ProjectId project, TaskId task, @Nullable String cursor, int limit) {
            return answers.to(project, task, cursor, limit);
        }

        @Override
        public CompletionStage<Page<GoldAnswer>> answersBy(
                ProjectId project, UserId labeler, @Nullable String cursor, int limit) {
            return answers.by(project, labeler, cursor, limit);
        }

        @Override
        public CompletionStage<Page<GoldTallyRow>> labelers(ProjectId project, @Nullable String cursor, int limit) {
            return answers.labelers(project, cursor, limit);
        }
    }
}
