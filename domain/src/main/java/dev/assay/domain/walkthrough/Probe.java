package dev.assay.domain.walkthrough;

import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.TaskId;

/** An item that everybody answers; participants know it by its place in the list, from 1. */
public record Probe(TaskId task, ItemHash item) {}
