package dev.assay.read.questionlist;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import java.time.Instant;

/** Where a question stands in the list. */
record QuestionKey(ProjectId project, Instant askedAt, QuestionId question) {}
