package dev.assay.domain.ingest;

import dev.assay.domain.shared.ProjectId;

/** Why an ingestion run refuses a command. */
public sealed interface ImportRejection {
    /** There is no such run. */
    record NotStarted() implements ImportRejection {}

    /** The run belongs to another project or has another format. */
    record AnotherRun(ProjectId project, String format) implements ImportRejection {}

    /** A chunk taken in before had other lines: this is not the same input. */
    record InputChanged(int chunk) implements ImportRejection {}

    /** Chunks come in order; {@code expected} is next. */
    record ChunkOutOfOrder(int expected) implements ImportRejection {}

    /** The run is complete; a further chunk means that the input has grown. Import the new lines as a run of their own. */
    record AlreadyComplete() implements ImportRejection {}
}
