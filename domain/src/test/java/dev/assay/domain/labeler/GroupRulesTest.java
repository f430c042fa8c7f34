package dev.assay.domain.labeler;

import static dev.assay.domain.labeler.LabelerSamples.LABELER;
import static dev.assay.domain.labeler.LabelerSamples.PROJECT;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.labeler.LabelerCommand.EnrollLabeler;
import dev.assay.domain.labeler.LabelerCommand.GrantSkill;
import dev.assay.domain.labeler.LabelerCommand.JoinGroup;
import dev.assay.domain.labeler.LabelerCommand.LeaveGroup;
import dev.assay.domain.labeler.LabelerEvent.GroupJoined;
import dev.assay.domain.labeler.LabelerEvent.GroupLeft;
import dev.assay.domain.routing.Barrier;
import dev.assay.domain.routing.Eligibility;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.routing.Requirement;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Specification;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Groups, and which work they open. */
class GroupRulesTest {
    private static final Requirement NIGHT = new Requirement("", new TreeSet<>(Set.of("group.night")));

    private static Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>.Given record() {
        return new Specification<LabelerCommand, LabelerEvent, Labeler, LabelerRejection>(
                        new Labeler.Absent(), LabelerDecider::decide, LabelerDecider::evolve)
                .after(new EnrollLabeler(request(0), LABELER));
    }

    private static LabelerProfile profile(Labeler labeler, ProjectId project) {
        return ((Labeler.Enrolled) labeler).profile(project);
    }

    @Test
    void whoever_is_in_a_group_gets_its_work_in_that_project_alone() {
        var joined = record().and(new JoinGroup(request(1), PROJECT, "night"));
        var requirement = RoutingPolicy.DEFAULT;
        assertThat(Eligibility.barrier(
                        profile(joined.state(), PROJECT),
                        NIGHT,
                        requirement,
                        request(2).at()))
                .isEmpty();
        assertThat(Eligibility.barrier(
                        profile(joined.state(), new ProjectId("another")),
                        NIGHT,
                        requirement,
                        request(2).at()))
                .get()
                .isInstanceOf(Barrier.MissingSkills.class);
        var left = joined.and(new LeaveGroup(request(3), PROJECT, "night", "works days now"));
        assertThat(Eligibility.barrier(
                        profile(left.state(), PROJECT),
                        NIGHT,
                        requirement,
                        request(4).at()))
                .isPresent();
    }

    @Test
    void joining_and_leaving_twice_changes_nothing() {
        record().when(new JoinGroup(request(1), PROJECT, "night")).thenKinds(GroupJoined.class);
        var joined = record().and(new JoinGroup(request(1), PROJECT, "night"));
        joined.when(new JoinGroup(request(2), PROJECT, "night")).thenAlreadyDone();
        joined.when(new LeaveGroup(request(2), PROJECT, "night", "on leave")).thenKinds(GroupLeft.class);
        joined.when(new LeaveGroup(request(2), PROJECT, "day", "on leave")).thenAlreadyDone();
    }

    @Test
    void what_does_not_hold_is_refused() {
        record().when(new JoinGroup(request(1), PROJECT, "night shift")).thenRefusedAt("/group");
        record().when(new LeaveGroup(request(1), PROJECT, "night", " ")).thenRefusedAt("/reason");
        record().when(new GrantSkill(request(1), "group.night")).thenRefusedAt("/skill");
        var full = record();
        for (int i = 0; i < GroupRules.MOST; i++) {
            full = full.and(new JoinGroup(request(1 + i), PROJECT, "g" + i));
        }
        full.when(new JoinGroup(request(99), PROJECT, "night")).thenRefusedAt("/group");
    }
}
