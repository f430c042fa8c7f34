package dev.assay.http.world;

import dev.assay.domain.labeler.LabelerEvent.PulseGiven;
import dev.assay.domain.pulse.PulseQuestion;
import dev.assay.domain.shared.ProjectId;
import dev.assay.read.pulselist.PulseListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** What labelers said of their weeks, as their own events tell of it. */
final class MemoryPulses implements PulseListQuery {
    private final World world;

    MemoryPulses(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<SortedMap<String, List<Map<PulseQuestion, Integer>>>> weeks(ProjectId project) {
        SortedMap<String, List<Map<PulseQuestion, Integer>>> weeks = new TreeMap<>();
        world.labelers.all().forEach(record -> {
            if (record.event() instanceof PulseGiven given && given.project().equals(project)) {
                weeks.computeIfAbsent(given.week(), none -> new ArrayList<>()).add(given.scores());
            }
        });
        return MemoryReads.now(weeks);
    }
}
