package dev.assay.ops.cli;

import com.typesafe.config.Config;
import dev.assay.ops.cli.ServeCommand.RunningServer;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.demo.DemoProjects;
import dev.assay.ops.server.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the system with something in it. */
@Command(
        name = "demo",
        description = {
            "Starts everything on a data directory of its own, loads small projects the first time, lets simulated",
            "labelers (sim-...) answer part of them, and prints `ready` with the URL and one token per role.",
            "Texts, pictures and sounds were made for the demo; no person labeled them. The next start reuses the data."
        })
final class DemoCommand implements Callable<Integer> {
    private static final List<String> PEOPLE = List.of("labeler", "reviewer", "manager", "auditor");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.assay/demo",
            description = "Data directory, default ~/.assay/demo.")
    private Path data = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the API, default ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(names = "--once", description = "Stop when ready: to see whether it works.")
    private boolean once;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("starting on " + data);
        out.flush();
        Config config = LocalOptions.with(
                LocalOptions.with(
                        new LocalOptions().config(),
                        "assay.data-directory",
                        data.toAbsolutePath().toString()),
                "assay.http.port",
                port);
        try (RunningServer server = RunningServer.start(Settings.of(config))) {
            DemoTokens tokens = new DemoTokens(data, server.url());
            AssayClient admin = tokens.admin(new LocalAdmin(server.server()));
            try (ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "answers")) {
                new Demo(admin).load(new CrowdWatcher(out, line));
            }
            out.println("projects over texts, records, pictures and recordings");
            out.flush();
            new DemoProjects(admin, data.toAbsolutePath().resolve("media")).load();
            show(out, server.url(), tokens.all(admin));
            if (!once) {
                server.awaitEnd();
            }
        }
        return 0;
    }

    private static void show(PrintWriter out, String url, Map<String, String> tokens) {
        out.println();
        out.println("ready " + url);
        tokens.forEach((role, token) -> out.println(String.format("  %-9s %s", role, token)));
        out.println();
        out.println("open in a browser, signed in:");
        for (String role : PEOPLE) {
            out.println(String.format("  %-9s %s", role, url + "/#/sign-in/" + tokens.get(role)));
        }
        out.println();
        out.println("API       " + url + "/docs");
        Optional.ofNullable(tokens.get("labeler"))
                .ifPresent(token -> out.println("next task curl -X POST -H 'Authorization: Bearer " + token + "' " + url
                        + "/api/v1/projects/" + Demo.PROJECT + "/assignments"));
        out.println("stop      Ctrl-C");
        out.flush();
    }
}
