package dev.assay.write.process;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectCommand.RecordWalkthrough;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.Role;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** When an instruction version passes its walkthrough then its project knows, and hands out work if it waited for that. */
public final class WhenWalkthroughPassedThenTellTheProject implements Reaction {
    private static final String NAME = "walkthrough";

    private final Entities<ProjectCommand, Project, ProjectRejection> projects;

    public WhenWalkthroughPassedThenTellTheProject(Entities<ProjectCommand, Project, ProjectRejection> projects) {
        this.projects = projects;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EntityKind> kinds() {
        return List.of(EntityKind.WALKTHROUGH);
    }

    @Override
    public CompletionStage<Done> on(FeedRecord record) {
        if (!(record.event() instanceof WalkthroughJudged judged) || !judged.passed()) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        String key = NAME + '/' + record.entityId() + '/' + record.sequence();
        Origin origin = new Origin(
                Origin.SYSTEM,
                Role.SERVICE,
                judged.origin().at(),
                judged.origin().correlation(),
                new CommandKey(key, key));
        return projects.carry(judged.project().value(), new RecordWalkthrough(origin, judged.version()))
                .thenApply(reply -> Done.getInstance());
    }
}
