package dev.assay.ops.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which data directory and configuration a server of this machine has. */
final class LocalOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the server; assay.data-directory of the configuration otherwise.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "HOCON file that comes before the built-in settings; assay.conf explains every key.")
    private Optional<Path> file = Optional.empty();

    /** The settings as the server reads them. */
    Config config() {
        Config built = ConfigFactory.load();
        Config config = file.map(path -> ConfigFactory.parseFile(path.toFile())
                        .withFallback(built)
                        .resolve())
                .orElse(built);
        return data.map(path -> with(
                        config, "assay.data-directory", path.toAbsolutePath().toString()))
                .orElse(config);
    }

    static Config with(Config config, String key, Object value) {
        return config.withValue(key, ConfigValueFactory.fromAnyRef(value));
    }
}
