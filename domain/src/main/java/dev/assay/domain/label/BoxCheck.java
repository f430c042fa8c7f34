package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks boxes against the item's image. */
final class BoxCheck {
    /** Pixels a box may reach beyond the image: what rounding can add when an edge is sent as position plus size. */
    private static final double ROUNDING = 1e-6;

    private BoxCheck() {}

    static void check(Findings at, LabelField.BoxesField field, LabelValue.Boxes value, @Nullable ItemContent item) {
        if (OptionCheck.countable(at.at("boxes"), value.boxes())) {
            ItemPart.find(at, item, field.of(), ItemValue.Image.class, "an image")
                    .ifPresent(image -> all(at.at("boxes"), field, value.boxes(), image));
        }
    }

    private static void all(Findings at, LabelField.BoxesField field, List<Box> boxes, ItemValue.Image image) {
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            side(at.at(i), "x", box.x(), "width", box.width(), image.width());
            side(at.at(i), "y", box.y(), "height", box.height(), image.height());
            OptionCheck.type(at.at(i), field.types(), box.type());
        }
    }

    /** @param limit the image's own width or height */
    private static void side(Findings at, String edge, double start, String extent, double size, int limit) {
        boolean starts = start >= 0 && start < limit;
        boolean sized = size > 0 && Double.isFinite(size);
        if (!starts) {
            at.at(edge).add("must be at least 0 and below " + limit + ", the image's " + extent + ", not " + start);
        }
        if (!sized) {
            at.at(extent).add("must be a finite number above 0, not " + size);
        }
        if (starts && sized && start + size > limit + ROUNDING) {
            at.at(extent).add("must be at most " + (limit - start) + ", or the box leaves the image, not " + size);
        }
    }
}
