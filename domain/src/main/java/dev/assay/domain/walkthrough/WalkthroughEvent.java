package dev.assay.domain.walkthrough;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has happened to a walkthrough. */
public sealed interface WalkthroughEvent {
    ProjectId project();

    Origin origin();

    /** Version of the instructions. */
    int version();

    /** People were asked to answer probes; {@code attempt} counts from 1. */
    record WalkthroughOpened(
            ProjectId project,
            Origin origin,
            int version,
            int attempt,
            LabelSchema schema,
            List<Probe> probes,
            SortedMap<UserId, Participant> invited,
            WalkthroughPolicy policy)
            implements WalkthroughEvent {
        public WalkthroughOpened {
            probes = List.copyOf(probes);
            invited = Collections.unmodifiableSortedMap(new TreeMap<>(invited));
        }
    }

    /** A participant answered a probe, or answered it anew, and said how they read the rule. */
    record ReadingGiven(
            ProjectId project,
            Origin origin,
            int version,
            int attempt,
            int probe,
            Participant kind,
            Label label,
            String reading)
            implements WalkthroughEvent {}

    /**
     * Everybody answered, or somebody waits no longer: whether they read the instructions the same way.
     *
     * @param groups all participants first, then each kind
     * @param justification why nobody waits for the rest; empty where everybody answered
     */
    record WalkthroughJudged(
            ProjectId project,
            Origin origin,
            int version,
            int attempt,
            boolean passed,
            WalkthroughPolicy policy,
            List<GroupAgreement> groups,
            List<ProbeAgreement> probes,
            String justification)
            implements WalkthroughEvent {
        public WalkthroughJudged {
            groups = List.copyOf(groups);
            probes = List.copyOf(probes);
        }
    }
}
