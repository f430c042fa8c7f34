package dev.assay.domain.reference;

import java.util.Arrays;

/**
 * What a picture looks like, in 64 bits: which of its 64 lowest frequencies in both directions, the constant ones apart, are
 * stronger than half of them are (the DCT hash of Zauner 2010, <i>Implementation and benchmarking of perceptual image hash
 * functions</i>, 3.2.1). Another size, format or brightness changes few bits; another picture about 32.
 *
 * @param bits one for each frequency, row by row
 */
public record PictureHash(long bits) {
    /** A picture is looked at in so many rows of so many points. */
    public static final int SIDE = 32;

    private static final int FREQUENCIES = 8;

    /**
     * @param luminance {@value #SIDE} rows of {@value #SIDE} points, each the mean of its part of the picture; on any scale
     * @throws IllegalArgumentException when it has another shape
     */
    public static PictureHash of(double[][] luminance) {
        if (luminance.length != SIDE || Arrays.stream(luminance).anyMatch(row -> row.length != SIDE)) {
            throw new IllegalArgumentException("luminance must be 32 rows of 32 points");
        }
        double[] strengths = new double[FREQUENCIES * FREQUENCIES];
        for (int down = 1; down <= FREQUENCIES; down++) {
            for (int across = 1; across <= FREQUENCIES; across++) {
                strengths[(down - 1) * FREQUENCIES + across - 1] = strength(luminance, down, across);
            }
        }
        double[] sorted = strengths.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (int i = 0; i < strengths.length; i++) {
            bits |= strengths[i] > median ? 1L << i : 0;
        }
        return new PictureHash(bits);
    }

    /** One coefficient of the discrete cosine transform (type II), up to a factor that all share. */
    private static double strength(double[][] luminance, int down, int across) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = 0;
            for (int x = 0; x < SIDE; x++) {
                row += luminance[y][x] * wave(x, across);
            }
            sum += row * wave(y, down);
        }
        return sum;
    }

    private static double wave(int place, int frequency) {
        return Math.cos(Math.PI * (2 * place + 1) * frequency / (2 * SIDE));
    }

    /** In how many bits two differ, 0 to 64. */
    public int distance(PictureHash other) {
        return Long.bitCount(bits ^ other.bits);
    }
}
