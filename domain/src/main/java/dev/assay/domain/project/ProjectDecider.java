package dev.assay.domain.project;

import dev.assay.domain.instruction.InstructionsCheck;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.SchemaCheck;
import dev.assay.domain.project.ProjectCommand.ChangeStatus;
import dev.assay.domain.project.ProjectCommand.CreateProject;
import dev.assay.domain.project.ProjectCommand.PublishInstructions;
import dev.assay.domain.project.ProjectCommand.PublishSchema;
import dev.assay.domain.project.ProjectCommand.RecordWalkthrough;
import dev.assay.domain.project.ProjectCommand.SetAcknowledgement;
import dev.assay.domain.project.ProjectCommand.SetGoldPolicy;
import dev.assay.domain.project.ProjectCommand.SetModelCheck;
import dev.assay.domain.project.ProjectCommand.SetPolicy;
import dev.assay.domain.project.ProjectCommand.SetReferenceCheck;
import dev.assay.domain.project.ProjectCommand.SetRouting;
import dev.assay.domain.project.ProjectCommand.SetScreening;
import dev.assay.domain.project.ProjectCommand.SetWalkthroughRule;
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
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every rule of a project. */
public final class ProjectDecider {
    /** Most questions one version can resolve. */
    public static final int MOST_RESOLVED = 100;

    private ProjectDecider() {}

    public static Decision<ProjectEvent, ProjectRejection> decide(Project project, ProjectCommand command) {
        if (!(project instanceof Project.Existing existing)) {
            return command instanceof CreateProject create
                    ? create(create)
                    : Decision.reject(new ProjectRejection.NotCreated());
        }
        return switch (Keys.seen(existing.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new ProjectRejection.KeyReused(command.origin().cause().key()));
            case NEW -> edit(existing, command);
        };
    }

    private static Decision<ProjectEvent, ProjectRejection> edit(Project.Existing project, ProjectCommand command) {
        if (command instanceof CreateProject) {
            return Decision.reject(new ProjectRejection.IdTaken());
        }
        if (project.status() == ProjectStatus.CLOSED) {
            return Decision.reject(new ProjectRejection.Closed());
        }
        if (command instanceof PublishInstructions publish) {
            return at(project, publish.revision(), () -> publishInstructions(project, publish));
        }
        if (command instanceof SetAcknowledgement set) {
            return at(project, set.revision(), () -> setAcknowledgement(project, set));
        }
        if (command instanceof PublishSchema publish) {
            return at(project, publish.revision(), () -> publishSchema(project, publish));
        }
        if (command instanceof SetPolicy set) {
            return at(project, set.revision(), () -> setPolicy(project, set));
        }
        if (command instanceof SetRouting set) {
            return at(project, set.revision(), () -> setRouting(project, set));
        }
        if (command instanceof SetScreening set) {
            return at(project, set.revision(), () -> setScreening(project, set));
        }
        if (command instanceof SetGoldPolicy set) {
            return at(project, set.revision(), () -> setGoldPolicy(project, set));
        }
        if (command instanceof SetWalkthroughRule set) {
            return at(project, set.revision(), () -> setWalkthroughRule(project, set));
        }
        if (command instanceof RecordWalkthrough record) {
            return recordWalkthrough(project, record);
        }
        if (command instanceof SetModelCheck set) {
            return at(project, set.revision(), () -> setModelCheck(project, set));
        }
        if (command instanceof SetReferenceCheck set) {
            return at(project, set.revision(), () -> setReferenceCheck(project, set));
        }
        if (command instanceof ChangeStatus change) {
            return at(project, change.revision(), () -> changeStatus(project, change));
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<ProjectEvent, ProjectRejection> at(
            Project.Existing project, long revision, Supplier<Decision<ProjectEvent, ProjectRejection>> rule) {
        return revision == project.revision()
                ? rule.get()
                : Decision.reject(new ProjectRejection.RevisionConflict(revision, project.revision()));
    }

    private static Decision<ProjectEvent, ProjectRejection> create(CreateProject command) {
        List<Violation> violations = new ArrayList<>();
        if (command.name().isBlank() || command.name().length() > 200) {
            violations.add(new Violation("/name", "must be 1 to 200 characters"));
        }
        if (command.leaseSeconds() < 10 || command.leaseSeconds() > 86_400) {
            violations.add(new Violation("/leaseSeconds", "must be 10 to 86400 seconds"));
        }
        InstructionsCheck.check(command.instructions(), command.schema())
                .forEach(v -> violations.add(v.under("/instructions")));
        SchemaCheck.check(command.schema()).forEach(v -> violations.add(v.under("/schema")));
        return violations.isEmpty()
                ? Decision.accept(new ProjectCreated(
                        command.project(),
                        command.origin(),
                        command.name(),
                        command.schema(),
                        command.instructions(),
                        command.policy(),
                        command.leaseSeconds()))
                : Decision.reject(new ProjectRejection.Invalid(violations));
    }

    private static Decision<ProjectEvent, ProjectRejection> publishInstructions(
            Project.Existing project, PublishInstructions command) {
        List<Violation> violations = new ArrayList<>();
        LabelSchema schema = project.schemas().get(project.schemas().size() - 1);
        InstructionsCheck.check(command.instructions(), schema).forEach(v -> violations.add(v.under("/instructions")));
        if (command.resolves().size() > MOST_RESOLVED) {
            violations.add(new Violation("/resolves", "must name at most " + MOST_RESOLVED + " questions"));
        }
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.instructions().size() + 1;
        return orInvalid(
                violations,
                new InstructionsPublished(
                        project.id(),
                        command.origin(),
                        version,
                        command.instructions(),
                        command.change(),
                        command.resolves()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setAcknowledgement(
            Project.Existing project, SetAcknowledgement command) {
        if (command.rule() == project.acknowledgement()) {
            return Decision.alreadyDone();
        }
        List<Violation> violations = new ArrayList<>();
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        return orInvalid(
                violations, new AcknowledgementSet(project.id(), command.origin(), command.rule(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> publishSchema(
            Project.Existing project, PublishSchema command) {
        List<Violation> violations = new ArrayList<>();
        SchemaCheck.check(command.schema()).forEach(v -> violations.add(v.under("/schema")));
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.schemas().size() + 1;
        return orInvalid(
                violations,
                new SchemaPublished(project.id(), command.origin(), version, command.schema(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setPolicy(Project.Existing project, SetPolicy command) {
        List<Violation> violations = new ArrayList<>();
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.policies().size() + 1;
        return orInvalid(
                violations, new PolicySet(project.id(), command.origin(), version, command.policy(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setRouting(Project.Existing project, SetRouting command) {
        List<Violation> violations = new ArrayList<>();
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.routingVersion() + 1;
        return orInvalid(
                violations,
                new RoutingSet(project.id(), command.origin(), version, command.routing(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setScreening(
            Project.Existing project, SetScreening command) {
        List<Violation> violations = new ArrayList<>();
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.screenings().size() + 1;
        return orInvalid(
                violations,
                new ScreeningSet(project.id(), command.origin(), version, command.screening(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setGoldPolicy(
            Project.Existing project, SetGoldPolicy command) {
        List<Violation> violations = new ArrayList<>();
        command.policy().violations().forEach(v -> violations.add(v.under("/policy")));
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.golds().size() + 1;
        return orInvalid(
                violations,
                new GoldPolicySet(project.id(), command.origin(), version, command.policy(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setWalkthroughRule(
            Project.Existing project, SetWalkthroughRule command) {
        if (command.rule() == project.opening().rule()) {
            return Decision.alreadyDone();
        }
        List<Violation> violations = new ArrayList<>();
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        return orInvalid(
                violations, new WalkthroughRuleSet(project.id(), command.origin(), command.rule(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> recordWalkthrough(
            Project.Existing project, RecordWalkthrough command) {
        return project.opening().passed().contains(command.version())
                ? Decision.alreadyDone()
                : Decision.accept(new WalkthroughPassed(project.id(), command.origin(), command.version()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setModelCheck(
            Project.Existing project, SetModelCheck command) {
        List<Violation> violations = new ArrayList<>();
        command.policy().violations().forEach(v -> violations.add(v.under("/policy")));
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.modelChecks().size() + 1;
        return orInvalid(
                violations,
                new ModelCheckSet(project.id(), command.origin(), version, command.policy(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> setReferenceCheck(
            Project.Existing project, SetReferenceCheck command) {
        List<Violation> violations = new ArrayList<>();
        command.policy().violations().forEach(v -> violations.add(v.under("/policy")));
        Text.check("/change", command.change(), true).ifPresent(violations::add);
        int version = project.referenceChecks().size() + 1;
        return orInvalid(
                violations,
                new ReferenceCheckSet(project.id(), command.origin(), version, command.policy(), command.change()));
    }

    private static Decision<ProjectEvent, ProjectRejection> changeStatus(
            Project.Existing project, ChangeStatus command) {
        if (command.status() == project.status()) {
            return Decision.alreadyDone();
        }
        List<Violation> violations = new ArrayList<>();
        Text.check("/reason", command.reason(), true).ifPresent(violations::add);
        return orInvalid(
                violations,
                new StatusChanged(
                        project.id(), command.origin(), project.status(), command.status(), command.reason()));
    }

    private static Decision<ProjectEvent, ProjectRejection> orInvalid(List<Violation> violations, ProjectEvent event) {
        return violations.isEmpty()
                ? Decision.accept(event)
                : Decision.reject(new ProjectRejection.Invalid(violations));
    }

    /** The project after an event; never refuses, never decides. */
    public static Project evolve(Project project, ProjectEvent event) {
        return ProjectEvolution.evolve(project, event);
    }
}
