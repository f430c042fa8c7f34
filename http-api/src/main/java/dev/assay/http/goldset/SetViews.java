package dev.assay.http.goldset;

import dev.assay.domain.goldset.GoldCandidate;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetRefreshed;
import dev.assay.domain.goldset.GoldSetEvent.GoldWorn;
import dev.assay.domain.goldset.GoldSetPolicy;
import dev.assay.domain.goldset.GoldStratum;
import dev.assay.domain.goldset.MemberUse;
import dev.assay.domain.goldset.StratumCount;
import dev.assay.domain.goldset.Wear;
import dev.assay.domain.label.Label;
import dev.assay.domain.scoring.Interval;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered about gold sets. */
final class SetViews {
    private SetViews() {}

    /** The set now. */
    record SetView(
            int version,
            int size,
            int policyVersion,
            @Nullable GoldSetPolicy policy,
            @Nullable Instant due,
            int refreshes,
            int proposed) {
        static SetView of(GoldSet state) {
            return state instanceof GoldSet.Standing set
                    ? new SetView(
                            set.version(),
                            set.members().size(),
                            set.policyVersion(),
                            set.policy(),
                            set.due(),
                            set.refreshes(),
                            set.proposed().size())
                    : new SetView(0, 0, 0, null, null, 0, 0);
        }
    }

    /** One version of the set: what changed, by whom, and why. */
    record VersionView(
            int version, Instant at, UserId by, String why, List<TaskId> added, List<TaskId> removed, int size) {
        static VersionView of(GoldSetChanged event) {
            return new VersionView(
                    event.version(),
                    event.origin().at(),
                    event.origin().by(),
                    event.justification(),
                    event.added(),
                    event.removed(),
                    event.size());
        }
    }

    /** A version with its members. */
    record MembersView(int version, Instant at, UserId by, String why, List<TaskId> members) {}

    /** A refresh. */
    record RefreshView(
            int number,
            Instant at,
            UserId by,
            boolean scheduled,
            Instant due,
            Instant nextDue,
            int policyVersion,
            GoldSetPolicy policy,
            String seed,
            int examined,
            int worn,
            int proposed,
            List<StratumCount> strata) {
        static RefreshView of(GoldSetRefreshed event) {
            return new RefreshView(
                    event.number(),
                    event.origin().at(),
                    event.origin().by(),
                    event.scheduled(),
                    event.due(),
                    event.nextDue(),
                    event.policyVersion(),
                    event.policy(),
                    event.seed(),
                    event.examined(),
                    event.worn(),
                    event.proposed(),
                    event.strata());
        }
    }

    /** A member found worn, with the figures. */
    record WornView(
            int refresh,
            Instant at,
            TaskId task,
            List<Wear> reasons,
            String why,
            MemberUse use,
            Interval right,
            Interval rightAmongGood,
            int objections) {
        static WornView of(GoldWorn event) {
            return new WornView(
                    event.refresh(),
                    event.origin().at(),
                    event.member().use().task(),
                    event.member().reasons(),
                    event.member().told(event.policy()),
                    event.member().use(),
                    event.member().right(),
                    event.member().rightAmongGood(),
                    event.member().objections());
        }
    }

    /** What became of a candidate. */
    enum ProposalState {
        WAITING,
        ACCEPTED,
        DECLINED,
        /** Made gold by hand before anybody answered. */
        DECLARED
    }

    /** A candidate that was proposed; {@code member} says whether it is gold now. */
    record ProposalView(
            int refresh,
            TaskId task,
            GoldStratum stratum,
            Label expected,
            UserId settledBy,
            ProposalState state,
            @Nullable UserId answeredBy,
            @Nullable String why,
            boolean member) {
        static ProposalView of(int refresh, GoldCandidate candidate, ProposalState state, boolean member) {
            return new ProposalView(
                    refresh,
                    candidate.task(),
                    candidate.stratum(),
                    candidate.expected(),
                    candidate.settledBy(),
                    state,
                    null,
                    null,
                    member);
        }

        ProposalView answered(ProposalState now, UserId by, String reason) {
            return new ProposalView(refresh, task, stratum, expected, settledBy, now, by, reason, member);
        }
    }
}
