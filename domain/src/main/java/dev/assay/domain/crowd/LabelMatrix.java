package dev.assay.domain.crowd;

/**
 * Who gave which item which class, in compressed rows: the labels of item i are at {@code start[i]} to
 * {@code start[i + 1] - 1}, in the order they were given.
 *
 * <p>Not a record, because its arrays are shared without copying: whoever made them leaves them alone.
 */
public final class LabelMatrix {
    final int items;
    final int labelers;
    final int classes;
    final int[] start;
    /** Per label, where its labeler's cells for the class given begin: {@code (labeler * classes + class) * classes}. */
    final int[] cells;

    private LabelMatrix(int items, int labelers, int classes, int[] start, int[] cells) {
        this.items = items;
        this.labelers = labelers;
        this.classes = classes;
        this.start = start;
        this.cells = cells;
    }

    /**
     * From one entry per label in the three arrays, in any order of items.
     *
     * @param item from 0 to {@code items - 1}
     * @param labeler from 0 to {@code labelers - 1}
     * @param given the class, from 0 to {@code classes - 1}
     * @throws IllegalArgumentException when lengths differ, an entry is out of range or there are too many cells
     */
    public static LabelMatrix of(int items, int labelers, int classes, int[] item, int[] labeler, int[] given) {
        if (item.length != labeler.length || item.length != given.length) {
            throw new IllegalArgumentException("one item, labeler and class per label");
        }
        if (classes < 1 || (long) labelers * classes * classes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("too many labelers or classes: " + labelers + " x " + classes);
        }
        int[] start = new int[items + 1];
        for (int label = 0; label < item.length; label++) {
            check(item[label], items, labeler[label], labelers, given[label], classes);
            start[item[label] + 1]++;
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] cells = new int[item.length];
        for (int label = 0; label < item.length; label++) {
            cells[next[item[label]]++] = (labeler[label] * classes + given[label]) * classes;
        }
        return new LabelMatrix(items, labelers, classes, start, cells);
    }

    private static void check(int item, int items, int labeler, int labelers, int given, int classes) {
        if (item < 0 || item >= items || labeler < 0 || labeler >= labelers || given < 0 || given >= classes) {
            throw new IllegalArgumentException(
                    "out of range: item " + item + ", labeler " + labeler + ", class " + given);
        }
    }

    /** How many labels there are. */
    public int labels() {
        return cells.length;
    }
}
