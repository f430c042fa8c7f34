package dev.assay.read.pulselist;

import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletionStage;

/** Reads what a project's labelers said, without saying who. */
@FunctionalInterface
public interface PulseListQuery {
    /** By the week's name, each labeler's scores; to be shown in sums alone. Reads the whole project. */
    CompletionStage<SortedMap<String, List<Map<PulseQuestion, Integer>>>> weeks(ProjectId project);
}
