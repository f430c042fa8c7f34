package dev.assay.ops.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.sampling.Draw;
import dev.assay.domain.sampling.Drawing;
import dev.assay.domain.sampling.Population;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleRule;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.write.journal.JournalReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Draws samples from the journal's lanes. */
final class Redrawing {
    private final JournalReading journal;
    private final ProjectId project;

    Redrawing(CqlSession session, String keyspace, ProjectId project) {
        this.journal = new JournalReading(session, keyspace);
        this.project = project;
    }

    /** The newest sample recorded with a seed, as of a moment if one is named. */
    Optional<SampleDrawn> recorded(String seed, Optional<Instant> asOf) {
        List<SampleDrawn> found = new ArrayList<>();
        for (Lane lane : EntityKind.SAMPLE.lanes()) {
            journal.read(lane, Long.MAX_VALUE, record -> {
                if (record.event() instanceof SampleDrawn drawn
                        && drawn.project().equals(project)
                        && drawn.seed().equals(seed)
                        && asOf.map(drawn.basis().moment()::equals).orElse(true)) {
                    found.add(drawn);
                }
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** A recorded sample drawn again, from the same stretch of the journal. */
    Draw again(SampleDrawn sample) {
        Instant since = sample.basis().since();
        return draw(
                sample.seed(),
                sample.basis().moment(),
                since == null ? Instant.MIN : since,
                sample.rule(),
                lane -> sample.basis().upTo().getOrDefault(lane.key(), 0L));
    }

    Draw fresh(String seed, Instant moment, SampleRule rule) {
        return draw(seed, moment, Instant.MIN, rule, lane -> Long.MAX_VALUE);
    }

    private Draw draw(String seed, Instant moment, Instant since, SampleRule rule, ToLongFunction<Lane> upTo) {
        Population all = new Population(project, moment);
        for (Lane lane : EntityKind.TASK.lanes()) {
            Population population = new Population(project, moment);
            journal.read(lane, upTo.applyAsLong(lane), record -> {
                if (record.event() instanceof TaskEvent event) {
                    population.take(event, record.sequence());
                }
            });
            all.merge(population);
        }
        return Drawing.draw(all.settled(since), rule, seed);
    }
}
