package dev.assay.http.world;

import dev.assay.domain.labeler.LabelerEvent.GroupJoined;
import dev.assay.domain.labeler.LabelerEvent.GroupLeft;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.grouplist.GroupListQuery;
import dev.assay.read.grouplist.GroupRow;
import dev.assay.read.paging.Page;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Who is in which group, as the labelers' own events tell of it. */
final class MemoryGroups implements GroupListQuery {
    private final World world;

    MemoryGroups(World world) {
        this.world = world;
    }

    private List<GroupRow> rows(ProjectId project) {
        SortedMap<String, GroupRow> rows = new TreeMap<>();
        world.labelers.all().forEach(record -> {
            if (record.event() instanceof GroupJoined joined && joined.project().equals(project)) {
                rows.put(
                        joined.group() + '/' + joined.labeler(),
                        new GroupRow(
                                project,
                                joined.group(),
                                joined.labeler(),
                                true,
                                joined.origin().at(),
                                joined.origin().by()));
            } else if (record.event() instanceof GroupLeft left
                    && left.project().equals(project)) {
                rows.remove(left.group() + '/' + left.labeler());
            }
        });
        return List.copyOf(rows.values());
    }

    @Override
    public CompletionStage<Page<GroupRow>> all(ProjectId project, @Nullable String cursor, int limit) {
        return MemoryReads.now(MemoryReads.page(rows(project), cursor, limit));
    }

    @Override
    public CompletionStage<Page<GroupRow>> members(
            ProjectId project, String group, @Nullable String cursor, int limit) {
        List<GroupRow> rows =
                rows(project).stream().filter(row -> row.group().equals(group)).toList();
        return MemoryReads.now(MemoryReads.page(rows, cursor, limit));
    }
}
