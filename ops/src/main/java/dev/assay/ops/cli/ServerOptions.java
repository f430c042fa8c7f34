package dev.assay.ops.cli;

import dev.assay.ops.client.AssayClient;
import picocli.CommandLine.Option;

/** Which server to talk to, and as whom. */
final class ServerOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ASSAY_URL:-http://127.0.0.1:8080}",
            description = "The server; ASSAY_URL, or ${DEFAULT-VALUE}.")
    private String url = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ASSAY_TOKEN:-}",
            description = "Whose rights to use. Better in ASSAY_TOKEN, where other users of the machine cannot see it.")
    private String token = "";

    String url() {
        return url;
    }

    AssayClient client() {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("no token: give --token or set ASSAY_TOKEN");
        }
        return AssayClient.of(url, token);
    }
}
