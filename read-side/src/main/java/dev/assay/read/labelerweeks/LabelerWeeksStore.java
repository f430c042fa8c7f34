package dev.assay.read.labelerweeks;

import akka.Done;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** Where the rows go; writing one again changes nothing. */
@FunctionalInterface
interface LabelerWeeksStore {
    CompletionStage<Done> write(Collection<LabelerWeek> weeks);
}
