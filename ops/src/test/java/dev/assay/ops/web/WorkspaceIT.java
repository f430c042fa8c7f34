package dev.assay.ops.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ops.demo.DemoProjects;
import dev.assay.ops.e2e.ServerForTests;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's work in a real browser, on a real server and a real Cassandra; the flows are in {@code src/main/web/e2e}. */
final class WorkspaceIT {
    private static final int MINUTES = 10;

    @TempDir
    private Path data = Path.of("");

    @Test
    void the_workspace_does_in_a_browser_what_it_is_for() throws IOException, InterruptedException {
        Path web = Path.of(property("assay.web"));
        assertThat(web.resolve("node_modules"))
                .as("the workspace is built before its tests; not with -Dweb.skip")
                .isDirectory();
        String chromium = Chromium.find().toString();
        try (ServerJvm server = ServerForTests.start(data, 0)) {
            new DemoProjects(server.admin(), data.resolve("media")).load();
            run(web, chromium, server);
        }
    }

    private void run(Path web, String chromium, ServerJvm server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", "--test", "--test-reporter=spec", "--test-concurrency=1", "--test-timeout=240000"));
        try (var files = Files.list(web.resolve("e2e"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(command::add);
        }
        Path said = Path.of(property("assay.figures")).resolveSibling("web-e2e.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(web.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("ASSAY_URL", server.url());
        builder.environment().put("ASSAY_ADMIN", server.adminToken().orElseThrow());
        builder.environment().put("ASSAY_CHROMIUM", chromium);
        builder.environment().put("ASSAY_MEDIA", data.resolve("media").toString());
        builder.environment().put("ASSAY_FIGURES", property("assay.figures"));
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        String output = Files.readString(said);
        System.out.println(output);
        assertThat(ended)
                .as("the browser tests ended within %d minutes", MINUTES)
                .isTrue();
        assertThat(process.exitValue()).as(failures(output)).isZero();
    }

    /** What failed and why, which the reporter says once more at its end. */
    private static String failures(String output) {
        int from = output.lastIndexOf("failing tests:");
        return from < 0 ? "the output above" : output.substring(from);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name + " is set by the build");
    }
}
