package dev.assay.read.importreport;

import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ProjectId;

/** Names an import run. */
record RunKey(ProjectId project, ImportId run) {}
