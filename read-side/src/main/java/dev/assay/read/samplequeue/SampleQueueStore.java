package dev.assay.read.samplequeue;

import akka.Done;
import dev.assay.domain.sampling.SampleEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the rows go: each event writes columns of its own, so that writing it again changes nothing. */
interface SampleQueueStore {
    CompletionStage<Done> write(List<SampleEvent> events);
}
