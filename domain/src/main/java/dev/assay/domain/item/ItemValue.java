package dev.assay.domain.item;

import java.math.BigDecimal;

/** The content of one field of an item. */
public sealed interface ItemValue {
    /** Text exactly as imported; offsets into it count UTF-16 code units. */
    record Text(String text) implements ItemValue {}

    /** A number of a tabular record. */
    @SuppressWarnings("JavaLangClash") // always read as ItemValue.Number
    record Number(BigDecimal value) implements ItemValue {}

    /** A truth value of a tabular record. */
    record Flag(boolean value) implements ItemValue {}

    /** A picture elsewhere; width and height are pixels of the stored, upright raster, each at least 1. */
    record Image(String url, int width, int height) implements ItemValue {
        public Image {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("an image is at least 1 x 1 pixels");
            }
        }
    }

    /** A recording elsewhere; its length in seconds, above 0. */
    record Audio(String url, double seconds) implements ItemValue {
        public Audio {
            if (!(seconds > 0) || Double.isInfinite(seconds)) {
                throw new IllegalArgumentException("a recording lasts more than 0 seconds");
            }
        }
    }
}
