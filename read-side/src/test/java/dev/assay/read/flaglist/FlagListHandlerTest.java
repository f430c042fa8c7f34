package dev.assay.read.flaglist;

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

class FlagListHandlerTest {
    private final Set<LabelerEvent> written = new LinkedHashSet<>();
    private final FlagListHandler handler = new FlagListHandler((flagged, dismissed, ended) -> {
        written.addAll(flagged);
        written.addAll(dismissed);
        written.addAll(ended);
        return CompletableFuture.completedStage(Done.getInstance());
    });

    @Test
    void ofEverythingThatHappensToALabelerOnlySuspicionsAreWritten() {
        Pages.deliverTwice(
                handler, Pages.records(EntityKind.LABELER.lanes().get(0), List.copyOf(LabelerSamples.events())), 3);
        assertThat(written)
                .hasOnlyElementsOfTypes(
                        LabelerEvent.LabelerFlagged.class,
                        LabelerEvent.FlagDismissed.class,
                        LabelerEvent.GoldWatchEnded.class)
                .hasSize(4);
    }

    @Test
    void anotherKindOfEventIsNotGuessedAt() {
        assertThatThrownBy(() -> Pages.deliver(
                        handler, Pages.records(EntityKind.LABELER.lanes().get(0), List.of(Sample.opened())), 1))
                .isInstanceOf(UnknownEventException.class);
    }
}
