package dev.assay.ops.cli;

import dev.assay.ops.crowd.CrowdFiles;
import dev.assay.ops.evaluate.EmTiming;
import dev.assay.ops.evaluate.ErrorChart;
import dev.assay.ops.evaluate.Evaluation;
import dev.assay.ops.evaluate.EvaluationReport;
import dev.assay.ops.evaluate.PlayedCrowd;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a recorded crowd against each strategy. */
@Command(
        name = "evaluate",
        description = {
            "Plays a recorded crowd to each consensus strategy, without a server, and scores it against gold answers.",
            "DATASET is a directory with labels.csv (item, worker, label) and gold.csv (item, gold).",
            "Answers come in recorded order; a strategy sees only those it asked for, and never the gold: that scores, and",
            "is what the expert says about escalated items.",
            "",
            "crowd alone    accuracy of what the labels say, ties drawn fairly",
            "errors cut     how many of the errors of one random answer per item are gone",
            "expert decides share of the items that were escalated",
            "labels saved   share of the recorded labels that were not asked for"
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final Set<String> STRATEGIES =
            Set.of("majority-voting", "expert-review", "confidence-weighted", "adaptive-overlap");

    @Parameters(paramLabel = "DATASET", description = "The recorded crowd's directory.")
    private Path dataset = Path.of(".");

    @Option(names = "--strategy", paramLabel = "NAME", description = "Only this one; may be repeated.")
    private List<String> strategies = List.of();

    @Option(
            names = "--label-budget",
            paramLabel = "SHARE",
            defaultValue = "0.55",
            description = "Labels adaptive overlap may use, of full overlap. Default ${DEFAULT-VALUE}.")
    private double labelBudget;

    @Option(
            names = "--escalate",
            paramLabel = "SHARE",
            split = ",",
            defaultValue = "0.05,0.10,0.15",
            description = "Items the expert may decide, one row each. Default ${DEFAULT-VALUE}.")
    private List<Double> escalations = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table as JSON, too.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--chart", paramLabel = "FILE", description = "Draw the errors left as SVG.")
    private Optional<Path> chart = Optional.empty();

    @Option(names = "--time-em", description = "Time the fit of error models instead, on this and on drawn crowds.")
    private boolean timeEm;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        if (timeEm) {
            time(print);
            return 0;
        }
        for (String strategy : strategies) {
            if (!STRATEGIES.contains(strategy)) {
                throw new IllegalArgumentException("no strategy \"" + strategy + "\": one of " + STRATEGIES);
            }
        }
        PlayedCrowd crowd = PlayedCrowd.read(dataset);
        Evaluation evaluation = new Evaluation(
                crowd, labelBudget, escalations, name -> strategies.isEmpty() || strategies.contains(name));
        EvaluationReport report = new EvaluationReport(crowd, evaluation.run());
        print.print(report.text());
        print.flush();
        if (out.isPresent()) {
            Files.writeString(out.get(), report.json());
        }
        if (chart.isPresent()) {
            Files.writeString(chart.get(), ErrorChart.svg(report));
        }
        return 0;
    }

    private void time(PrintWriter print) throws IOException {
        print.println(EmTiming.recorded(
                String.valueOf(dataset.getFileName()), CrowdFiles.answers(dataset.resolve("labels.csv"))));
        for (int labels : new int[] {500_000, 1_000_000, 2_000_000}) {
            print.println(EmTiming.drawn(labels));
            print.flush();
        }
    }
}
