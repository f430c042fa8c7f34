package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectEvent.ProjectCreated;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserEvent;
import dev.assay.domain.user.UserEvent.RoleGranted;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.WriteSide;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenManagerCreatesProjectThenLetThemManageItTest {
    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<UserCommand, UserEvent, User, UserRejection> users =
            new MemoryEntities<>(WriteSide.USER);

    private static ProjectCreated created(Role role) {
        ProjectCreated sample = (ProjectCreated) ProjectSamples.events().get(0);
        Origin origin = sample.origin();
        return new ProjectCreated(
                sample.project(),
                new Origin(origin.by(), role, origin.at(), origin.correlation(), origin.cause()),
                sample.name(),
                sample.schema(),
                sample.instructions(),
                sample.policy(),
                sample.leaseSeconds());
    }

    private List<Object> told(ProjectCreated created) {
        Origin origin = created.origin();
        users.carry(origin.by().value(), new UserCommand.RegisterUser(origin, origin.by()));
        projects.append("reviews", created);
        for (int twice = 0; twice < 2; twice++) {
            for (FeedRecord record : projects.events) {
                new WhenManagerCreatesProjectThenLetThemManageIt(users)
                        .on(record)
                        .toCompletableFuture()
                        .join();
            }
        }
        return users.events.stream().skip(1).map(FeedRecord::event).toList();
    }

    @Test
    void a_manager_manages_what_they_created_by_one_event_of_the_system() {
        ProjectCreated created = created(Role.MANAGER);
        assertThat(told(created)).singleElement().satisfies(event -> {
            RoleGranted granted = (RoleGranted) event;
            assertThat(granted.user()).isEqualTo(created.origin().by());
            assertThat(granted.grant()).isEqualTo(new Grant(Role.MANAGER, created.project()));
            assertThat(granted.origin().by()).isEqualTo(Origin.SYSTEM);
            assertThat(granted.origin().correlation())
                    .isEqualTo(created.origin().correlation());
        });
    }

    @Test
    void an_administrator_gets_no_role_of_their_own() {
        assertThat(told(created(Role.ADMIN))).isEmpty();
    }
}
