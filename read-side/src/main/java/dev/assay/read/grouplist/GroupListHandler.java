package dev.assay.read.grouplist;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.GroupJoined;
import dev.assay.domain.labeler.LabelerEvent.GroupLeft;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import dev.assay.read.projection.UnknownEventException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Keeps who is in which group; the last event of a page on a labeler and group has the say. */
final class GroupListHandler implements PageHandler {
    private final GroupListStore store;

    GroupListHandler(GroupListStore store) {
        this.store = store;
    }

    private record Key(ProjectId project, String group, UserId labeler) {}

    @Override
    public void reset() {
        // Keeps nothing in memory.
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        Map<Key, GroupRow> rows = new LinkedHashMap<>();
        for (FeedRecord record : page.records()) {
            if (!(record.event() instanceof LabelerEvent event)) {
                throw new UnknownEventException(GroupListView.NAME, record.event());
            }
            if (event instanceof GroupJoined joined) {
                put(rows, joined, joined.project(), joined.group(), true);
            } else if (event instanceof GroupLeft left) {
                put(rows, left, left.project(), left.group(), false);
            }
        }
        return store.write(rows.values());
    }

    private static void put(
            Map<Key, GroupRow> rows, LabelerEvent event, ProjectId project, String group, boolean member) {
        rows.put(
                new Key(project, group, event.labeler()),
                new GroupRow(
                        project,
                        group,
                        event.labeler(),
                        member,
                        event.origin().at(),
                        event.origin().by()));
    }
}
