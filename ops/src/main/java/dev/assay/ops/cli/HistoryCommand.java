package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
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

/** Tells what happened to a task. */
@Command(
        name = "history",
        description = "Tells everything that happened to a task: who did what, when, why, under which versions.")
final class HistoryCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(
            names = {"-p", "--project"},
            required = true,
            paramLabel = "ID",
            description = "The project the task is in.")
    private String project = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Only what had happened by then, as 2026-11-23T10:15:30Z.")
    private Optional<Instant> asOf = Optional.empty();

    @Option(names = "--json", description = "The API's answer as it is.")
    private boolean json;

    @Parameters(paramLabel = "TASK", description = "The task's id, or its item's external id.")
    private String task = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AssayClient client = server.client();
        String base = AssayClient.path("projects", project, "tasks");
        String id = id(client, base);
        String path = base + AssayClient.path(id) + "/history"
                + asOf.map(moment -> "?asOf=" + moment).orElse("?limit=200");
        JsonNode history = AssayClient.required("the history of " + task, client.get(path));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(history.toPrettyString());
        } else {
            out.println("task " + id + " of " + project);
            String run = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
            JsonNode origin = client.get(AssayClient.path("projects", project, "imports", run))
                    .body();
            out.println(" ".repeat(6) + TaskStory.imported(id, origin));
            history.path("items").forEach(event -> TaskStory.lines(event).forEach(out::println));
        }
        if (history.path("next").isTextual()) {
            out.println("(more than 200 events: use --json with the API's cursor)");
        }
        out.flush();
        return 0;
    }

    private String id(AssayClient client, String base) {
        JsonNode found = AssayClient.required(
                "looking up " + task,
                client.get(base + "?externalId=" + AssayClient.path(task).substring(1)));
        return found.path("items").path(0).path("task").asText(task);
    }
}
