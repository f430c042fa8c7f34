package dev.assay.domain.goldset;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has happened to a project's gold set. */
public sealed interface GoldSetEvent {
    ProjectId project();

    Origin origin();

    /** It was said how the set is kept; {@code due} is when it is refreshed next. */
    record GoldSetPolicySet(
            ProjectId project, Origin origin, int version, GoldSetPolicy policy, String change, Instant due)
            implements GoldSetEvent {}

    /** Its members changed: whoever declared or retired gold is the origin, and this is why. {@code size} is after it. */
    record GoldSetChanged(
            ProjectId project,
            Origin origin,
            int version,
            List<TaskId> added,
            List<TaskId> removed,
            String justification,
            int size)
            implements GoldSetEvent {
        public GoldSetChanged {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** Somebody doubts a member; {@code objections} counts the people who do. */
    record GoldDoubted(ProjectId project, Origin origin, TaskId task, String reason, int objections)
            implements GoldSetEvent {}

    /**
     * The set was refreshed; what is worn and what is proposed stands in events stored with it.
     *
     * @param number counts refreshes from 1
     * @param nextDue when the next one is due
     * @param examined members looked at
     * @param strata each kind of item: how many there are, how many of the set, and what was proposed
     */
    record GoldSetRefreshed(
            ProjectId project,
            Origin origin,
            int number,
            boolean scheduled,
            Instant due,
            Instant nextDue,
            int policyVersion,
            GoldSetPolicy policy,
            String seed,
            SortedMap<String, Long> upTo,
            int examined,
            int worn,
            int proposed,
            List<StratumCount> strata)
            implements GoldSetEvent {
        public GoldSetRefreshed {
            upTo = Collections.unmodifiableSortedMap(new TreeMap<>(upTo));
            strata = List.copyOf(strata);
        }
    }

    /** A refresh found a member worn: it is to be retired. */
    record GoldWorn(
            ProjectId project, Origin origin, int refresh, WornMember member, int policyVersion, GoldSetPolicy policy)
            implements GoldSetEvent {}

    /** A refresh proposes candidates; a manager says which of them become gold. */
    record GoldProposed(ProjectId project, Origin origin, int refresh, List<GoldCandidate> candidates)
            implements GoldSetEvent {
        public GoldProposed {
            candidates = List.copyOf(candidates);
        }
    }

    /** A manager accepted candidates, which are to be declared gold, or declined them, and why. */
    record GoldProposalsAnswered(
            ProjectId project,
            Origin origin,
            List<GoldCandidate> accepted,
            List<TaskId> declined,
            double tolerance,
            String justification)
            implements GoldSetEvent {
        public GoldProposalsAnswered {
            accepted = List.copyOf(accepted);
            declined = List.copyOf(declined);
        }
    }
}
