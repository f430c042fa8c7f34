package dev.assay.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationSketchTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void quantilesAreWithinOnePercentOfTheExactOnes(long seed) {
        Random random = new Random(seed);
        long[] millis = random.longs(5_000, 0, 40)
                .map(power -> (long) Math.exp(power * 0.5 + random.nextDouble()))
                .toArray();
        DurationSketch sketch = new DurationSketch();
        Arrays.stream(millis).mapToObj(Duration::ofMillis).forEach(sketch::add);
        Arrays.sort(millis);
        for (double share : new double[] {0, 0.01, 0.5, 0.9, 0.99, 1}) {
            long exact = millis[Math.max(1, (int) Math.ceil(share * millis.length)) - 1];
            assertThat((double) sketch.quantile(share).toMillis())
                    .as("share %s, seed %s", share, seed)
                    .isCloseTo((double) exact, within(exact * DurationSketch.ACCURACY + 0.5));
        }
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        DurationSketch whole = new DurationSketch();
        DurationSketch[] parts = {new DurationSketch(), new DurationSketch(), new DurationSketch()};
        Random random = new Random(4);
        for (int i = 0; i < 999; i++) {
            Duration duration = Duration.ofMillis(random.nextInt(1_000_000));
            whole.add(duration);
            parts[i % 3].add(duration);
        }
        DurationSketch merged = new DurationSketch();
        for (int part : new int[] {2, 0, 1}) {
            merged.addAll(parts[part].buckets());
        }
        assertThat(merged.buckets()).isEqualTo(whole.buckets());
        assertThat(merged.count()).isEqualTo(999);
    }

    @Test
    void lessThanAMillisecondIsNothing() {
        DurationSketch sketch = new DurationSketch();
        sketch.add(Duration.ofSeconds(-3));
        sketch.add(Duration.ZERO);
        assertThat(sketch.quantile(1)).isEqualTo(Duration.ZERO);
    }

    @Test
    void emptyHasNoQuantile() {
        assertThatThrownBy(() -> new DurationSketch().quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }
}
