package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.screening.Action;
import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Kind;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.UserId;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.flaglist.FlagListQuery;
import dev.assay.read.flaglist.FlagRow;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the operations on what labelers are suspected of. */
public final class FlagRoutes {
    private final LabelerRoutes labelers;
    private final FlagListQuery flags;
    private final ProjectMemory projects;
    private final Paging paging;

    public FlagRoutes(LabelerRoutes labelers, FlagListQuery flags, ProjectMemory projects, Paging paging) {
        this.labelers = labelers;
        this.flags = flags;
        this.projects = projects;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_SCREENING, this::policy)
                .on(Operation.LIST_FLAGS, this::list)
                .on(Operation.DISMISS_FLAG, this::dismiss);
    }

    /** How labelers are watched; version 0 when nobody is and never was. */
    record ScreeningView(int version, ScreeningPolicy screening) {}

    /**
     * One suspicion. What {@code observed} and {@code expected} count is said by the kind; {@code explanation} says it in words.
     *
     * @param source who was copied from; absent with any other kind
     * @param dismissal absent while it stands
     */
    record FlagView(
            UserId labeler,
            int number,
            Instant at,
            Kind kind,
            int labels,
            int evidence,
            double observed,
            double expected,
            double odds,
            @Nullable UserId source,
            String explanation,
            Action action,
            int policyVersion,
            @Nullable GoldView gold,
            FlagRow.@Nullable Dismissal dismissal) {
        static FlagView of(FlagRow row) {
            return new FlagView(
                    row.labeler(),
                    row.number(),
                    row.at(),
                    row.suspicion().kind(),
                    row.suspicion().labels(),
                    row.suspicion().evidence(),
                    row.suspicion().observed(),
                    row.suspicion().expected(),
                    row.suspicion().odds(),
                    row.suspicion().source(),
                    row.suspicion().explanation(),
                    row.action(),
                    row.version(),
                    GoldView.of(row),
                    row.dismissal());
        }
    }

    /**
     * What became of a step that asks for gold.
     *
     * @param until absent when the step was passed over for want of gold
     * @param ended absent while it goes on
     */
    record GoldView(
            double rate,
            int answers,
            int needed,
            int fresh,
            @Nullable Instant until,
            String explanation,
            FlagRow.@Nullable Ended ended) {
        static @Nullable GoldView of(FlagRow row) {
            GoldStep step = row.gold();
            return step == null
                    ? null
                    : new GoldView(
                            step.dose().rate(),
                            step.dose().answers(),
                            step.dose().needed(),
                            step.fresh(),
                            step.until(),
                            step.explanation(),
                            row.ended());
        }
    }

    private CompletionStage<HttpResponse> list(Call call) {
        boolean standing = standing(call);
        Paging.Wanted wanted = paging.wanted(call);
        return flags.list(call.project(), row -> !standing || row.dismissal() == null, wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, FlagView::of));
    }

    private static boolean standing(Call call) {
        String state = call.query("state").orElse("ALL").toUpperCase(Locale.ROOT);
        if (!state.equals("ALL") && !state.equals("STANDING")) {
            throw Problem.of(ProblemType.BAD_REQUEST, "state must be STANDING or ALL.")
                    .refusal();
        }
        return state.equals("STANDING");
    }

    private CompletionStage<HttpResponse> policy(Call call) {
        return projects.project(call.project())
                .thenApply(project ->
                        Answers.ok(new ScreeningView(project.screenings().size(), project.screening())));
    }

    private CompletionStage<HttpResponse> dismiss(Call call) {
        int number = call.pathId("number", Integer::parseInt, EntityProblems.of(new LabelerRejection.NoSuchFlag(0)));
        String justification = call.json().only("justification").text("justification");
        return labelers.carry(
                call, new LabelerCommand.DismissFlag(call.origin(), call.project(), number, justification));
    }
}
