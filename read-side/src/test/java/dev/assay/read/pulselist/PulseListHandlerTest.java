package dev.assay.read.pulselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PulseListHandlerTest {
    private final Set<LabelerEvent> written = new LinkedHashSet<>();
    private final PulseListHandler handler = new PulseListHandler(given -> {
        written.addAll(given);
        return CompletableFuture.completedStage(Done.getInstance());
    });

    @Test
    void ofEverythingThatHappensToALabelerOnlyWhatTheySaidIsWritten() {
        Pages.deliverTwice(
                handler, Pages.records(EntityKind.LABELER.lanes().get(0), List.copyOf(LabelerSamples.events())), 3);
        assertThat(written).hasExactlyElementsOfTypes(LabelerEvent.PulseGiven.class);
    }

    @Test
    void anotherKindOfEventIsNotGuessedAt() {
        assertThatThrownBy(() -> Pages.deliver(
                        handler, Pages.records(EntityKind.LABELER.lanes().get(0), List.of(Sample.opened())), 1))
                .isInstanceOf(UnknownEventException.class);
    }
}
