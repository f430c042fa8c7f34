package dev.assay.domain.task;

import dev.assay.domain.consensus.MajorityPolicy;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Versions;
import java.util.List;
import java.util.Optional;

/**
 * What a project asks for at the moment of a command.
 *
 * @param versions the current version numbers
 * @param schemas every published label schema; version n is at index n-1
 * @param policy the current consensus policy
 */
public record Terms(Versions versions, List<LabelSchema> schemas, MajorityPolicy policy) {
    public Terms {
        schemas = List.copyOf(schemas);
    }

    /** @param version counts from 1 */
    public Optional<LabelSchema> schema(int version) {
        return version >= 1 && version <= schemas.size() ? Optional.of(schemas.get(version - 1)) : Optional.empty();
    }
}
