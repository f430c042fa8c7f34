package dev.assay.domain.requeue;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.label.Label;

/**
 * Which labels are outdated.
 *
 * @param before labels made under an older instruction version than this one
 * @param section the section whose change is meant, whose binding {@code about} is; empty for none
 * @param about of these, only labels of such tasks, items and options
 */
public record RelabelRule(int before, String section, Binding about) {
    /** @throws IllegalArgumentException when the version is below 1 */
    public RelabelRule {
        if (before < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    /**
     * Whether a label is outdated, leaving aside what the item holds.
     *
     * @param version the instruction version it was made under
     * @param type the task's type; likewise the domain
     */
    public boolean affects(int version, String type, String domain, Label label) {
        return version < before && about.fitsTask(type, domain) && about.fitsLabel(label);
    }
}
