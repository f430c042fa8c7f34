package dev.assay.ops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.crowd.CrowdFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what was decided with what another policy would have decided. */
@Command(
        name = "what-if",
        description = {
            "Plays a project's past under another consensus policy and shows which decisions change, how many labels that",
            "saves or wants, and how right both are by what is known. Changes nothing.",
            "",
            "FILE holds a policy as JSON, as the API takes it. A strategy by name goes with its usual parameters."
        })
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "PROJECT", description = "The project's id.")
    private String project = "";

    @ArgGroup(multiplicity = "1")
    private Other other = new Other();

    /** The other policy, one way or the other. */
    static final class Other {
        @Option(names = "--policy", required = true, paramLabel = "FILE", description = "The other policy.")
        private Optional<Path> policy = Optional.empty();

        @Option(
                names = "--strategy",
                required = true,
                paramLabel = "NAME",
                description = "One strategy for every task, such as adaptive-overlap.")
        private Optional<String> strategy = Optional.empty();

        JsonNode policy() throws IOException {
            if (policy.isPresent()) {
                return new ObjectMapper().readTree(policy.get().toFile());
            }
            ObjectNode one = AssayClient.object();
            one.putObject("otherwise").put("type", strategy.orElse(""));
            return one;
        }
    }

    @Option(names = "--as-of", paramLabel = "TIME", description = "How far to play; as far as the present without it.")
    private Optional<Instant> asOf = Optional.empty();

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description =
                    "Right answers to score by, as CSV with the columns item and gold; for a project with one choice.")
    private Optional<Path> gold = Optional.empty();

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many changed decisions to show, default ${DEFAULT-VALUE}.")
    private int changes;

    @Option(names = "--json", description = "The API's answer as it is.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AssayClient client = server.client();
        ObjectNode body = AssayClient.object();
        body.set("policy", other.policy());
        asOf.ifPresent(moment -> body.put("asOf", moment.toString()));
        if (gold.isPresent()) {
            answers(client, body.putArray("gold"));
        }
        String path =
                AssayClient.path("projects", project, "what-if") + "?limit=" + Math.max(1, Math.min(changes, 1000));
        JsonNode answer = AssayClient.required("the comparison", client.post(path, body));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            WhatIfText.print(project, answer, changes, out);
        }
        out.flush();
        return 0;
    }

    private void answers(AssayClient client, ArrayNode into) throws IOException {
        JsonNode fields = AssayClient.required("the project", client.get(AssayClient.path("projects", project)))
                .path("schema")
                .path("fields");
        JsonNode field = fields.path(0);
        if (fields.size() != 1 || !field.path("type").asText().equals("choice")) {
            throw new IllegalArgumentException("--gold needs a project whose labels are one choice");
        }
        CrowdFiles.gold(gold.orElseThrow())
                .forEach((item, option) -> into.addObject()
                        .put("externalId", item)
                        .putObject("label")
                        .putObject(field.path("name").asText())
                        .put("type", "choice")
                        .put("option", option));
    }
}
