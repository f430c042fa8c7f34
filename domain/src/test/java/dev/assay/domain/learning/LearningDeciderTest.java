package dev.assay.domain.learning;

import static dev.assay.domain.learning.LearningSamples.INSTRUCTION;
import static dev.assay.domain.learning.LearningSamples.POLICY;
import static dev.assay.domain.learning.LearningSamples.PROJECT;
import static dev.assay.domain.learning.LearningSamples.TRAINING;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.learning.LearningCommand.DeclineProposal;
import dev.assay.domain.learning.LearningCommand.MakeProposals;
import dev.assay.domain.learning.LearningCommand.TakeUpProposal;
import dev.assay.domain.learning.LearningEvent.ProposalAnswered;
import dev.assay.domain.learning.LearningEvent.ProposalMade;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LearningDeciderTest {
    private static final Specification<LearningCommand, LearningEvent, Learning, LearningRejection> RUN =
            new Specification<>(new Learning.Absent(), LearningDecider::decide, LearningDecider::evolve);
    private static final int MONTH = 60 * 24 * 31;

    private static MakeProposals make(int minute, Proposal... found) {
        return new MakeProposals(request(minute), PROJECT, List.of(found), POLICY);
    }

    private static Learning.Standing standing(Learning learning, int number) {
        Learning.Standing standing = ((Learning.Known) learning).proposals().get(number);
        return Objects.requireNonNull(standing);
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(LearningSamples.commands())).isEqualTo(Variants.of(LearningCommand.class));
        assertThat(Variants.among(LearningSamples.events())).isEqualTo(Variants.of(LearningEvent.class));
        assertThat(Variants.among(LearningSamples.rejections())).isEqualTo(Variants.of(LearningRejection.class));
    }

    @Test
    void proposals_are_made_taken_up_answered_and_declined() {
        var given = RUN.givenNothing();
        for (LearningCommand command : LearningSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(LearningSamples.events());
        assertThat(standing(given.state(), 1).version()).isEqualTo(2);
        assertThat(standing(given.state(), 2).state()).isEqualTo(Learning.State.DECLINED);
    }

    @Test
    void the_same_is_not_proposed_while_it_is_open_or_waits_for_a_version() {
        RUN.after(make(0, INSTRUCTION)).when(make(MONTH, INSTRUCTION)).thenAlreadyDone();
        RUN.after(make(0, INSTRUCTION), new TakeUpProposal(request(1), 1, "", 0, 1))
                .when(make(2 * MONTH, INSTRUCTION))
                .thenAlreadyDone();
    }

    @Test
    void what_was_decided_comes_back_when_the_window_is_over() {
        var declined = RUN.after(make(0, INSTRUCTION), new DeclineProposal(request(1), 1, "rare"));
        declined.when(make(2, INSTRUCTION)).thenAlreadyDone();
        declined.when(make(MONTH, INSTRUCTION)).then(new ProposalMade(PROJECT, request(MONTH), 2, INSTRUCTION, POLICY));
        RUN.after(make(0, TRAINING), new TakeUpProposal(request(1), 1, "", 0, 1))
                .when(make(2, TRAINING))
                .thenAlreadyDone();
    }

    @Test
    void another_cause_is_another_proposal() {
        RUN.after(make(0, INSTRUCTION))
                .when(make(2, INSTRUCTION, TRAINING))
                .then(new ProposalMade(PROJECT, request(2), 2, TRAINING, POLICY));
    }

    @Test
    void the_version_that_answers_can_be_named_later() {
        RUN.after(make(0, INSTRUCTION), new TakeUpProposal(request(1), 1, "", 0, 1))
                .when(new TakeUpProposal(request(2), 1, "", 2, 2))
                .then(new ProposalAnswered(PROJECT, request(2), 1, 2));
    }

    @Test
    void a_version_must_be_published_and_newer_and_training_has_none() {
        RUN.after(make(0, INSTRUCTION))
                .when(new TakeUpProposal(request(1), 1, "", 3, 2))
                .thenRefused(new LearningRejection.Invalid(
                        new Violation("/version", "must be a published version above 1; the newest is 2")));
        RUN.after(make(0, INSTRUCTION))
                .when(new TakeUpProposal(request(1), 1, "", 1, 2))
                .thenRefused(new LearningRejection.Invalid(
                        new Violation("/version", "must be a published version above 1; the newest is 2")));
        RUN.after(make(0, TRAINING))
                .when(new TakeUpProposal(request(1), 1, "", 2, 2))
                .thenRefused(new LearningRejection.Invalid(
                        new Violation("/version", "leave it out: training changes no instructions")));
    }

    @Test
    void a_decision_stands() {
        var answered = RUN.after(make(0, INSTRUCTION), new TakeUpProposal(request(1), 1, "", 2, 3));
        answered.when(new TakeUpProposal(request(2), 1, "", 2, 3)).thenAlreadyDone();
        answered.when(new TakeUpProposal(request(2), 1, "", 3, 3))
                .thenRefused(new LearningRejection.Decided(Learning.State.TAKEN_UP, 2));
        answered.when(new DeclineProposal(request(2), 1, "no"))
                .thenRefused(new LearningRejection.Decided(Learning.State.TAKEN_UP, 2));
        var declined = RUN.after(make(0, INSTRUCTION), new DeclineProposal(request(1), 1, "rare"));
        declined.when(new DeclineProposal(request(2), 1, "very rare")).thenAlreadyDone();
        declined.when(new TakeUpProposal(request(2), 1, "", 0, 1))
                .thenRefused(new LearningRejection.Decided(Learning.State.DECLINED, 0));
    }

    @Test
    void declining_says_why() {
        RUN.after(make(0, INSTRUCTION))
                .when(new DeclineProposal(request(1), 1, " "))
                .thenRefused(new LearningRejection.Invalid(
                        new Violation("/reason", "must not be blank: say why, others will read it")));
    }

    @Test
    void there_is_nothing_to_decide_before_anything_was_proposed() {
        RUN.givenNothing()
                .when(new DeclineProposal(request(1), 1, "no"))
                .thenRefused(new LearningRejection.NoSuchProposal(1));
        RUN.after(make(0, INSTRUCTION))
                .when(new TakeUpProposal(request(1), 2, "", 0, 1))
                .thenRefused(new LearningRejection.NoSuchProposal(2));
    }

    @Test
    void a_request_that_comes_twice_is_carried_out_once_and_its_key_serves_no_other() {
        RUN.after(make(0, INSTRUCTION)).when(make(0, INSTRUCTION)).thenAlreadyDone();
        RUN.after(make(0, INSTRUCTION))
                .when(new DeclineProposal(request(0, "key-0", "another"), 1, "no"))
                .thenRefused(new LearningRejection.KeyReused("key-0"));
    }
}
