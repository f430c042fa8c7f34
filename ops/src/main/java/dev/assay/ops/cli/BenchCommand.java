package dev.assay.ops.cli;

import dev.assay.ops.bench.Bench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
        name = "bench",
        description = {
            "Measures a server in a JVM of its own, on an empty data directory and loopback, and the bare parts beside it",
            "in the same run: (a) next task + submit, (b) import, (c) bare stack and plain inserts, (d) projection lag and",
            "rebuild, (e) replay and verification, (f) export, (g) next task against the size of the project,",
            "(h) what routing adds to it, (i) coefficients of agreement over 200,000 labels, (j) what watching labelers adds to (a).",
            "The load generator runs in this JVM on the same machine; `cpu ms` counts server and Cassandra only.",
            "Takes about ten minutes, with --quick about two."
        })
final class BenchCommand implements Callable<Integer> {
    private static final String ROWS = "abcdefghij";

    @Option(names = "--quick", description = "Measure shortly.")
    private boolean quick;

    @Option(
            names = "--rows",
            paramLabel = "LETTERS",
            defaultValue = ROWS,
            description = "Measure only these; (a), (c), (d) and (f) come together. Default ${DEFAULT-VALUE}.")
    private String rows = ROWS;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the results as JSON, too.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--commitlog-sync",
            paramLabel = "batch|group",
            defaultValue = "batch",
            description = "How Cassandra syncs; run it with each to compare what they cost. Default ${DEFAULT-VALUE}.")
    private String commitlogSync = "batch";

    @Option(names = "--data", paramLabel = "DIR", description = "Empty directory to use; else a temporary one.")
    private Optional<Path> data = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter print = spec.commandLine().getOut();
        Path directory =
                data.isPresent() ? Files.createDirectories(data.get()) : Files.createTempDirectory("assay-bench");
        Bench bench =
                new Bench(directory, quick, List.of("-Dassay.cassandra.commitlog-sync=" + commitlogSync), line -> {
                    print.println(line);
                    print.flush();
                });
        String json = bench.run(wanted());
        if (out.isPresent()) {
            Files.writeString(out.get(), json);
        }
        print.println("data left in " + directory);
        print.flush();
        return 0;
    }

    private Set<Character> wanted() {
        Set<Character> wanted = new TreeSet<>();
        for (int at = 0; at < rows.length(); at++) {
            char row = rows.charAt(at);
            if (ROWS.indexOf(row) < 0) {
                throw new IllegalArgumentException("no row \"" + row + "\": one or more of " + ROWS);
            }
            wanted.add(row);
        }
        return wanted;
    }
}
