package dev.assay.domain.label;

import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks time regions against the item's recording. */
final class TimeRegionCheck {
    /** Seconds a region may reach beyond the recording: what rounding of its length can add. */
    private static final double ROUNDING = 1e-6;

    private TimeRegionCheck() {}

    static void check(
            Findings at, LabelField.TimeRegionsField field, LabelValue.TimeRegions value, @Nullable ItemContent item) {
        if (OptionCheck.countable(at.at("regions"), value.regions())) {
            ItemPart.find(at, item, field.of(), ItemValue.Audio.class, "a recording")
                    .ifPresent(audio -> all(at.at("regions"), field, value.regions(), audio.seconds()));
        }
    }

    private static void all(Findings at, LabelField.TimeRegionsField field, List<TimeRegion> regions, double seconds) {
        for (int i = 0; i < regions.size(); i++) {
            TimeRegion region = regions.get(i);
            range(at.at(i), region, seconds);
            OptionCheck.type(at.at(i), field.types(), region.type());
        }
    }

    private static void range(Findings at, TimeRegion region, double seconds) {
        if (!(region.start() >= 0) || Double.isInfinite(region.start())) {
            at.at("start").add("must be a finite number of at least 0, not " + region.start());
        }
        if (!Double.isFinite(region.end())) {
            at.at("end").add("must be a finite number, not " + region.end());
        } else if (region.end() <= region.start()) {
            at.at("end").add("must be above start, which is " + region.start());
        } else if (region.end() > seconds + ROUNDING) {
            at.at("end").add("must be at most " + seconds + ", the recording's length, not " + region.end());
        }
    }
}
