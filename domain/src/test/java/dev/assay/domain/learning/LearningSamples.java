package dev.assay.domain.learning;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.util.List;

/** One of every command, event and rejection of a project's proposals. */
public final class LearningSamples {
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final Mistake MISTAKE = new Mistake("mood", "sad", "angry");
    public static final List<TaskId> TASKS = List.of(new TaskId("run1-0-7"), new TaskId("run1-0-9"));
    public static final LearningPolicy POLICY = LearningPolicy.DEFAULT;
    public static final Proposal INSTRUCTION = new Proposal(
            Proposal.Kind.INSTRUCTION,
            MISTAKE,
            null,
            List.of("moods"),
            1,
            new Tally(12, 40),
            Tally.NONE,
            4,
            null,
            TASKS,
            TASKS);
    public static final Proposal TRAINING = new Proposal(
            Proposal.Kind.TRAINING,
            MISTAKE,
            new UserId("bob"),
            List.of(),
            1,
            new Tally(8, 10),
            new Tally(2, 40),
            1,
            0.00001,
            TASKS,
            TASKS);

    private LearningSamples() {}

    public static List<LearningCommand> commands() {
        return List.of(
                new LearningCommand.MakeProposals(request(0), PROJECT, List.of(INSTRUCTION, TRAINING), POLICY),
                new LearningCommand.TakeUpProposal(request(1), 1, "rule 2 is unclear", 2, 2),
                new LearningCommand.DeclineProposal(request(2), 2, "bob has left"));
    }

    public static List<LearningEvent> events() {
        return List.of(
                new LearningEvent.ProposalMade(PROJECT, request(0), 1, INSTRUCTION, POLICY),
                new LearningEvent.ProposalMade(PROJECT, request(0), 2, TRAINING, POLICY),
                new LearningEvent.ProposalTakenUp(PROJECT, request(1), 1, INSTRUCTION, "rule 2 is unclear"),
                new LearningEvent.ProposalAnswered(PROJECT, request(1), 1, 2),
                new LearningEvent.ProposalDeclined(PROJECT, request(2), 2, "bob has left"));
    }

    public static List<LearningRejection> rejections() {
        return List.of(
                new LearningRejection.NoSuchProposal(7),
                new LearningRejection.Decided(Learning.State.DECLINED, 0),
                new LearningRejection.Invalid(new Violation("/reason", "must not be blank")),
                new LearningRejection.KeyReused("key-1"));
    }
}
