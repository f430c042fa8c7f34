package dev.assay.read.projectlist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.project.ProjectEvent;
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
import dev.assay.domain.project.ProjectStatus;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.FoldRules;
import dev.assay.read.projection.PageFold;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps the list of projects; takes in every kind of project event. */
final class ProjectListHandler implements PageHandler, FoldRules<ProjectId, ProjectRow> {
    /** Change nothing but the revision. */
    static final Set<Class<?>> IGNORED = Set.of(
            AcknowledgementSet.class,
            RoutingSet.class,
            ScreeningSet.class,
            GoldPolicySet.class,
            WalkthroughRuleSet.class,
            WalkthroughPassed.class,
            ModelCheckSet.class,
            ReferenceCheckSet.class);

    private static final int REMEMBERED = 1_000;

    private final ProjectListStore store;
    private final PageFold<ProjectId, ProjectRow> fold = new PageFold<>(this, REMEMBERED);

    ProjectListHandler(ProjectListStore store) {
        this.store = store;
    }

    @Override
    public void reset() {
        fold.reset();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        return fold.changed(page).thenCompose(rows -> store.write(rows.values()));
    }

    @Override
    public ProjectId key(FeedRecord record) {
        if (record.event() instanceof ProjectEvent event) {
            return event.project();
        }
        throw new UnknownEventException(ProjectListView.NAME, record.event());
    }

    @Override
    public long reached(ProjectRow row) {
        return row.revision();
    }

    @Override
    public ProjectRow apply(@Nullable ProjectRow before, FeedRecord record) {
        Object event = record.event();
        if (event instanceof ProjectCreated created) {
            return new ProjectRow(
                    created.project(),
                    created.name(),
                    ProjectStatus.ACTIVE,
                    new Versions(1, 1, 1),
                    record.sequence(),
                    created.origin().at());
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the project was created");
        }
        return changed(before, event, record.sequence());
    }

    private static ProjectRow changed(ProjectRow row, Object event, long revision) {
        Versions versions = row.versions();
        if (event instanceof InstructionsPublished published) {
            versions = new Versions(published.version(), versions.schema(), versions.policy());
        } else if (event instanceof SchemaPublished published) {
            versions = new Versions(versions.instructions(), published.version(), versions.policy());
        } else if (event instanceof PolicySet set) {
            versions = new Versions(versions.instructions(), versions.schema(), set.version());
        } else if (!(event instanceof StatusChanged) && !IGNORED.contains(event.getClass())) {
            throw new UnknownEventException(ProjectListView.NAME, event);
        }
        ProjectStatus status = event instanceof StatusChanged changed ? changed.to() : row.status();
        return new ProjectRow(row.id(), row.name(), status, versions, revision, row.createdAt());
    }

    @Override
    public CompletionStage<Optional<ProjectRow>> load(ProjectId id) {
        return store.load(id);
    }
}
