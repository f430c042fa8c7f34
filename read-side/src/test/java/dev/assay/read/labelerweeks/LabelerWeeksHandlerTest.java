package dev.assay.read.labelerweeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.domain.retention.Cohorts;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelerWeeksHandlerTest {
    private static final Lane LANE = EntityKind.TASK.lanes().get(0);
    private static final LocalDate WEEK = Cohorts.monday(Sample.at(0));

    private final Set<LabelerWeek> written = new LinkedHashSet<>();
    private final LabelerWeeksHandler handler = new LabelerWeeksHandler(weeks -> {
        written.addAll(weeks);
        return CompletableFuture.completedStage(Done.getInstance());
    });

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void whoeverLabeledIsNotedForTheWeek(int size) {
        long week = Duration.ofDays(7).toSeconds();
        Pages.deliverTwice(
                handler,
                Pages.records(
                        LANE,
                        List.of(
                                Sample.granted(Sample.ANN, 0),
                                Sample.labeled(Sample.ANN, 0, 10),
                                Sample.labeled(Sample.ANN, 0, 20),
                                Sample.labeled(Sample.BOB, 0, week + 10),
                                Sample.granted(Sample.ANN, 2 * week))),
                size);
        assertThat(written)
                .containsExactlyInAnyOrder(
                        new LabelerWeek(Sample.PROJECT, Sample.ANN, WEEK),
                        new LabelerWeek(Sample.PROJECT, Sample.BOB, WEEK.plusWeeks(1)));
    }

    @Test
    void goldCountsLikeOrdinaryWork() {
        Pages.deliverTwice(handler, Pages.records(LANE, Sample.goldEvents()), 3);
        assertThat(written).contains(new LabelerWeek(Sample.PROJECT, Sample.ANN, WEEK));
    }

    @Test
    void everyEventOfATaskIsKnown() {
        Pages.deliverTwice(handler, Pages.records(LANE, Sample.taskEvents()), 3);
        assertThatThrownBy(() -> Pages.deliver(
                        handler,
                        Pages.records(LANE, List.copyOf(LabelerSamples.events().subList(0, 1))),
                        1))
                .isInstanceOf(UnknownEventException.class);
    }
}
