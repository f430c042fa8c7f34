package dev.assay.read.projectlist;

import akka.Done;
import dev.assay.domain.shared.ProjectId;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the list's rows go; each is written whole. */
interface ProjectListStore {
    CompletionStage<Done> write(Collection<ProjectRow> rows);

    CompletionStage<Optional<ProjectRow>> load(ProjectId id);
}
