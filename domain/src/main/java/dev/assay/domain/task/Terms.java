package dev.assay.domain.task;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.consensus.TaskTypes;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Versions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project asks for at the moment of a command.
 *
 * @param versions the current version numbers
 * @param schemas every published label schema; version n is at index n-1
 * @param policy the current consensus policy
 * @param gold the current gold policy
 */
public record Terms(Versions versions, List<LabelSchema> schemas, ConsensusPolicy policy, GoldPolicy gold) {
    public Terms {
        schemas = List.copyOf(schemas);
    }

    /** Those of a project without gold. */
    public Terms(Versions versions, List<LabelSchema> schemas, ConsensusPolicy policy) {
        this(versions, schemas, policy, GoldPolicy.NONE);
    }

    /** @param version counts from 1 */
    public Optional<LabelSchema> schema(int version) {
        return version >= 1 && version <= schemas.size() ? Optional.of(schemas.get(version - 1)) : Optional.empty();
    }

    /** The current label schema. */
    public LabelSchema schema() {
        return schemas.get(versions.schema() - 1);
    }

    /** The strategy that decides on a task with these traits. */
    public Strategy strategy(Traits traits) {
        Set<String> given = traits.type().isEmpty() ? Set.of() : Set.of(traits.type());
        return policy.rules().isEmpty() ? policy.otherwise() : policy.strategyFor(TaskTypes.of(schema(), given));
    }
}
