package dev.assay.read.samplequeue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.sampling.SampleSamples;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SampleQueueHandlerTest {
    private final List<SampleEvent> written = new ArrayList<>();
    private final SampleQueueHandler handler = new SampleQueueHandler(events -> {
        written.addAll(events);
        return CompletableFuture.completedStage(Done.getInstance());
    });

    @Test
    void everySampleEventIsWrittenInOrder() {
        Pages.deliverTwice(handler, Pages.records(EntityKind.SAMPLE.lanes().get(0), SampleSamples.events()), 2);
        assertThat(new LinkedHashSet<>(written)).containsExactlyElementsOf(SampleSamples.events());
    }

    @Test
    void anotherKindOfEventIsNotGuessedAt() {
        assertThatThrownBy(() -> Pages.deliver(
                        handler, Pages.records(EntityKind.SAMPLE.lanes().get(0), List.of(Sample.opened())), 1))
                .isInstanceOf(UnknownEventException.class);
    }
}
