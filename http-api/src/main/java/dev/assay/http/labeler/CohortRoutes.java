package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.retention.Cohort;
import dev.assay.domain.retention.Cohorts;
import dev.assay.domain.scoring.Interval;
import dev.assay.http.page.Paging;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.labelerweeks.LabelerWeeksQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Shows who stays: the labelers who began in a week, and how many of them label in each later one. */
public final class CohortRoutes {
    private final LabelerWeeksQuery weeks;
    private final Paging paging;

    public CohortRoutes(LabelerWeeksQuery weeks, Paging paging) {
        this.weeks = weeks;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_COHORTS, this::list);
    }

    /**
     * How many of a cohort labeled in a week.
     *
     * @param interval of the share, at 95 %
     * @param running whether the week is not over, so that the figures may rise
     */
    record ActiveView(int weeksLater, int labelers, double share, Interval interval, boolean running) {}

    /** One cohort; {@code week} is its week's Monday in UTC. */
    record CohortView(LocalDate week, int labelers, List<ActiveView> active) {
        static CohortView of(Cohort cohort, LocalDate now) {
            List<ActiveView> active = new ArrayList<>();
            for (int later = 0; later < cohort.active().size(); later++) {
                active.add(new ActiveView(
                        later,
                        cohort.active().get(later),
                        cohort.share(later).rate(),
                        cohort.share(later).wilson(),
                        cohort.monday().plusWeeks(later).equals(now)));
            }
            return new CohortView(cohort.monday(), cohort.labelers(), active);
        }
    }

    /** The first cohort first; a page begins after a cohort's week. */
    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        LocalDate now = Cohorts.monday(call.at());
        LocalDate after = wanted.place() == null ? LocalDate.MIN : LocalDate.parse(wanted.place());
        return weeks.weeks(call.project()).thenApply(all -> {
            List<Cohort> rest = Cohorts.of(all.values(), now).stream()
                    .filter(cohort -> cohort.monday().isAfter(after))
                    .toList();
            List<Cohort> page = rest.subList(0, Math.min(rest.size(), wanted.limit()));
            String next = page.size() < rest.size()
                    ? page.get(page.size() - 1).monday().toString()
                    : null;
            return paging.answer(
                    call,
                    page.stream().map(cohort -> CohortView.of(cohort, now)).toList(),
                    next);
        });
    }
}
