package dev.assay.domain.sampling;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import java.util.List;

/** What has happened to an audit sample. */
public sealed interface SampleEvent {
    SampleId sample();

    ProjectId project();

    Origin origin();

    /**
     * It was drawn: everything needed to draw it again.
     *
     * @param population labeled items there were
     * @param bounds where the thirds of complexity end
     * @param size tasks drawn; the lists that follow name them
     * @param digest SHA-256 of the names of the events drawn
     */
    record SampleDrawn(
            SampleId sample,
            ProjectId project,
            Origin origin,
            String seed,
            Basis basis,
            SampleRule rule,
            int population,
            List<Hardness> bounds,
            List<StratumDrawn> strata,
            int size,
            String digest)
            implements SampleEvent {
        public SampleDrawn {
            bounds = List.copyOf(bounds);
            strata = List.copyOf(strata);
        }
    }

    /**
     * Tasks that were drawn; stored with the draw.
     *
     * @param page number of the list, from 1
     */
    record SampleListed(SampleId sample, ProjectId project, Origin origin, int page, List<DrawnTask> tasks)
            implements SampleEvent {
        public SampleListed {
            tasks = List.copyOf(tasks);
        }
    }

    /** An auditor judged a drawn task; {@code stratum} is the place of its stratum in the draw. */
    record TaskAudited(
            SampleId sample,
            ProjectId project,
            Origin origin,
            TaskId task,
            int stratum,
            AuditVerdict verdict,
            String comment)
            implements SampleEvent {}
}
