package dev.assay.read.labeleractivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.fatigue.Moment;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentTextTest {
    @Test
    void activity_reads_back() {
        Instant nine = Instant.parse("2026-01-05T09:00:00.123Z");
        Activity activity = Activity.NONE
                .with(new Moment(nine, "rte/"), Limits.DEFAULT)
                .with(new Moment(nine.plusSeconds(60), "birds/photo"), Limits.DEFAULT)
                .with(new Moment(nine.plusSeconds(3_600), "rte/"), Limits.DEFAULT);
        assertThat(RecentText.read(RecentText.of(activity))).isEqualTo(activity);
        assertThat(RecentText.read(RecentText.of(Activity.NONE))).isEqualTo(Activity.NONE);
    }
}
