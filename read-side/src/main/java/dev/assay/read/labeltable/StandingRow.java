package dev.assay.read.labeltable;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.task.Outcome;
import dev.assay.domain.task.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A label of its task's current round, with what is known of the task.
 *
 * @param type the task's type; empty where nothing was said; likewise the domain
 * @param how what settled the task; null unless settled
 */
public record StandingRow(
        LabelRow label, ItemHash item, String type, String domain, Stage stage, Outcome.@Nullable By how) {}
