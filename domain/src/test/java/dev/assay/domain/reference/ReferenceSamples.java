package dev.assay.domain.reference;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.TaskId;
import java.util.Map;
import java.util.TreeMap;

/** What tests say of similar items. */
public final class ReferenceSamples {
    public static final ReferenceCheck CHECK = new ReferenceCheck(ReferenceCheck.Mode.REVIEW, 0.8, 0, "negation");

    private ReferenceSamples() {}

    /** A no where a yes was given. */
    public static Likeness likeness() {
        return new Likeness(
                new TaskId("run1-0-3"),
                "doc-3",
                0.9,
                new Label(Map.of("answer", new LabelValue.Choice("no"))),
                new TreeMap<>(Map.of("answer", 1.0)),
                1,
                CHECK);
    }
}
