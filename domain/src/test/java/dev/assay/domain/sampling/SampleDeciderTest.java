package dev.assay.domain.sampling;

import static dev.assay.domain.sampling.SampleSamples.DRAW;
import static dev.assay.domain.sampling.SampleSamples.FIRST;
import static dev.assay.domain.sampling.SampleSamples.SECOND;
import static dev.assay.domain.shared.Origins.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.sampling.SampleCommand.AuditTask;
import dev.assay.domain.sampling.SampleCommand.DrawSample;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Variants;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleDeciderTest {
    private static final Specification<SampleCommand, SampleEvent, Sample, SampleRejection> SAMPLE =
            new Specification<>(new Sample.Absent(), SampleDecider::decide, SampleDecider::evolve);
    private static final SampleCommand START = SampleSamples.commands().get(0);

    private static DrawSample draw(String seed, List<DrawnTask> tasks) {
        Draw draw = new Draw(10, DRAW.bounds(), DRAW.strata(), tasks, DRAW.digest());
        return new DrawSample(
                request(0),
                SampleSamples.SAMPLE,
                SampleSamples.PROJECT,
                seed,
                SampleSamples.BASIS,
                SampleRule.DEFAULT,
                draw);
    }

    private static List<DrawnTask> tasks(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new DrawnTask(TaskId.of(new ImportId("run1"), 0, i), 5, i % 2))
                .toList();
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(SampleSamples.commands())).isEqualTo(Variants.of(SampleCommand.class));
        assertThat(Variants.among(SampleSamples.events())).isEqualTo(Variants.of(SampleEvent.class));
        assertThat(Variants.among(SampleSamples.rejections())).isEqualTo(Variants.of(SampleRejection.class));
    }

    @Test
    void a_sample_is_drawn_and_audited() {
        var audited = SAMPLE.after(START, SampleSamples.commands().get(1));
        assertThat(audited.events()).isEqualTo(SampleSamples.events());
        Sample.Drawn drawn = (Sample.Drawn) audited.state();
        assertThat(drawn.unjudged()).containsOnlyKeys(SECOND);
        assertThat(drawn.audited()).containsExactly(1, 0);
        assertThat(drawn.wrong()).containsExactly(1, 0);
        assertThat(drawn.errorRate().covered()).isEqualTo(0.6);
    }

    @Test
    void a_long_draw_is_listed_in_parts() {
        var drawn = SAMPLE.after(draw("seed", tasks(450)));
        assertThat(drawn.events()).hasSize(4);
        assertThat(((Sample.Drawn) drawn.state()).unjudged()).hasSize(450);
    }

    @Test
    void a_draw_of_nothing_of_too_much_or_without_a_seed_is_refused() {
        SAMPLE.givenNothing().when(draw("seed", List.of())).thenRefused(new SampleRejection.NothingToDraw());
        SAMPLE.givenNothing().when(draw("seed", tasks(2001))).thenRefusedAt("/since");
        SAMPLE.givenNothing().when(draw(" ", tasks(2))).thenRefusedAt("/seed");
        SAMPLE.after(START)
                .when(new DrawSample(
                        request(5),
                        SampleSamples.SAMPLE,
                        SampleSamples.PROJECT,
                        "other",
                        SampleSamples.BASIS,
                        SampleRule.DEFAULT,
                        DRAW))
                .thenRefused(new SampleRejection.IdTaken());
    }

    @Test
    void a_task_is_judged_once_and_a_wrong_one_with_a_comment() {
        SAMPLE.after(START)
                .when(new AuditTask(request(1), FIRST, AuditVerdict.WRONG, ""))
                .thenRefusedAt("/comment");
        SAMPLE.after(START)
                .when(new AuditTask(request(1), FIRST, AuditVerdict.CORRECT, ""))
                .thenKinds(SampleEvent.TaskAudited.class);
        SAMPLE.after(START, SampleSamples.commands().get(1))
                .when(new AuditTask(request(2), FIRST, AuditVerdict.CORRECT, ""))
                .thenRefused(new SampleRejection.AlreadyAudited(FIRST));
        TaskId other = new TaskId("run1-0-8");
        SAMPLE.after(START)
                .when(new AuditTask(request(2), other, AuditVerdict.CORRECT, ""))
                .thenRefused(new SampleRejection.NotInSample(other));
    }

    @Test
    void repeating_a_request_leads_to_nothing_new() {
        SampleCommand audit = SampleSamples.commands().get(1);
        SAMPLE.after(START, audit).when(audit).thenAlreadyDone();
        SAMPLE.after(START, audit).when(START).thenAlreadyDone();
        SAMPLE.after(START, audit)
                .when(new AuditTask(request(9, "key-1", "other"), SECOND, AuditVerdict.CORRECT, ""))
                .thenRefused(new SampleRejection.KeyReused("key-1"));
        SAMPLE.givenNothing().when(audit).thenRefused(new SampleRejection.NotDrawn());
    }
}
