package dev.assay.ops.cli;

import dev.assay.ops.crowd.CrowdFiles;
import dev.assay.ops.crowd.CrowdPlan;
import dev.assay.ops.crowd.CrowdReport;
import dev.assay.ops.crowd.CrowdRun;
import dev.assay.ops.crowd.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a recorded crowd. */
@Command(
        name = "crowd",
        description = {
            "Plays a recorded crowd through the public API as its workers, by HTTP and WebSocket, and scores the majority",
            "against gold answers. Needs an administrator's token: it creates the project, the users and their tokens.",
            "Stopped or cut off anywhere, run it again with the same files and project: it goes on where it was.",
            "",
            "labels.csv has the columns item, worker, label and optionally seconds; a worker's first answer to an item",
            "counts. gold.csv has item, gold. items.csv has item and the items' fields.",
            "A tie has no winner: accuracy is given for ties counted as wrong, drawn fairly, and counted as right.",
            "Exits with 1 unless every recorded answer is a label exactly once."
        })
final class CrowdCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--labels", required = true, paramLabel = "FILE", description = "The recorded answers.")
    private Path labels = Path.of("labels.csv");

    @Option(names = "--gold", paramLabel = "FILE", description = "The right answers.")
    private Optional<Path> gold = Optional.empty();

    @Option(names = "--items", paramLabel = "FILE", description = "The items' content; else each shows its id.")
    private Optional<Path> items = Optional.empty();

    @Option(
            names = {"-p", "--project"},
            paramLabel = "ID",
            description = "The project's id; else the name of the directory the labels are in.")
    private Optional<String> project = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "Share of an item's labels that settles it, default ${DEFAULT-VALUE}; the rest goes to review.")
    private double threshold;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "Workers at the same time, default ${DEFAULT-VALUE}.")
    private int concurrency;

    @Option(
            names = "--socket-share",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description = "Share of the workers that use the WebSocket, default ${DEFAULT-VALUE}.")
    private double socketShare;

    @Option(
            names = "--pace",
            paramLabel = "FACTOR",
            defaultValue = "0",
            description = "Stretches the recorded seconds by this factor; 0, the default, plays as fast as it goes.")
    private double pace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Recording recording = Recording.of(CrowdFiles.answers(labels));
        CrowdPlan plan = CrowdPlan.of(
                project.orElseGet(this::directory),
                recording,
                items.isPresent() ? CrowdFiles.items(items.get()) : Map.of(),
                threshold);
        PrintWriter out = spec.commandLine().getOut();
        CrowdReport report;
        try (ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "answers")) {
            CrowdRun run = new CrowdRun(
                    server.client(),
                    plan,
                    recording,
                    new CrowdRun.Manner(concurrency, socketShare, pace),
                    new CrowdWatcher(out, line));
            report = run.run(gold.isPresent() ? CrowdFiles.gold(gold.get()) : Map.of());
        }
        out.print(report.text());
        out.flush();
        return report.complete() ? 0 : Assay.BAD;
    }

    private String directory() {
        Path parent = labels.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null
                ? "crowd"
                : parent.getFileName().toString();
    }
}
