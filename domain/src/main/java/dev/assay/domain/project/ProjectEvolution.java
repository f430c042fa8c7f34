package dev.assay.domain.project;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.ProjectEvent.AcknowledgementSet;
import dev.assay.domain.project.ProjectEvent.GoldPolicySet;
import dev.assay.domain.project.ProjectEvent.InstructionsPublished;
import dev.assay.domain.project.ProjectEvent.ModelCheckSet;
import dev.assay.domain.project.ProjectEvent.PolicySet;
import dev.assay.domain.project.ProjectEvent.ProjectCreated;
import dev.assay.domain.project.ProjectEvent.ReferenceCheckSet;
import dev.assay.domain.project.ProjectEvent.RoutingSet;
import dev.assay.domain.project.ProjectEvent.SchemaPublished;
import dev.assay.domain.project.ProjectEvent.ScreeningSet;
import dev.assay.domain.project.ProjectEvent.StatusChanged;
import dev.assay.domain.project.ProjectEvent.WalkthroughPassed;
import dev.assay.domain.project.ProjectEvent.WalkthroughRuleSet;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.shared.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each event changes a project. */
final class ProjectEvolution {
    private ProjectEvolution() {}

    static Project evolve(Project project, ProjectEvent event) {
        if (event instanceof ProjectCreated created) {
            return created(created);
        }
        if (!(project instanceof Project.Existing existing)) {
            throw new AssertionError(event + " cannot come before the project was created");
        }
        if (event instanceof InstructionsPublished published) {
            return next(
                    existing,
                    event,
                    existing.schemas(),
                    and(existing.instructions(), published.instructions()),
                    existing.policies(),
                    existing.routings(),
                    existing.status());
        }
        if (event instanceof SchemaPublished published) {
            return next(
                    existing,
                    event,
                    and(existing.schemas(), published.schema()),
                    existing.instructions(),
                    existing.policies(),
                    existing.routings(),
                    existing.status());
        }
        if (event instanceof PolicySet set) {
            return next(
                    existing,
                    event,
                    existing.schemas(),
                    existing.instructions(),
                    and(existing.policies(), set.policy()),
                    existing.routings(),
                    existing.status());
        }
        if (event instanceof RoutingSet set) {
            return next(
                    existing,
                    event,
                    existing.schemas(),
                    existing.instructions(),
                    existing.policies(),
                    and(existing.routings(), set.routing()),
                    existing.status());
        }
        if (event instanceof AcknowledgementSet set) {
            return next(
                            existing,
                            event,
                            existing.schemas(),
                            existing.instructions(),
                            existing.policies(),
                            existing.routings(),
                            existing.status())
                    .requiring(set.rule());
        }
        if (event instanceof ScreeningSet set) {
            return next(
                            existing,
                            event,
                            existing.schemas(),
                            existing.instructions(),
                            existing.policies(),
                            existing.routings(),
                            existing.status())
                    .watching(set.screening());
        }
        if (event instanceof GoldPolicySet set) {
            return next(
                            existing,
                            event,
                            existing.schemas(),
                            existing.instructions(),
                            existing.policies(),
                            existing.routings(),
                            existing.status())
                    .with(set.policy());
        }
        if (event instanceof WalkthroughRuleSet set) {
            return same(existing, event).opening(existing.opening().with(set.rule()));
        }
        if (event instanceof WalkthroughPassed passed) {
            return same(existing, event).opening(existing.opening().with(passed.version()));
        }
        if (event instanceof ModelCheckSet set) {
            return next(
                            existing,
                            event,
                            existing.schemas(),
                            existing.instructions(),
                            existing.policies(),
                            existing.routings(),
                            existing.status())
                    .checking(set.policy());
        }
        if (event instanceof ReferenceCheckSet set) {
            return next(
                            existing,
                            event,
                            existing.schemas(),
                            existing.instructions(),
                            existing.policies(),
                            existing.routings(),
                            existing.status())
                    .referring(set.policy());
        }
        if (event instanceof StatusChanged changed) {
            return next(
                    existing,
                    event,
                    existing.schemas(),
                    existing.instructions(),
                    existing.policies(),
                    existing.routings(),
                    changed.to());
        }
        throw new AssertionError("no change for " + event);
    }

    private static Project created(ProjectCreated event) {
        return new Project.Existing(
                event.project(),
                event.name(),
                List.of(event.schema()),
                List.of(event.instructions()),
                List.of(event.policy()),
                AcknowledgementRule.WHEN_SAID,
                List.of(),
                event.leaseSeconds(),
                ProjectStatus.ACTIVE,
                1,
                Keys.with(Map.of(), event.origin()),
                List.of(),
                List.of(),
                Opening.AT_ONCE,
                List.of(),
                List.of());
    }

    private static Project.Existing same(Project.Existing before, ProjectEvent event) {
        return next(
                before,
                event,
                before.schemas(),
                before.instructions(),
                before.policies(),
                before.routings(),
                before.status());
    }

    private static Project.Existing next(
            Project.Existing before,
            ProjectEvent event,
            List<LabelSchema> schemas,
            List<Instructions> instructions,
            List<ConsensusPolicy> policies,
            List<RoutingPolicy> routings,
            ProjectStatus status) {
        return new Project.Existing(
                before.id(),
                before.name(),
                schemas,
                instructions,
                policies,
                before.acknowledgement(),
                routings,
                before.leaseSeconds(),
                status,
                before.revision() + 1,
                Keys.with(before.keys(), event.origin()),
                before.screenings(),
                before.golds(),
                before.opening(),
                before.modelChecks(),
                before.referenceChecks());
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}
