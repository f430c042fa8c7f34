package dev.assay.ops.cli;

import dev.assay.ops.evaluate.PlayedCrowd;
import dev.assay.ops.evaluate.ScreeningEvaluation;
import dev.assay.ops.evaluate.ScreeningReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how well the checks during labeling find spammers. */
@Command(
        name = "screen",
        description = {
            "Mixes spammers into a recorded crowd and watches it with the checks that run during labeling, without a server.",
            "A third of the spammers answer at random, a third always the same, a third what another worker said before.",
            "DATASET is a directory with labels.csv (item, worker, label, and seconds if known) and gold.csv (item, gold).",
            "The checks see the labels in recorded order, and no gold: that says which workers are good.",
            "",
            "A weekly audit of all labels is what the time until found is compared with: spammers begin at any time of a",
            "week of 40 hours and spread an answer to every item over a week; those not found wait for the audit."
        })
final class ScreenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DATASET", description = "The recorded crowd's directory.")
    private Path dataset = Path.of(".");

    @Option(
            names = "--spammers",
            paramLabel = "SHARE",
            defaultValue = "0.10",
            description = "Spammers in the mixed crowd. Default ${DEFAULT-VALUE}.")
    private double share;

    @Option(
            names = "--answers",
            paramLabel = "NUMBER",
            defaultValue = "60",
            description = "Answers each of them gives, at least 40. Default ${DEFAULT-VALUE}.")
    private int answers;

    @Option(
            names = "--seeds",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "Mix anew with seeds 1 to NUMBER. Default ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the figures as JSON, too.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        ScreeningReport report = new ScreeningEvaluation(PlayedCrowd.read(dataset), share, answers, seeds).run();
        print.print(report.text());
        print.flush();
        if (out.isPresent()) {
            Files.writeString(out.get(), report.json());
        }
        return 0;
    }
}
