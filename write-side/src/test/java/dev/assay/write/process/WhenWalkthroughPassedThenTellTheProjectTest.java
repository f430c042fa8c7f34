package dev.assay.write.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.project.ProjectEvent.WalkthroughPassed;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand;
import dev.assay.domain.walkthrough.WalkthroughEvent;
import dev.assay.domain.walkthrough.WalkthroughRejection;
import dev.assay.domain.walkthrough.WalkthroughSamples;
import dev.assay.write.WriteSide;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenWalkthroughPassedThenTellTheProjectTest {
    private final MemoryEntities<ProjectCommand, ProjectEvent, Project, ProjectRejection> projects =
            new MemoryEntities<>(WriteSide.PROJECT);
    private final MemoryEntities<WalkthroughCommand, WalkthroughEvent, Walkthrough, WalkthroughRejection> walkthroughs =
            new MemoryEntities<>(WriteSide.WALKTHROUGH);

    @BeforeEach
    void project() {
        projects.append("reviews", ProjectSamples.events().get(0));
    }

    private List<Object> told(String... options) {
        WalkthroughSamples.all(options).forEach(command -> walkthroughs.carry("reviews@2", command));
        for (int twice = 0; twice < 2; twice++) {
            for (FeedRecord record : walkthroughs.events) {
                new WhenWalkthroughPassedThenTellTheProject(projects)
                        .on(record)
                        .toCompletableFuture()
                        .join();
            }
        }
        return projects.events.stream().skip(1).map(FeedRecord::event).toList();
    }

    @Test
    void the_project_learns_once_that_a_version_has_passed() {
        assertThat(told("yynn", "yynn", "yynn")).singleElement().satisfies(event -> {
            WalkthroughPassed passed = (WalkthroughPassed) event;
            assertThat(passed.version()).isEqualTo(2);
            assertThat(passed.origin().by()).isEqualTo(Origin.SYSTEM);
        });
    }

    @Test
    void one_that_failed_is_none_of_its_business() {
        assertThat(told("yyyn", "ynnn", "yynn")).isEmpty();
    }
}
