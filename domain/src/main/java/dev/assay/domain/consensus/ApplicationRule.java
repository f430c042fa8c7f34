package dev.assay.domain.consensus;

/**
 * Which strategy applies to which task type.
 *
 * @param taskType a type of {@link TaskTypes} or one the project gave its tasks
 */
public record ApplicationRule(String taskType, Strategy strategy) {
    /** @throws IllegalArgumentException when the type is not a name */
    public ApplicationRule {
        TaskTypes.check(taskType);
    }
}
