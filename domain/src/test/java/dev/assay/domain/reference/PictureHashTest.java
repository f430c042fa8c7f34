package dev.assay.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureHashTest {
    private static final int SIDE = PictureHash.SIDE;

    /** Broad blots, as photographs have them. */
    private static double[][] picture(long seed) {
        Random random = new Random(seed);
        double[][] points = new double[SIDE][SIDE];
        for (int blot = 0; blot < 12; blot++) {
            double x = random.nextInt(SIDE);
            double y = random.nextInt(SIDE);
            double strength = random.nextGaussian() * 100;
            double width = 2 + random.nextInt(8);
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    double far = (column - x) * (column - x) + (row - y) * (row - y);
                    points[row][column] += strength * Math.exp(-far / (2 * width * width));
                }
            }
        }
        return points;
    }

    private static double[][] changed(double[][] picture, double contrast, double brightness, double noise) {
        Random random = new Random(1);
        double[][] points = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                points[row][column] = contrast * picture[row][column] + brightness + noise * random.nextGaussian();
            }
        }
        return points;
    }

    @Test
    void contrast_and_brightness_change_nothing_and_noise_little() {
        for (int seed = 0; seed < 50; seed++) {
            PictureHash hash = PictureHash.of(picture(seed));
            assertThat(PictureHash.of(changed(picture(seed), 0.5, 40, 0))).isEqualTo(hash);
            assertThat(PictureHash.of(changed(picture(seed), 1, 0, 1)).distance(hash))
                    .isLessThanOrEqualTo(10);
        }
    }

    @Test
    void other_pictures_differ_in_about_half_of_the_bits() {
        int sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            int distance = PictureHash.of(picture(seed)).distance(PictureHash.of(picture(seed + 1000)));
            assertThat(distance).isBetween(12, 52);
            sum += distance;
        }
        assertThat(sum / 200.0).isBetween(29.0, 35.0);
    }

    @Test
    void half_of_the_bits_are_set_and_one_wave_sets_its_own() {
        assertThat(Long.bitCount(PictureHash.of(picture(3)).bits())).isEqualTo(32);
        double[][] wave = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                wave[row][column] = Math.cos(Math.PI * (2 * column + 1) * 3 / (2.0 * SIDE))
                        * Math.cos(Math.PI * (2 * row + 1) * 2 / (2.0 * SIDE));
            }
        }
        assertThat(PictureHash.of(wave).bits() >>> (8 + 2) & 1)
                .as("two down, three across")
                .isEqualTo(1);
    }

    @Test
    void another_shape_is_refused() {
        assertThatThrownBy(() -> PictureHash.of(new double[SIDE][SIDE - 1])).hasMessageContaining("32 rows");
    }
}
