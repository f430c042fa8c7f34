package dev.assay.write.process;

import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.WriteSide;
import dev.assay.write.dispatch.Dispatch;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.dispatch.LineReports;
import dev.assay.write.serialization.DomainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenLabelerStoppedThenReturnWorkTest {
    private static final UserId ANN = new UserId("ann");

    private final MemoryEntities<UserCommand, UserEvent, User, UserRejection> users =
            new MemoryEntities<>(WriteSide.USER);
    private final Asked dispatch = new Asked();
    private final MemoryEntities<LabelerCommand, LabelerEvent, Labeler, LabelerRejection> labelers =
            new MemoryEntities<>(WriteSide.LABELER);
    private final Reaction reaction = new WhenLabelerStoppedThenReturnWork(users, labelers, dispatch);

    @BeforeEach
    void labelsInTwoProjectsAndReviewsInAThird() {
        users.carry("ann", new UserCommand.RegisterUser(request(0), ANN));
        grant(1, Role.LABELER, "second");
        grant(2, Role.LABELER, "first");
        grant(3, Role.REVIEWER, "third");
        labelers.carry("ann", new LabelerCommand.EnrollLabeler(request(0), ANN));
    }

    private void grant(int number, Role role, String project) {
        users.carry("ann", new UserCommand.GrantRole(request(number), new Grant(role, new ProjectId(project))));
    }

    private void on(EntityKind kind, Object event) {
        FeedRecord record = new FeedRecord(
                kind.lanes().get(0),
                1,
                "ann",
                3,
                DomainJson.record(kind, ChainHash.start("ann"), event),
                Origins.START);
        reaction.on(record).toCompletableFuture().join();
    }

    @Test
    void a_closed_account_gives_back_its_work_in_every_project_it_labels_in() {
        users.carry("ann", new UserCommand.DeactivateUser(request(4), "left"));
        on(EntityKind.USER, new UserEvent.UserDeactivated(ANN, request(4), "left"));
        assertThat(dispatch.asked).containsExactly("first ann by mia", "second ann by mia");
    }

    @Test
    void a_suspended_labeler_does_too() {
        labelers.carry("ann", new LabelerCommand.SuspendLabeler(request(4), "too fast"));
        on(EntityKind.LABELER, new LabelerEvent.LabelerSuspended(ANN, request(4), "too fast"));
        assertThat(dispatch.asked).containsExactly("first ann by mia", "second ann by mia");
    }

    @Test
    void whoever_was_let_in_again_meanwhile_keeps_what_they_were_given_since() {
        on(EntityKind.USER, new UserEvent.UserDeactivated(ANN, request(4), "left"));
        on(EntityKind.LABELER, new LabelerEvent.LabelerSuspended(ANN, request(4), "too fast"));
        assertThat(dispatch.asked).isEmpty();
    }

    @Test
    void whoever_may_go_on_keeps_their_work() {
        on(EntityKind.USER, new UserEvent.UserReactivated(ANN, request(4), "came back"));
        on(EntityKind.LABELER, new LabelerEvent.LabelerReinstated(ANN, request(4), "slower now"));
        assertThat(dispatch.asked).isEmpty();
    }

    private static final class Asked implements Dispatch {
        private final List<String> asked = new ArrayList<>();

        @Override
        public CompletionStage<Integer> takeBack(ProjectId project, UserId labeler, Origin origin) {
            asked.add(project + " " + labeler + " by " + origin.by());
            return CompletableFuture.completedStage(1);
        }

        @Override
        public CompletionStage<HandOut> next(ProjectId project, Set<AssignmentId> holding, Origin origin) {
            throw new AssertionError("nobody asks for work");
        }

        @Override
        public CompletionStage<LineReports> lines(ProjectId project) {
            throw new AssertionError("nobody asks for lines");
        }

        @Override
        public CompletionStage<HandOut> claim(ProjectId project, TaskId task, Origin origin) {
            throw new AssertionError("nobody claims");
        }
    }
}
