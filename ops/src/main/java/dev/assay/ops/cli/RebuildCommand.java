package dev.assay.ops.cli;

import dev.assay.ops.client.AssayClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rebuilds a view. */
@Command(
        name = "rebuild",
        description = {
            "Empties a view and lets it read the journal from the beginning. The view answers with what it has read so",
            "far; nothing else stops. `assay status` lists the views. Ends with the view's digest, which is the same",
            "as before if nothing was written meanwhile."
        })
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "VIEW", description = "The view's name.")
    private String view = "";

    @Option(names = "--digest", description = "Print the view's digest before and after.")
    private boolean digest;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        AssayClient client = server.client();
        ViewWatch watch = new ViewWatch(client, view);
        if (digest) {
            print("before " + watch.digest());
        }
        AssayClient.required(
                "rebuilding " + view, client.post(AssayClient.path("views", view, "rebuild"), AssayClient.object()));
        try (ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "events")) {
            print("rebuilt from " + watch.untilCaughtUp(line) + " events");
        }
        if (digest) {
            print("after  " + watch.digest());
        }
        return 0;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
