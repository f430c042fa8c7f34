package dev.assay.http.whatif;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.label.Label;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.whatif.Caveat;
import dev.assay.domain.whatif.Comparison;
import dev.assay.domain.whatif.Conclusion;
import dev.assay.domain.whatif.Conclusion.Escalated;
import dev.assay.domain.whatif.Conclusion.Settled;
import dev.assay.domain.whatif.Conclusion.Undecided;
import dev.assay.domain.whatif.Totals;
import dev.assay.domain.whatif.Truth.Source;
import dev.assay.domain.whatif.WhatIfResult;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as it is answered: the whole in figures, and one page of what changes.
 *
 * @param rounds how many rounds of tasks were compared
 * @param changed how many of them end in another decision
 * @param next cursor of the next page of changes; null at the end
 */
record WhatIfView(
        Instant asOf,
        ConsensusPolicy policy,
        int rounds,
        int changed,
        Totals.Endings then,
        Totals.Endings now,
        LabelsView labels,
        List<Totals.Accuracy> accuracy,
        List<CaveatView> caveats,
        List<ChangeView> items,
        @Nullable String next) {

    static WhatIfView of(
            Instant asOf, ConsensusPolicy policy, WhatIfResult result, List<Comparison> page, @Nullable String next) {
        Totals totals = result.totals();
        return new WhatIfView(
                asOf,
                policy,
                totals.rounds(),
                totals.changed(),
                totals.then(),
                totals.now(),
                LabelsView.of(totals.labels()),
                totals.accuracy(),
                result.caveats().stream().map(CaveatView::of).toList(),
                page.stream().map(ChangeView::of).toList(),
                next);
    }

    /** Labels over all rounds. */
    record LabelsView(long given, long used, long saved, long wantedThen, long wantedNow, long added) {
        static LabelsView of(Totals.Labels labels) {
            return new LabelsView(
                    labels.given(),
                    labels.used(),
                    labels.saved(),
                    labels.wantedThen(),
                    labels.wantedNow(),
                    labels.added());
        }
    }

    /** What limits the comparison, and in how many rounds. */
    record CaveatView(Caveat.Kind kind, int count, String says) {
        static CaveatView of(Caveat caveat) {
            return new CaveatView(caveat.kind(), caveat.count(), caveat.kind().says());
        }
    }

    /** A round that ends in another decision. */
    record ChangeView(
            TaskId task,
            String externalId,
            int round,
            ConclusionView then,
            ConclusionView now,
            int labels,
            int used,
            SortedMap<Source, Label> known) {
        static ChangeView of(Comparison comparison) {
            return new ChangeView(
                    comparison.ref().task(),
                    comparison.ref().externalId(),
                    comparison.round(),
                    ConclusionView.of(comparison.then()),
                    ConclusionView.of(comparison.now()),
                    comparison.labels(),
                    comparison.used(),
                    comparison.known());
        }
    }

    /**
     * Where labels led.
     *
     * @param kind {@code SETTLED}, {@code ESCALATED} or {@code UNDECIDED}
     * @param label what was settled on, or what led, field by field; null when undecided
     * @param skill what the reviewer must be good at; null when nothing in particular
     * @param moreLabels how many more are wanted; null when decided
     */
    record ConclusionView(
            String kind,
            @Nullable Label label,
            @Nullable String skill,
            @Nullable Integer moreLabels,
            String because) {
        static ConclusionView of(Conclusion conclusion) {
            if (conclusion instanceof Settled settled) {
                return new ConclusionView("SETTLED", settled.label(), null, null, settled.because());
            }
            if (conclusion instanceof Escalated escalated) {
                String skill = escalated.skill().isEmpty() ? null : escalated.skill();
                return new ConclusionView("ESCALATED", escalated.leading(), skill, null, escalated.because());
            }
            Undecided undecided = (Undecided) conclusion;
            return new ConclusionView("UNDECIDED", null, null, undecided.more(), undecided.because());
        }
    }
}
