package dev.assay.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.domain.flow.Bottleneck.Found;
import dev.assay.domain.flow.Bottleneck.Relief;
import dev.assay.domain.flow.Bottleneck.Why;
import dev.assay.domain.task.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BottleneckRulesTest {
    private static StationLoad labeling(long backlog, long arrived, long departed, long workerHours) {
        return new StationLoad(Station.LABELING, backlog, arrived, departed, workerHours, 10);
    }

    private static StationLoad review(long backlog, long arrived, long departed, long workerHours) {
        return new StationLoad(Station.REVIEW, backlog, arrived, departed, workerHours, 10);
    }

    private static Found found(StationLoad... loads) {
        Bottleneck bottleneck = BottleneckRules.find(List.of(loads));
        assertThat(bottleneck).isInstanceOf(Found.class);
        return (Found) bottleneck;
    }

    @Test
    void aReviewQueueThatGrowsIsNamedWithTheReviewersThatWouldEndIt() {
        Found found = found(labeling(100, 130, 400, 80), review(70, 120, 50, 10));
        assertThat(found.load().station()).isEqualTo(Station.REVIEW);
        assertThat(found.why()).isEqualTo(Why.GROWING);
        assertThat(found.load().arrivalsPerHour()).isEqualTo(12);
        assertThat(found.load().servicesPerHour()).isEqualTo(5);
        assertThat(found.load().utilisation()).isEqualTo(2.4);
        assertThat(found.relief()).isEqualTo(new Relief.MoreWorkers(2, 5));
    }

    @Test
    void aQueueThatGrowsByChanceIsNotNamed() {
        assertThat(BottleneckRules.find(List.of(labeling(5, 200, 200, 20), review(5, 55, 45, 10))))
                .isEqualTo(new Bottleneck.Nothing(BottleneckRules.PACING_HOURS));
    }

    @Test
    void nobodyAtWorkIsRelievedByAnybody() {
        Found found = found(labeling(10, 100, 100, 20), review(40, 40, 0, 0));
        assertThat(found.load().station()).isEqualTo(Station.REVIEW);
        assertThat(found.load().hoursToDrain()).isInfinite();
        assertThat(found.relief()).isEqualTo(new Relief.AnyWorker());
    }

    @Test
    void ofTwoThatGrowTheOneThatTakesLongestToEmptyIsNamed() {
        Found found = found(labeling(900, 300, 100, 20), review(20, 90, 40, 10));
        assertThat(found.load().station()).isEqualTo(Station.LABELING);
        assertThat(found.relief()).isEqualTo(new Relief.MoreWorkers(4, 5));
    }

    @Test
    void aLongBacklogPacesTheProjectEvenWhenItShrinks() {
        Found found = found(labeling(600, 0, 200, 20), review(2, 20, 20, 10));
        assertThat(found.why()).isEqualTo(Why.PACING);
        assertThat(found.load().hoursToDrain()).isEqualTo(30);
        Relief.OneMoreWorker relief = (Relief.OneMoreWorker) found.relief();
        assertThat(relief.pace()).isEqualTo(10);
        assertThat(relief.hoursBefore()).isEqualTo(30);
        assertThat(relief.hoursAfter()).isCloseTo(20, within(1e-9));
    }

    @Test
    void littleWorkLeftAndNoGrowthIsNoBottleneck() {
        assertThat(BottleneckRules.find(List.of(labeling(20, 0, 200, 20), review(0, 0, 0, 0))))
                .isInstanceOf(Bottleneck.Nothing.class);
    }

    @Test
    void tooLittleSeenIsSaidToBe() {
        assertThat(BottleneckRules.find(List.of(labeling(600, 600, 19, 20), review(0, 0, 0, 0))))
                .isEqualTo(new Bottleneck.NotEnoughYet(10, 1, 19, 20));
        StationLoad young = new StationLoad(Station.LABELING, 600, 600, 500, 5, 0.9);
        assertThat(BottleneckRules.find(List.of(young))).isInstanceOf(Bottleneck.NotEnoughYet.class);
    }

    @Test
    void everyStageThatWaitsForSomebodyHasOneStation() {
        List<Stage> served = List.of(Station.values()).stream()
                .flatMap(station -> station.stages().stream())
                .toList();
        List<Stage> waits = List.of(Stage.values()).stream()
                .filter(stage -> stage != Stage.SETTLED && stage != Stage.GOLD)
                .toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(waits);
    }

    @Test
    void whatGoesFromWaitingToOpenStaysInLabeling() {
        Map<Stage, StageFlow> flows = new EnumMap<>(Stage.class);
        flows.put(Stage.WAITING, flow(Stage.WAITING, 40, 100, 60, 0));
        flows.put(Stage.OPEN, flow(Stage.OPEN, 15, 65, 50, 12));
        flows.put(Stage.IN_REVIEW, flow(Stage.IN_REVIEW, 3, 20, 17, 4));
        flows.put(Stage.SETTLED, flow(Stage.SETTLED, 40, 45, 5, 0));
        assertThat(Station.LABELING.load(flows, Window.DAY))
                .isEqualTo(new StationLoad(Station.LABELING, 55, 105, 50, 12, 24));
        assertThat(Station.REVIEW.load(flows, Window.DAY)).isEqualTo(new StationLoad(Station.REVIEW, 3, 20, 17, 4, 24));
    }

    private static StageFlow flow(Stage stage, long count, long arrived, long departed, long workerHours) {
        Instant to = Instant.parse("2026-01-08T00:00:00Z");
        List<StageWindow> windows = List.of(Window.values()).stream()
                .map(window -> new StageWindow(
                        window,
                        to.minusSeconds(window.hours() * 3600L),
                        to,
                        arrived,
                        departed,
                        Optional.empty(),
                        workerHours))
                .toList();
        return new StageFlow(stage, count, Optional.empty(), windows);
    }
}
