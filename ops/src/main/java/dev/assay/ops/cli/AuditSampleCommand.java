package dev.assay.ops.cli;

import dev.assay.domain.sampling.Draw;
import dev.assay.domain.sampling.DrawnTask;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleRule;
import dev.assay.domain.sampling.StratumDrawn;
import dev.assay.domain.shared.ProjectId;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws an audit sample again. */
@Command(
        name = "audit-sample",
        description = {
            "Draws a project's audit sample from the journal alone: the same seed gives the same tasks. Where a sample was",
            "recorded with the seed, it is drawn by the rule and from the events recorded with it, and compared: one that",
            "differs is named and ends with 1. Reads Cassandra directly, beside a running server or without one."
        })
final class AuditSampleCommand implements Callable<Integer> {
    @Mixin
    private LocalOptions local = new LocalOptions();

    @Parameters(paramLabel = "PROJECT", description = "The project's id.")
    private String project = "";

    @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed of the draw.")
    private String seed = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "Labeled items as of this moment, as 2026-11-23T10:15:30Z; tells recorded samples of one seed apart.")
    private Optional<Instant> asOf = Optional.empty();

    @Option(names = "--rate", paramLabel = "SHARE", description = "Where none was recorded; 0.15 otherwise.")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--minimum", paramLabel = "N", description = "Least of each stratum, where none was recorded.")
    private Optional<Integer> minimum = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (JournalDoor door = JournalDoor.open(local.config())) {
            Redrawing redrawing = new Redrawing(door.session(), door.keyspace(), new ProjectId(project));
            Optional<SampleDrawn> recorded = redrawing.recorded(seed, asOf);
            Draw draw = recorded.map(redrawing::again)
                    .orElseGet(() -> redrawing.fresh(seed, asOf.orElse(Instant.MAX), rule()));
            PrintWriter out = spec.commandLine().getOut();
            boolean same = recorded.isEmpty() || recorded.get().digest().equals(draw.digest());
            print(draw, recorded, same, out);
            out.flush();
            return same ? 0 : Assay.BAD;
        }
    }

    private SampleRule rule() {
        SampleRule usual = SampleRule.DEFAULT;
        return new SampleRule(
                rate.orElse(usual.rate()), minimum.orElse(usual.minimum()), usual.growing(), usual.seasoned());
    }

    private static void print(Draw draw, Optional<SampleDrawn> recorded, boolean same, PrintWriter out) {
        for (DrawnTask task : draw.tasks()) {
            StratumDrawn stratum = draw.strata().get(task.stratum());
            out.printf(
                    "%s event %d  %s %s %s%n",
                    task.task(),
                    task.sequence(),
                    Words.kebab(stratum.experience()),
                    Words.kebab(stratum.complexity()),
                    stratum.domain().isEmpty() ? "-" : stratum.domain());
        }
        out.printf("%d of %d labeled items, %s%n", draw.tasks().size(), draw.population(), draw.digest());
        out.println(recorded.map(sample -> (same ? "the same as sample " : "DIFFERS from sample ") + sample.sample()
                        + ", drawn " + sample.origin().at() + " by "
                        + sample.origin().by())
                .orElse("no sample was recorded with this seed"));
    }
}
