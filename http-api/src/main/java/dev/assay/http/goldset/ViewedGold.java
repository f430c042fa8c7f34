package dev.assay.http.goldset;

import dev.assay.domain.goldset.Difficulty;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldStratum;
import dev.assay.domain.goldset.MemberUse;
import dev.assay.domain.scoring.Proportion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.gold.GoldAnswer;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.gold.GoldQuery;
import dev.assay.read.gold.GoldTallyRow;
import dev.assay.read.paging.Page;
import dev.assay.read.projectlist.ProjectListQuery;
import dev.assay.write.goldset.GoldFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures a refresh goes by: kinds of item from the journal, use of the gold from its view. */
public final class ViewedGold implements GoldFigures {
    private static final int PAGE = 500;
    private static final GoldStratum UNKNOWN = new GoldStratum("", "", Difficulty.AGREED, "", false);

    private final GoldQuery gold;
    private final ProjectListQuery projects;

    public ViewedGold(GoldQuery gold, ProjectListQuery projects) {
        this.gold = gold;
        this.projects = projects;
    }

    @Override
    public CompletionStage<List<ProjectId>> projects() {
        return all(cursor -> projects.list(cursor, PAGE), null, new ArrayList<>())
                .thenApply(rows -> rows.stream().map(row -> row.id()).toList());
    }

    @Override
    public CompletionStage<Figures> of(ProjectId project, GoldSetPolicy policy, Instant now) {
        return gold.pool(project, now)
                .thenCompose(read -> members(project, policy, read.pool().gold())
                        .thenApply(members -> new Figures(
                                read.upTo(), read.pool().sizes(), read.pool().candidates(), members)));
    }

    private CompletionStage<List<MemberUse>> members(
            ProjectId project, GoldSetPolicy policy, SortedMap<TaskId, GoldStratum> kinds) {
        return all(cursor -> gold.labelers(project, cursor, PAGE), null, new ArrayList<>())
                .thenApply(ViewedGold::byLabeler)
                .thenCompose(tallies -> all(cursor -> gold.items(project, cursor, PAGE), null, new ArrayList<>())
                        .thenCompose(items -> uses(project, policy, kinds, tallies, items)));
    }

    /** Answers are looked at task by task: gold is a few hundred tasks, and this runs every few weeks. */
    private CompletionStage<List<MemberUse>> uses(
            ProjectId project,
            GoldSetPolicy policy,
            SortedMap<TaskId, GoldStratum> kinds,
            Map<UserId, Proportion> tallies,
            List<GoldItem> items) {
        CompletionStage<List<MemberUse>> uses = CompletableFuture.completedStage(new ArrayList<>());
        for (GoldItem item : items) {
            if (!item.retired()) {
                TaskId task = item.facts().ref().task();
                GoldStratum kind = kinds.getOrDefault(task, UNKNOWN);
                uses = uses.thenCompose(before -> all(
                                cursor -> gold.answersTo(project, task, cursor, PAGE), null, new ArrayList<>())
                        .thenApply(answers -> {
                            before.add(use(item, kind, among(answers, tallies, policy)));
                            return before;
                        }));
            }
        }
        return uses;
    }

    private static MemberUse use(GoldItem item, GoldStratum kind, Proportion good) {
        return new MemberUse(
                item.facts().ref().task(),
                kind,
                item.seenBy().size(),
                (int) item.answers(),
                (int) item.correct(),
                (int) good.trials(),
                (int) good.successes());
    }

    private static Map<UserId, Proportion> byLabeler(List<GoldTallyRow> rows) {
        Map<UserId, Proportion> tallies = new HashMap<>();
        rows.forEach(
                row -> tallies.merge(row.labeler(), new Proportion(row.correct(), row.answered()), Proportion::plus));
        return tallies;
    }

    /** Right answers among labelers who do well on other gold; the answer itself says nothing of how good they are. */
    private static Proportion among(List<GoldAnswer> answers, Map<UserId, Proportion> tallies, GoldSetPolicy policy) {
        Proportion among = Proportion.NONE;
        for (GoldAnswer answer : answers) {
            Proportion all = tallies.getOrDefault(answer.labeler(), Proportion.NONE);
            double others = all.trials() - 1;
            double right = Math.max(0, all.successes() - (answer.correct() ? 1 : 0));
            if (others >= policy.goodEvidence() && right / others >= policy.good()) {
                among = among.plus(answer.correct());
            }
        }
        return among;
    }

    private static <T> CompletionStage<List<T>> all(
            Function<@Nullable String, CompletionStage<Page<T>>> pages, @Nullable String cursor, List<T> into) {
        return pages.apply(cursor).thenCompose(page -> {
            into.addAll(page.rows());
            return page.next() == null ? CompletableFuture.completedStage(into) : all(pages, page.next(), into);
        });
    }
}
