package dev.assay.domain.walkthrough;

import dev.assay.domain.label.Label;

/**
 * One participant's answer to one probe.
 *
 * @param reading how they read the rule that decides it
 */
public record Reading(Label label, String reading) {}
