package dev.assay.http.learning;

import dev.assay.domain.learning.Cause;
import dev.assay.domain.learning.Effect;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningPolicy;
import dev.assay.domain.learning.Mistake;
import dev.assay.domain.learning.Proposal;
import dev.assay.domain.learning.Tally;
import dev.assay.domain.scoring.Difference;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered about causes, proposals and effects. */
final class LearningViews {
    private LearningViews() {}

    /** Wrong answers, out of how many, with their rate and its 95 % interval. */
    record TallyView(long wrong, long of, double rate, double low, double high) {
        static TallyView of(Tally tally) {
            return new TallyView(
                    tally.wrong(),
                    tally.of(),
                    rounded(tally.proportion().rate()),
                    rounded(tally.interval().low()),
                    rounded(tally.interval().high()));
        }
    }

    /** A difference with its 95 % interval. */
    record DifferenceView(double value, double low, double high) {
        static @Nullable DifferenceView of(@Nullable Difference difference) {
            return difference == null
                    ? null
                    : new DifferenceView(
                            rounded(difference.value()), rounded(difference.low()), rounded(difference.high()));
        }
    }

    record CauseView(
            Cause.Kind kind,
            String name,
            @Nullable Mistake mistake,
            TallyView tally,
            TallyView rest,
            @Nullable DifferenceView difference,
            int labelers,
            @Nullable Double share,
            List<String> sections,
            List<TaskId> examples) {
        static CauseView of(Cause cause) {
            Double share = cause.share();
            return new CauseView(
                    cause.kind(),
                    cause.name(),
                    cause.mistake(),
                    TallyView.of(cause.tally()),
                    TallyView.of(cause.rest()),
                    DifferenceView.of(cause.difference()),
                    cause.labelers(),
                    share == null ? null : rounded(share),
                    cause.sections(),
                    cause.examples());
        }
    }

    record ProposalView(
            int number,
            Proposal.Kind kind,
            Learning.State state,
            Mistake mistake,
            @Nullable UserId labeler,
            List<String> sections,
            int instructions,
            TallyView tally,
            TallyView others,
            int labelers,
            @Nullable Double chance,
            List<TaskId> examples,
            LearningPolicy policy,
            Instant madeAt,
            @Nullable UserId decidedBy,
            @Nullable Instant decidedAt,
            String reason,
            @Nullable Integer version) {
        static ProposalView of(Learning.Standing standing) {
            Proposal proposal = standing.proposal();
            return new ProposalView(
                    standing.number(),
                    proposal.kind(),
                    standing.state(),
                    proposal.mistake(),
                    proposal.labeler(),
                    proposal.sections(),
                    proposal.instructions(),
                    TallyView.of(proposal.tally()),
                    TallyView.of(proposal.others()),
                    proposal.labelers(),
                    proposal.chance(),
                    proposal.examples(),
                    standing.policy(),
                    standing.madeAt(),
                    standing.by(),
                    standing.decidedAt(),
                    standing.reason(),
                    standing.version() == 0 ? null : standing.version());
        }
    }

    /** How a figure changed; {@code difference} is absent and {@code enough} false while there is too little. */
    record EffectView(
            long before,
            long after,
            long least,
            boolean enough,
            @Nullable Double from,
            @Nullable Double to,
            @Nullable DifferenceView difference) {
        static EffectView of(Effect effect) {
            Double from = effect.from();
            Double to = effect.to();
            return new EffectView(
                    effect.before(),
                    effect.after(),
                    effect.least(),
                    effect.difference() != null,
                    from == null ? null : rounded(from),
                    to == null ? null : rounded(to),
                    DifferenceView.of(effect.difference()));
        }
    }

    /** How agreement on one field changed. */
    record FieldEffects(String field, EffectView percentAgreement, EffectView krippendorffAlpha) {}

    /**
     * What one instruction version brought against the one before.
     *
     * @param proposals numbers of the proposals it answers
     * @param gold answers to gold that were right
     */
    record VersionEffects(int version, List<Integer> proposals, List<FieldEffects> agreement, EffectView gold) {}

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
