package dev.assay.domain.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Complete-linkage clustering with a cut (Sørensen 1948): the two nearest clusters become one as long as their farthest
 * members are within the tolerance, so that in the end every two members of a cluster are.
 */
final class Linkage {
    /** What a distance may exceed the tolerance by: what floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    private Linkage() {}

    /**
     * The clusters, as places in the matrix, ascending; of pairs equally near the first two are joined first.
     *
     * @param distances a symmetric matrix
     */
    static List<List<Integer>> clusters(double[][] distances, double tolerance) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
        }
        while (joinNearest(clusters, distances, tolerance)) {
            // each turn joins two
        }
        clusters.forEach(cluster -> cluster.sort(null));
        return clusters;
    }

    private static boolean joinNearest(List<List<Integer>> clusters, double[][] distances, double tolerance) {
        int one = -1;
        int other = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                double apart = farthest(clusters.get(i), clusters.get(j), distances);
                if (apart <= tolerance + ROUNDING && apart < nearest) {
                    nearest = apart;
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        clusters.get(one).addAll(clusters.remove(other));
        return true;
    }

    /** The distance of the two members that are farthest apart. */
    static double farthest(List<Integer> one, List<Integer> other, double[][] distances) {
        double farthest = 0;
        for (int i : one) {
            for (int j : other) {
                farthest = Math.max(farthest, distances[i][j]);
            }
        }
        return farthest;
    }
}
