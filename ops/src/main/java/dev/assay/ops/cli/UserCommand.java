package dev.assay.ops.cli;

import dev.assay.domain.shared.UserId;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.server.AssayServer;
import dev.assay.ops.server.Settings;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes users. */
@Command(name = "user", description = "Makes users.", subcommands = UserCommand.Add.class)
final class UserCommand {
    /** Adds a user. */
    @Command(
            name = "add",
            description = {
                "Makes a user, gives a role in a project, and prints a token, shown only now.",
                "With --admin it makes an administrator directly on a data directory whose server is stopped: the way in",
                "when no administrator's token is left."
            })
    static final class Add implements Callable<Integer> {
        @Mixin
        private ServerOptions server = new ServerOptions();

        @Mixin
        private LocalOptions local = new LocalOptions();

        @Parameters(paramLabel = "ID", description = "Opaque id: letters, digits, '.', '_' and '-'. No real name.")
        private String id = "";

        @Option(names = "--name", description = "The person's name; kept apart and erasable. The id otherwise.")
        private Optional<String> name = Optional.empty();

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "manager, reviewer, labeler, auditor, analyst, service.")
        private Optional<String> role = Optional.empty();

        @Option(
                names = {"-p", "--project"},
                paramLabel = "ID",
                description = "The project the role is in.")
        private Optional<String> project = Optional.empty();

        @Option(
                names = "--days",
                defaultValue = "30",
                description = "How long the token lasts, default ${DEFAULT-VALUE}.")
        private int days;

        @Option(names = "--admin", description = "Make an administrator on the local data directory.")
        private boolean admin;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            String token = admin ? locally() : remotely();
            spec.commandLine().getOut().println(token);
            spec.commandLine().getOut().flush();
            return 0;
        }

        private String locally() {
            Settings settings = Settings.of(LocalOptions.with(local.config(), "assay.http.port", 0));
            try (AssayServer running = AssayServer.start(settings)) {
                return new LocalAdmin(running).issue(new UserId(id));
            }
        }

        private String remotely() {
            AssayClient client = server.client();
            People.register(client, id, name.orElse(id));
            role.ifPresent(given -> People.grant(client, id, given.toUpperCase(Locale.ROOT), project));
            return People.token(client, id, Duration.ofDays(days));
        }
    }
}
