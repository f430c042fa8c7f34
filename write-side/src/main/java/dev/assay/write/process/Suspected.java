package dev.assay.write.process;

import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;

/** Who is suspected of what; {@code after} is the task whose end showed it. */
record Suspected(UserId labeler, TaskId after, Suspicion suspicion) {}
