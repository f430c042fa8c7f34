package dev.assay.domain.project;

import static dev.assay.domain.project.ProjectSamples.creation;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.InstructionsCheck;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.PredictionSamples;
import dev.assay.domain.project.ProjectCommand.ChangeStatus;
import dev.assay.domain.project.ProjectCommand.CreateProject;
import dev.assay.domain.project.ProjectCommand.PublishInstructions;
import dev.assay.domain.project.ProjectCommand.PublishSchema;
import dev.assay.domain.project.ProjectCommand.RecordWalkthrough;
import dev.assay.domain.project.ProjectCommand.SetAcknowledgement;
import dev.assay.domain.project.ProjectCommand.SetPolicy;
import dev.assay.domain.project.ProjectCommand.SetWalkthroughRule;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.reference.ReferenceSamples;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.shared.Versions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectDeciderTest {
    private static final Specification<ProjectCommand, ProjectEvent, Project, ProjectRejection> PROJECT =
            new Specification<>(new Project.Absent(), ProjectDecider::decide, ProjectDecider::evolve);

    private static CreateProject created(String name, String instructions, LabelSchema schema, int leaseSeconds) {
        return new CreateProject(
                request(0),
                ProjectSamples.PROJECT,
                name,
                schema,
                Instructions.plain(instructions),
                ConsensusPolicy.DEFAULT,
                leaseSeconds);
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(ProjectSamples.commands())).isEqualTo(Variants.of(ProjectCommand.class));
        assertThat(Variants.among(ProjectSamples.events())).isEqualTo(Variants.of(ProjectEvent.class));
        assertThat(Variants.among(ProjectSamples.rejections())).isEqualTo(Variants.of(ProjectRejection.class));
    }

    @Test
    void every_command_leads_to_its_event() {
        var given = PROJECT.givenNothing();
        for (ProjectCommand command : ProjectSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(ProjectSamples.events());
    }

    @Test
    void before_its_creation_a_project_takes_no_edit() {
        ProjectSamples.commands().stream()
                .skip(1)
                .forEach(edit -> PROJECT.givenNothing().when(edit).thenRefused(new ProjectRejection.NotCreated()));
    }

    @Test
    void a_project_is_created_once() {
        PROJECT.after(creation()).when(creation()).thenAlreadyDone();
        var other = new CreateProject(
                request(9),
                ProjectSamples.PROJECT,
                "Another",
                LabelSamples.schema(),
                Instructions.plain("Read."),
                ConsensusPolicy.DEFAULT,
                60);
        PROJECT.after(creation()).when(other).thenRefused(new ProjectRejection.IdTaken());
    }

    @Test
    void a_creation_names_everything_that_does_not_hold() {
        LabelSchema schema = LabelSamples.schema();
        PROJECT.givenNothing().when(created(" ", "Read.", schema, 60)).thenRefusedAt("/name");
        PROJECT.givenNothing()
                .when(created("x".repeat(201), "Read.", schema, 60))
                .thenRefusedAt("/name");
        PROJECT.givenNothing().when(created("Reviews", " ", schema, 60)).thenRefusedAt("/instructions");
        PROJECT.givenNothing().when(created("Reviews", "Read.", schema, 9)).thenRefusedAt("/leaseSeconds");
        PROJECT.givenNothing().when(created("Reviews", "Read.", schema, 86_401)).thenRefusedAt("/leaseSeconds");
        PROJECT.givenNothing()
                .when(created("Reviews", "Read.", new LabelSchema(List.of()), 60))
                .thenRefusedAt("/schema/fields");
    }

    @Test
    void limits_are_inclusive() {
        String longest = "x".repeat(InstructionsCheck.LIMIT);
        LabelSchema schema = LabelSamples.schema();
        PROJECT.givenNothing()
                .when(created("x".repeat(200), longest, schema, 10))
                .thenKinds(ProjectEvent.ProjectCreated.class);
        PROJECT.givenNothing()
                .when(created("Reviews", longest + "x", schema, 86_400))
                .thenRefusedAt("/instructions");
    }

    @Test
    void an_edit_of_an_older_revision_is_refused() {
        PROJECT.given(ProjectSamples.events().subList(0, 2))
                .when(new SetPolicy(request(9), 1, ProjectSamples.STRICT, "stricter"))
                .thenRefused(new ProjectRejection.RevisionConflict(1, 2));
    }

    @Test
    void an_edit_says_what_changed() {
        var created = PROJECT.after(creation());
        created.when(new PublishInstructions(request(1), 1, Instructions.plain("Read."), " ", List.of()))
                .thenRefusedAt("/change");
        created.when(new PublishInstructions(request(1), 1, Instructions.plain(""), "shorter", List.of()))
                .thenRefusedAt("/instructions");
        created.when(new PublishSchema(request(1), 1, LabelSamples.schema(), ""))
                .thenRefusedAt("/change");
        created.when(new PublishSchema(request(1), 1, new LabelSchema(List.of()), "none"))
                .thenRefusedAt("/schema/fields");
        created.when(new SetPolicy(request(1), 1, ProjectSamples.STRICT, "")).thenRefusedAt("/change");
        created.when(new ChangeStatus(request(1), 1, ProjectStatus.CLOSED, "")).thenRefusedAt("/reason");
    }

    @Test
    void a_status_it_already_has_is_already_done() {
        PROJECT.after(creation())
                .when(new ChangeStatus(request(1), 1, ProjectStatus.ACTIVE, "go"))
                .thenAlreadyDone();
    }

    @Test
    void a_closed_project_stays_closed() {
        PROJECT.after(creation(), new ChangeStatus(request(1), 1, ProjectStatus.CLOSED, "finished"))
                .when(new ChangeStatus(request(2), 2, ProjectStatus.ACTIVE, "once more"))
                .thenRefused(new ProjectRejection.Closed());
    }

    @Test
    void a_repeated_request_is_already_done_and_its_key_serves_no_other() {
        var paused = new ChangeStatus(request(1), 1, ProjectStatus.PAUSED, "holidays");
        PROJECT.after(creation(), paused).when(paused).thenAlreadyDone();
        PROJECT.after(creation(), paused)
                .when(new ChangeStatus(request(2, "key-1", "other"), 2, ProjectStatus.ACTIVE, "back"))
                .thenRefused(new ProjectRejection.KeyReused("key-1"));
    }

    @Test
    void work_is_done_under_the_newest_versions() {
        var project = (Project.Existing) PROJECT.given(ProjectSamples.events()).state();
        assertThat(project.terms().versions()).isEqualTo(new Versions(2, 2, 2));
        assertThat(project.terms().policy()).isEqualTo(ProjectSamples.STRICT);
        assertThat(project.terms().schemas()).hasSize(2);
        assertThat(project.routing()).isEqualTo(ProjectSamples.SPECIALISTS);
        assertThat(project.routingVersion()).isEqualTo(1);
        assertThat(project.terms().gold()).isEqualTo(ProjectSamples.GOLD);
        assertThat(project.modelCheck()).isEqualTo(PredictionSamples.CHECK);
        assertThat(project.referenceCheck()).isEqualTo(ReferenceSamples.CHECK);
        assertThat(project.revision()).isEqualTo(13);
        assertThat(project.status()).isEqualTo(ProjectStatus.PAUSED);
    }

    @Test
    void work_waits_for_a_walkthrough_where_the_project_says_so() {
        var created = PROJECT.after(ProjectSamples.creation());
        assertThat(existing(created).awaitsWalkthrough()).isFalse();
        var once = created.and(rule(1, WalkthroughRule.BEFORE_OPENING));
        assertThat(existing(once).awaitsWalkthrough()).isTrue();
        var passed = once.and(new RecordWalkthrough(request(2), 1));
        assertThat(existing(passed).awaitsWalkthrough()).isFalse();
        passed.when(new RecordWalkthrough(request(3), 1)).thenAlreadyDone();
        var second = passed.and(publish(3, Instructions.plain("Read.")));
        assertThat(existing(second).awaitsWalkthrough()).isFalse();
        var each = second.and(rule(4, WalkthroughRule.EVERY_VERSION));
        assertThat(existing(each).awaitsWalkthrough()).isTrue();
        assertThat(existing(each.and(new RecordWalkthrough(request(5), 2))).awaitsWalkthrough())
                .isFalse();
        each.when(rule(5, WalkthroughRule.EVERY_VERSION)).thenAlreadyDone();
        each.when(new SetWalkthroughRule(request(6), 5, WalkthroughRule.NONE, " "))
                .thenRefusedAt("/change");
    }

    private static ProjectCommand rule(int number, WalkthroughRule rule) {
        return new SetWalkthroughRule(request(number), number, rule, "nobody guesses");
    }

    @Test
    void labelers_must_read_first_when_a_version_says_so_or_the_project_does() {
        Instructions quiet = Instructions.plain("Read.");
        var created = PROJECT.after(ProjectSamples.creation());
        assertThat(existing(created).mustReadFirst(0)).isFalse();
        var said = created.and(publish(1, quiet.mustAcknowledge(true))).and(publish(2, quiet));
        assertThat(existing(said).mustReadFirst(1)).isTrue();
        assertThat(existing(said).mustReadFirst(2)).isFalse();
        assertThat(existing(said).mustReadFirst(3)).isFalse();
        var always = said.and(new SetAcknowledgement(request(3), 3, AcknowledgementRule.ALWAYS, "safety"));
        assertThat(existing(always).mustReadFirst(2)).isTrue();
        assertThat(existing(always).mustReadFirst(3)).isFalse();
        var never = said.and(new SetAcknowledgement(request(3), 3, AcknowledgementRule.NEVER, "trust"));
        assertThat(existing(never).mustReadFirst(0)).isFalse();
        never.when(new SetAcknowledgement(request(4), 4, AcknowledgementRule.NEVER, "trust"))
                .thenAlreadyDone();
        never.when(new SetAcknowledgement(request(4), 4, AcknowledgementRule.ALWAYS, ""))
                .thenRefusedAt("/change");
    }

    private static PublishInstructions publish(int number, Instructions instructions) {
        return new PublishInstructions(request(number), number, instructions, "better", List.of());
    }

    private static Project.Existing existing(
            Specification<ProjectCommand, ProjectEvent, Project, ProjectRejection>.Given given) {
        return (Project.Existing) given.state();
    }

    @Test
    void a_gold_policy_must_hold_and_say_why() {
        GoldPolicy broken = new GoldPolicy(GoldPolicy.Measure.GOLD, List.of(), 0.9, false, 1);
        var given = PROJECT.given(ProjectSamples.events().subList(0, 1));
        given.when(new ProjectCommand.SetGoldPolicy(request(9), 1, broken, "more"))
                .thenRefusedAt("/policy/rate");
        given.when(new ProjectCommand.SetGoldPolicy(request(9), 1, ProjectSamples.GOLD, " "))
                .thenRefusedAt("/change");
        given.when(new ProjectCommand.SetGoldPolicy(request(9), 2, ProjectSamples.GOLD, "more"))
                .thenRefused(new ProjectRejection.RevisionConflict(2, 1));
    }

    @Test
    void a_policy_on_predictions_must_hold_and_say_why() {
        var given = PROJECT.given(ProjectSamples.events().subList(0, 1));
        ModelCheck broken = new ModelCheck(true, 1.5, 0, "");
        given.when(new ProjectCommand.SetModelCheck(request(9), 1, broken, "more"))
                .thenRefusedAt("/policy/minConfidence");
        given.when(new ProjectCommand.SetModelCheck(request(9), 1, PredictionSamples.CHECK, " "))
                .thenRefusedAt("/change");
        given.when(new ProjectCommand.SetModelCheck(request(9), 2, PredictionSamples.CHECK, "more"))
                .thenRefused(new ProjectRejection.RevisionConflict(2, 1));
        assertThat(existing(given).modelCheck()).isEqualTo(ModelCheck.OFF);
    }

    @Test
    void a_policy_on_similar_items_must_hold_and_say_why() {
        var given = PROJECT.given(ProjectSamples.events().subList(0, 1));
        ReferenceCheck broken = new ReferenceCheck(ReferenceCheck.Mode.SHOW, 0.3, 0, "");
        given.when(new ProjectCommand.SetReferenceCheck(request(10), 1, broken, "more"))
                .thenRefusedAt("/policy/minSimilarity");
        given.when(new ProjectCommand.SetReferenceCheck(request(10), 1, ReferenceSamples.CHECK, " "))
                .thenRefusedAt("/change");
        assertThat(existing(given).referenceCheck()).isEqualTo(ReferenceCheck.OFF);
    }

    @Test
    void a_project_without_gold_policy_injects_none() {
        var project = (Project.Existing)
                PROJECT.given(ProjectSamples.events().subList(0, 1)).state();
        assertThat(project.gold().injects()).isFalse();
    }
}
