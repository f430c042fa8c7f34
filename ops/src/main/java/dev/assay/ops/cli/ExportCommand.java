package dev.assay.ops.cli;

import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.ExportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes labels or outcomes to a file. */
@Command(
        name = "export",
        description = {
            "Writes every label of a project, or where each task stands with the label it settled on.",
            "NDJSON ends with a line that holds the number of rows and their SHA-256; both are checked."
        })
final class ExportCommand implements Callable<Integer> {
    /** What can be exported. */
    enum What {
        LABELS,
        OUTCOMES
    }

    /** The forms it comes in. */
    enum Format {
        NDJSON,
        CSV
    }

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "labels|outcomes", description = "What to export.")
    private What what = What.LABELS;

    @Option(
            names = {"-p", "--project"},
            required = true,
            paramLabel = "ID",
            description = "The project.")
    private String project = "";

    @Option(names = "--format", defaultValue = "NDJSON", paramLabel = "ndjson|csv", description = "Default ndjson.")
    private Format format = Format.NDJSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output otherwise.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        String type = format == Format.CSV ? "text/csv" : "application/x-ndjson";
        String path =
                AssayClient.path("projects", project, "exports", Words.kebab(what)) + "?format=" + Words.kebab(format);
        try (InputStream export = server.client().stream(path, type)) {
            if (out.isEmpty()) {
                export.transferTo(System.out);
                System.out.flush();
                return 0;
            }
            return save(export, out.get());
        }
    }

    /** A file that is there is whole: it gets its name when the last line was checked. */
    private int save(InputStream export, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.copy(export, part, StandardCopyOption.REPLACE_EXISTING);
        if (format == Format.NDJSON) {
            long rows = ExportReader.read(Files.newInputStream(part), row -> {});
            spec.commandLine().getErr().println(rows + " rows, count and SHA-256 checked");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }
}
