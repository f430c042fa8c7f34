package dev.assay.http.export;

import akka.NotUsed;
import akka.japi.Pair;
import akka.stream.javadsl.Source;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.flaglist.FlagListQuery;
import dev.assay.read.flaglist.FlagRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The suspicions of a project, the first first, a page of them in memory at a time. */
final class FlagLines {
    private static final int PAGE = 500;

    private final FlagListQuery flags;

    /** Where the next page begins, if there is one. */
    private record Place(@Nullable String cursor) {}

    FlagLines(FlagListQuery flags) {
        this.flags = flags;
    }

    Source<FlagRow, NotUsed> of(ProjectId project) {
        return Source.unfoldAsync(
                        Optional.of(new Place(null)),
                        (Optional<Place> place) -> place.isEmpty()
                                ? CompletableFuture.completedStage(
                                        Optional.<Pair<Optional<Place>, List<FlagRow>>>empty())
                                : flags.list(project, row -> true, place.get().cursor(), PAGE)
                                        .thenApply(page -> Optional.of(Pair.create(
                                                Optional.ofNullable(page.next()).map(Place::new), page.rows()))))
                .mapConcat(rows -> rows);
    }
}
