package dev.assay.ops.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: the machine's, or fetched with the machine's package manager where there is none. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int MINUTES = 10;

    private Chromium() {}

    static Path find() throws IOException, InterruptedException {
        Optional<Path> there = known();
        if (there.isPresent()) {
            return there.get();
        }
        fetch();
        return known().orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium, and it could not be fetched: apt-get install -y chromium, or name one in"
                        + " CHROMIUM."));
    }

    private static Optional<Path> known() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> usual = Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }

    private static void fetch() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return;
        }
        String install = "apt-get update -q && DEBIAN_FRONTEND=noninteractive"
                + " apt-get install -y -q --no-install-recommends chromium";
        Process process = new ProcessBuilder("sh", "-c", install)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
        }
    }
}
