package dev.assay.domain.crowd;

import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Learns labelers' errors in one field. */
interface FieldLearner {
    /** The labeler's standing answer to the item; null when they left the field out. */
    void label(String item, UserId labeler, @Nullable LabelValue value);

    /** No more answers are expected: what the item says of its labelers counts from now on. */
    void closed(String item);

    /** The right answer is known; null when the field is to be left out. */
    void known(String item, @Nullable LabelValue truth);

    /** Learns everything anew from all answers. */
    void refit();

    /** What is known of these labelers from other items than this one. */
    FieldModel model(String item, Collection<UserId> labelers);

    /** How many standing answers there are. */
    int answers();
}
