package dev.assay.read.grouplist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.Done;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.read.projection.UnknownEventException;
import dev.assay.read.testing.Pages;
import dev.assay.read.testing.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupListHandlerTest {
    private static final Lane LANE = EntityKind.LABELER.lanes().get(0);

    private final Map<String, GroupRow> rows = new HashMap<>();
    private final GroupListHandler handler = new GroupListHandler(changed -> {
        changed.forEach(row -> rows.put(row.group() + row.labeler(), row));
        return CompletableFuture.completedStage(Done.getInstance());
    });

    private static LabelerEvent joined(String group, long second) {
        return new LabelerEvent.GroupJoined(Sample.ANN, Sample.origin(Sample.BOB, second), Sample.PROJECT, group);
    }

    private static LabelerEvent left(String group, long second) {
        return new LabelerEvent.GroupLeft(
                Sample.ANN, Sample.origin(Sample.BOB, second), Sample.PROJECT, group, "moved");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void theLastWordOnALabelerAndAGroupHolds(int size) {
        Pages.deliverTwice(
                handler,
                Pages.records(
                        LANE,
                        List.of(
                                joined("day", 1),
                                joined("night", 2),
                                left("day", 3),
                                left("night", 4),
                                joined("night", 5))),
                size);
        assertThat(rows.values())
                .containsExactlyInAnyOrder(
                        new GroupRow(Sample.PROJECT, "day", Sample.ANN, false, Sample.at(3), Sample.BOB),
                        new GroupRow(Sample.PROJECT, "night", Sample.ANN, true, Sample.at(5), Sample.BOB));
    }

    @Test
    void whateverElseHappensToALabelerIsNoneOfItsBusiness() {
        Pages.deliverTwice(handler, Pages.records(LANE, List.copyOf(LabelerSamples.events())), 3);
        assertThat(rows).hasSize(1);
        assertThatThrownBy(() -> Pages.deliver(handler, Pages.records(LANE, List.of(Sample.opened())), 1))
                .isInstanceOf(UnknownEventException.class);
    }
}
