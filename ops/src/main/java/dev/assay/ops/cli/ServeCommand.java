package dev.assay.ops.cli;

import com.typesafe.config.Config;
import dev.assay.ops.server.AssayServer;
import dev.assay.ops.server.Settings;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a server until it is told to stop. */
@Command(
        name = "serve",
        description = {
            "Runs a server, with a Cassandra of its own unless the configuration names a cluster.",
            "On an empty system it makes the first administrator and prints the token once.",
            "Stops in good order on Ctrl-C or SIGTERM; after a kill the next start goes on where it was."
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private LocalOptions local = new LocalOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the API; 0 takes a free one.")
    private Optional<Integer> port = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Config config = local.config();
        Settings settings = Settings.of(port.map(number -> LocalOptions.with(config, "assay.http.port", number))
                .orElse(config));
        PrintWriter out = spec.commandLine().getOut();
        try (RunningServer server = RunningServer.start(settings)) {
            new LocalAdmin(server.server()).createWhereNone().ifPresent(token -> {
                out.println("administrator's token, shown only now: " + token);
            });
            out.println("ready " + server.url());
            out.flush();
            server.awaitEnd();
        }
        return 0;
    }

    /** A server with its file in the data directory, closed when the process is told to end. */
    static final class RunningServer implements AutoCloseable {
        private final AssayServer server;
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        private RunningServer(AssayServer server) {
            this.server = server;
        }

        static RunningServer start(Settings settings) {
            RunningServer running = new RunningServer(AssayServer.start(settings));
            new ServerFile(running.url(), ProcessHandle.current().pid()).write(settings.dataDirectory());
            Runtime.getRuntime().addShutdownHook(new Thread(running::endAndWait, "assay-end"));
            return running;
        }

        AssayServer server() {
            return server;
        }

        String url() {
            return server.url();
        }

        void awaitEnd() throws InterruptedException {
            end.await();
        }

        private void endAndWait() {
            end.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (closed.getCount() > 0) {
                server.close();
                closed.countDown();
            }
        }
    }
}
