package dev.assay.read.pulselist;

import akka.Done;
import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the scores go; writing them again changes nothing. */
@FunctionalInterface
interface PulseListStore {
    CompletionStage<Done> write(List<PulseGiven> given);
}
