package dev.assay.domain.sampling;

import static dev.assay.domain.shared.Origins.request;

import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import java.util.List;
import java.util.Map;

/** One of every command, event and rejection of an audit sample. */
public final class SampleSamples {
    public static final SampleId SAMPLE = new SampleId("s1");
    public static final ProjectId PROJECT = new ProjectId("reviews");
    public static final TaskId FIRST = new TaskId("run1-0-7");
    public static final TaskId SECOND = new TaskId("run1-0-9");
    public static final String SEED = "2026-01";
    public static final Basis BASIS = new Basis(Origins.START, null, Map.of("task-0", 17L, "task-3", 20L));
    public static final Draw DRAW = new Draw(
            10,
            List.of(new Hardness(0, 4000), new Hardness(0.5, 9000)),
            List.of(
                    new StratumDrawn(Experience.NEW, Complexity.SIMPLE, "law", 6, 1),
                    new StratumDrawn(Experience.SEASONED, Complexity.COMPLEX, "", 4, 1)),
            List.of(new DrawnTask(FIRST, 9, 0), new DrawnTask(SECOND, 12, 1)),
            "ab".repeat(32));

    private SampleSamples() {}

    public static List<SampleCommand> commands() {
        return List.of(
                new SampleCommand.DrawSample(request(0), SAMPLE, PROJECT, SEED, BASIS, SampleRule.DEFAULT, DRAW),
                new SampleCommand.AuditTask(request(1), FIRST, AuditVerdict.WRONG, "the negation"));
    }

    public static List<SampleEvent> events() {
        return List.of(
                new SampleEvent.SampleDrawn(
                        SAMPLE,
                        PROJECT,
                        request(0),
                        SEED,
                        BASIS,
                        SampleRule.DEFAULT,
                        10,
                        DRAW.bounds(),
                        DRAW.strata(),
                        2,
                        DRAW.digest()),
                new SampleEvent.SampleListed(SAMPLE, PROJECT, request(0), 1, DRAW.tasks()),
                new SampleEvent.TaskAudited(SAMPLE, PROJECT, request(1), FIRST, 0, AuditVerdict.WRONG, "the negation"));
    }

    public static List<SampleRejection> rejections() {
        return List.of(
                new SampleRejection.NotDrawn(),
                new SampleRejection.IdTaken(),
                new SampleRejection.NothingToDraw(),
                new SampleRejection.NotInSample(new TaskId("run1-0-8")),
                new SampleRejection.AlreadyAudited(FIRST),
                new SampleRejection.Invalid(new Violation("/comment", "must not be blank")),
                new SampleRejection.KeyReused("key-1"));
    }
}
