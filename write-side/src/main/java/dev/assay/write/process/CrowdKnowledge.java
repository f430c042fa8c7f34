package dev.assay.write.process;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectEvent.GoldPolicySet;
import dev.assay.domain.project.ProjectEvent.PolicySet;
import dev.assay.domain.project.ProjectEvent.ProjectCreated;
import dev.assay.domain.project.ProjectEvent.SchemaPublished;
import dev.assay.domain.project.ProjectEvent.ScreeningSet;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the journal tells of the crowds of those projects that weigh their labels or watch their labelers. */
final class CrowdKnowledge {
    private final Map<ProjectId, Rules> rules = new HashMap<>();
    private final Map<ProjectId, ProjectCrowd> crowds = new HashMap<>();

    /** What a project says now, as far as it matters here. */
    private record Rules(
            ConsensusPolicy policy,
            LabelSchema schema,
            ScreeningPolicy screening,
            int screeningVersion,
            boolean injectsGold) {
        boolean needCrowd() {
            return screening.watches() || weigh();
        }

        boolean weigh() {
            return !policy.otherwise().decidedInTask()
                    || policy.rules().stream().anyMatch(rule -> !rule.strategy().decidedInTask());
        }
    }

    /**
     * Takes in the next event of a lane.
     *
     * @param first whether no task's event was read yet, so that nothing was passed over
     * @return false when what was passed over matters now: read everything anew, with another one of these
     */
    boolean take(FeedRecord record, boolean first) {
        if (record.event() instanceof ProjectEvent event) {
            Rules before = rules.get(event.project());
            Rules now = after(before, event);
            if (now == null || now.equals(before)) {
                return true;
            }
            rules.put(event.project(), now);
            return follow(event.project(), before, now, first);
        }
        TaskEvent event = (TaskEvent) record.event();
        ProjectCrowd crowd = crowds.get(event.ref().project());
        if (crowd != null) {
            crowd.on(event);
        }
        return rules.containsKey(event.ref().project());
    }

    private static @Nullable Rules after(@Nullable Rules before, ProjectEvent event) {
        if (event instanceof ProjectCreated created) {
            return new Rules(created.policy(), created.schema(), ScreeningPolicy.OFF, 0, false);
        }
        if (before != null && event instanceof PolicySet set) {
            return new Rules(
                    set.policy(), before.schema(), before.screening(), before.screeningVersion(), before.injectsGold());
        }
        if (before != null && event instanceof SchemaPublished published) {
            return new Rules(
                    before.policy(),
                    published.schema(),
                    before.screening(),
                    before.screeningVersion(),
                    before.injectsGold());
        }
        if (before != null && event instanceof ScreeningSet set) {
            return new Rules(before.policy(), before.schema(), set.screening(), set.version(), before.injectsGold());
        }
        if (before != null && event instanceof GoldPolicySet set) {
            return new Rules(
                    before.policy(),
                    before.schema(),
                    before.screening(),
                    before.screeningVersion(),
                    set.policy().injects());
        }
        return before;
    }

    private boolean follow(ProjectId project, @Nullable Rules before, Rules now, boolean first) {
        if (!now.needCrowd()) {
            return true;
        }
        if (first || before == null) {
            crowds.put(project, new ProjectCrowd(now.schema(), now.screening()));
            return true;
        }
        return before.needCrowd()
                && before.schema().equals(now.schema())
                && before.screening().equals(now.screening());
    }

    Map<ProjectId, ProjectCrowd> crowds() {
        return crowds;
    }

    /** Whether any of a project's tasks are weighed. */
    boolean weighs(ProjectId project) {
        return Objects.requireNonNull(rules.get(project)).weigh();
    }

    /** How a project watches its labelers, as far as it was read. */
    ScreeningPolicy screening(ProjectId project) {
        return Objects.requireNonNull(rules.get(project)).screening();
    }

    int screeningVersion(ProjectId project) {
        return Objects.requireNonNull(rules.get(project)).screeningVersion();
    }

    /** How many gold tasks a labeler can still be handed; none where the project hands out no gold. */
    int freshGold(ProjectId project, UserId labeler) {
        ProjectCrowd crowd = crowds.get(project);
        return crowd != null && Objects.requireNonNull(rules.get(project)).injectsGold() ? crowd.freshGold(labeler) : 0;
    }

    Optional<ProjectCrowd> of(ProjectId project) {
        return Optional.ofNullable(crowds.get(project));
    }
}
