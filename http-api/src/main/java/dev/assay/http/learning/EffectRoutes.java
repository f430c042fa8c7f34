package dev.assay.http.learning;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.agreement.coefficient.KrippendorffAlpha;
import dev.assay.domain.agreement.coefficient.LabelTable;
import dev.assay.domain.agreement.coefficient.Metric;
import dev.assay.domain.agreement.coefficient.PercentAgreement;
import dev.assay.domain.learning.Answered;
import dev.assay.domain.learning.Effect;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningCommand;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.scoring.Proportion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.http.learning.LearningViews.EffectView;
import dev.assay.http.learning.LearningViews.FieldEffects;
import dev.assay.http.learning.LearningViews.VersionEffects;
import dev.assay.http.page.Paging;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.agreement.AgreementQuery;
import dev.assay.read.agreement.Counted;
import dev.assay.read.agreement.SliceKind;
import dev.assay.read.cassandra.InFlight;
import dev.assay.write.entity.Entities;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures what each instruction version brought: agreement and gold accuracy against the version before. */
public final class EffectRoutes {
    private static final int USUAL_DAYS = 180;
    private static final int MOST_DAYS = 366;
    private static final int PAGE = 100;
    private static final int AT_ONCE = 8;

    private final Entities<LearningCommand, Learning, LearningRejection> learnings;
    private final AnsweredWork work;
    private final AgreementQuery agreement;
    private final ProjectMemory projects;
    private final Paging paging;

    public EffectRoutes(
            Entities<LearningCommand, Learning, LearningRejection> learnings,
            AnsweredWork work,
            AgreementQuery agreement,
            ProjectMemory projects,
            Paging paging) {
        this.learnings = learnings;
        this.work = work;
        this.agreement = agreement;
        this.projects = projects;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_INSTRUCTION_EFFECTS, this::effects);
    }

    private CompletionStage<HttpResponse> effects(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        Duration window = Duration.ofDays(Days.asked(call, USUAL_DAYS, MOST_DAYS));
        return projects.project(call.project()).thenCompose(project -> {
            int newest = project.instructions().size();
            int first = wanted.place() == null ? 2 : Integer.parseInt(wanted.place());
            int last = Math.min(newest, first + wanted.limit() - 1);
            List<Integer> versions =
                    IntStream.rangeClosed(first - 1, last).boxed().toList();
            return counts(call.project(), versions)
                    .thenCombine(work.of(call.project(), call.at(), window), Figures::new)
                    .thenCombine(
                            learnings.standing(call.project().value()),
                            (figures, standing) -> paging.answer(
                                    call,
                                    IntStream.rangeClosed(first, last)
                                            .mapToObj(version -> figures.of(version, standing.state()))
                                            .toList(),
                                    last < newest ? Integer.toString(last + 1) : null));
        });
    }

    private CompletionStage<Map<Integer, List<Counted>>> counts(ProjectId project, List<Integer> versions) {
        return slices(project, null, new TreeMap<>())
                .thenCompose(names -> InFlight.all(
                                versions,
                                AT_ONCE,
                                version -> names.containsKey(version)
                                        ? agreement.counts(project, SliceKind.INSTRUCTIONS, names.get(version))
                                        : CompletableFuture.completedStage(List.<Counted>of()))
                        .thenApply(found -> {
                            Map<Integer, List<Counted>> all = new TreeMap<>();
                            for (int i = 0; i < versions.size(); i++) {
                                all.put(versions.get(i), found.get(i));
                            }
                            return all;
                        }));
    }

    private CompletionStage<Map<Integer, String>> slices(
            ProjectId project, @Nullable String after, Map<Integer, String> found) {
        return agreement.slices(project, SliceKind.INSTRUCTIONS, after, PAGE).thenCompose(page -> {
            page.rows().forEach(name -> found.put(Integer.valueOf(name), name));
            return page.next() == null ? CompletableFuture.completedStage(found) : slices(project, page.next(), found);
        });
    }

    /** What each version's labels are counted as. */
    private record Figures(Map<Integer, List<Counted>> counts, List<Answered> answers) {
        VersionEffects of(int version, Learning learning) {
            List<Integer> proposals = learning instanceof Learning.Known known
                    ? known.proposals().values().stream()
                            .filter(one -> one.version() == version)
                            .map(Learning.Standing::number)
                            .toList()
                    : List.of();
            Map<String, LabelTable<String>> before = tables(version - 1);
            Map<String, LabelTable<String>> after = tables(version);
            Set<String> fields = new TreeSet<>(before.keySet());
            fields.addAll(after.keySet());
            return new VersionEffects(
                    version,
                    proposals,
                    fields.stream()
                            .map(field -> field(
                                    field,
                                    before.getOrDefault(field, new LabelTable<>()),
                                    after.getOrDefault(field, new LabelTable<>())))
                            .toList(),
                    EffectView.of(Effect.of(gold(version - 1), gold(version))));
        }

        private static FieldEffects field(String name, LabelTable<String> before, LabelTable<String> after) {
            return new FieldEffects(
                    name,
                    EffectView.of(Effect.ofPercent(PercentAgreement.of(before), PercentAgreement.of(after))),
                    EffectView.of(Effect.of(
                            KrippendorffAlpha.of(before, Metric.nominal()),
                            KrippendorffAlpha.of(after, Metric.nominal()))));
        }

        private Map<String, LabelTable<String>> tables(int version) {
            Map<String, LabelTable<String>> tables = new TreeMap<>();
            counts.getOrDefault(version, List.of())
                    .forEach(count -> tables.computeIfAbsent(count.field(), none -> new LabelTable<>())
                            .add(count.labels(), count.items()));
            return tables;
        }

        private Proportion gold(int version) {
            Proportion right = Proportion.NONE;
            for (Answered answer : answers) {
                if (answer.gold() && answer.instructions() == version) {
                    right = right.plus(!answer.wrong());
                }
            }
            return right;
        }
    }
}
