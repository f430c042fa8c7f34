package dev.assay.domain.walkthrough;

import dev.assay.domain.gate.FieldAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the participants of one kind agree over all probes.
 *
 * @param kind null for all of them together
 * @param participants who answered every probe
 * @param agrees whether they agree enough
 * @param fields Krippendorff's alpha of each field, with its 95 % interval
 */
public record GroupAgreement(
        @Nullable Participant kind, int participants, boolean agrees, List<FieldAgreement> fields) {
    public GroupAgreement {
        fields = List.copyOf(fields);
    }
}
