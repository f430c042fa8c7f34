package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how work flows through a project. */
@Command(
        name = "progress",
        description =
                "Shows a project stage by stage, what holds it up, and when it will be done; now or as of a moment.")
final class ProgressCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "PROJECT", description = "The project's id.")
    private String project = "";

    @Option(names = "--as-of", paramLabel = "TIME", description = "A past moment, such as 2026-11-23T10:15:30Z.")
    private Optional<Instant> asOf = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AssayClient client = server.client();
        JsonNode counts = read(client, "progress");
        JsonNode flow = read(client, "flow");
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s as of %s: %,d items, %,d labels, %,d assignments running%n",
                project,
                flow.path("at").asText(),
                counts.path("items").asLong(),
                counts.path("labels").asLong(),
                counts.path("runningLeases").asLong());
        FlowText.print(flow, out);
        out.flush();
        return 0;
    }

    private JsonNode read(AssayClient client, String what) {
        String query = asOf.map(moment -> "?asOf=" + moment).orElse("");
        return AssayClient.required(
                "the " + what + " of " + project, client.get(AssayClient.path("projects", project, what) + query));
    }
}
