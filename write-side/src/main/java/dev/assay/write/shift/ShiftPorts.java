package dev.assay.write.shift;

import dev.assay.domain.fatigue.Limits;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.write.entity.Entities;

/** What a shift reaches out to. */
record ShiftPorts(Entities<LabelerCommand, Labeler, LabelerRejection> labelers, RecentActivity recent, Limits limits) {}
