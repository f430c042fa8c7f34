package dev.assay.http.workspace;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpCharsets;
import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.model.headers.RawHeader;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Serves the built workspace from memory. The build lists its files in {@code web/files.txt}; whatever else is asked for
 * does not exist, so no path can lead anywhere.
 */
public final class WorkspaceRoutes {
    private static final String FOLDER = "web/";
    private static final HttpHeader FOREVER = RawHeader.create("Cache-Control", "public, max-age=31536000, immutable");
    private static final HttpHeader ASK = RawHeader.create("Cache-Control", "no-cache");
    private static final Map<String, ContentType> TYPES = Map.of(
            "js", MediaTypes.APPLICATION_JAVASCRIPT.toContentType(HttpCharsets.UTF_8),
            "css", MediaTypes.TEXT_CSS.toContentType(HttpCharsets.UTF_8),
            "svg", ContentTypes.create(MediaTypes.IMAGE_SVG_XML),
            "wav", ContentTypes.create(MediaTypes.customBinary("audio", "wav", MediaTypes.NOT_COMPRESSIBLE)),
            "html", Media.HTML);

    private final Map<String, WorkspaceFile> files = new HashMap<>();

    public WorkspaceRoutes(WorkspaceSettings settings) {
        HttpHeader policy = RawHeader.create("Content-Security-Policy", policy(settings));
        HttpHeader opener = RawHeader.create("Cross-Origin-Opener-Policy", "same-origin");
        for (String name : read("files.txt").map(WorkspaceRoutes::lines).orElse(List.of())) {
            boolean page = name.equals("index.html");
            List<HttpHeader> headers = page ? List.of(policy, opener, ASK) : List.of(policy, FOREVER);
            files.put(name, new WorkspaceFile(type(name), read(name).orElseThrow(), headers));
        }
    }

    /** Nothing but this server's own scripts and styles runs, whatever an item contains. */
    private static String policy(WorkspaceSettings settings) {
        String others = settings.origins().isEmpty() ? "" : ' ' + String.join(" ", settings.origins());
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self';"
                + " img-src 'self' data: blob:" + others + "; media-src 'self' blob:" + others
                + "; connect-src 'self'" + others
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.WORKSPACE, call -> answer(call, "index.html"))
                .on(
                        Operation.WORKSPACE_ASSET,
                        call -> answer(call, "assets/" + call.path().get("asset")));
    }

    private CompletionStage<HttpResponse> answer(Call call, String name) {
        WorkspaceFile file = files.get(name);
        if (file == null) {
            throw Problem.of(
                            ProblemType.NOT_FOUND,
                            files.isEmpty()
                                    ? "This build has no workspace; build it with Node. The API is at /docs."
                                    : "The workspace is at /.")
                    .refusal();
        }
        return CompletableFuture.completedStage(file.answer(call.request()));
    }

    private static ContentType type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new IllegalStateException("no content type for the workspace's " + name));
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = WorkspaceRoutes.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + name, e);
        }
    }
}
