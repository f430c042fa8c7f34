package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ops.client.AssayClient;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how a server is. */
@Command(
        name = "status",
        description = "Shows a server's projects with their progress, and how far each view is behind.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AssayClient client = server.client();
        PrintWriter out = spec.commandLine().getOut();
        JsonNode projects =
                AssayClient.required("the projects", client.get("/projects")).path("items");
        out.println(server.url() + "  " + projects.size() + " projects");
        for (JsonNode project : projects) {
            out.println(project(client, project));
            String id = project.path("id").asText();
            String flow = AssayClient.path("projects", id, "flow");
            FlowText.verdict(AssayClient.required("the flow of " + id, client.get(flow)), "    ", out);
        }
        JsonNode views = AssayClient.required("the views", client.get("/views")).path("items");
        out.println("views");
        views.forEach(view -> out.println(view(view)));
        out.flush();
        return 0;
    }

    private static String project(AssayClient client, JsonNode project) {
        String id = project.path("id").asText();
        JsonNode now =
                AssayClient.required("the progress of " + id, client.get(AssayClient.path("projects", id, "progress")));
        return String.format(
                Locale.ROOT,
                "  %-24s %-8s %,8d items %,8d labels %,8d settled %,6d in review",
                id,
                project.path("status").asText(),
                now.path("items").asLong(),
                now.path("labels").asLong(),
                now.path("settled").asLong(),
                now.path("inReview").asLong());
    }

    private static String view(JsonNode view) {
        return String.format(
                Locale.ROOT,
                "  %-24s %,d events behind, %.1f s",
                view.path("name").asText(),
                view.path("eventsBehind").asLong(),
                view.path("lagSeconds").asDouble());
    }
}
