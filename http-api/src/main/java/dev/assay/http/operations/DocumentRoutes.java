package dev.assay.http.operations;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpCharsets;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.model.headers.RawHeader;
import akka.util.ByteString;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Media;
import dev.assay.http.route.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Serves the OpenAPI document and a page to browse it with. Only files named here are served, whatever is asked for. */
public final class DocumentRoutes {
    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final RawHeader POLICY = RawHeader.create(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final RawHeader CACHED = RawHeader.create("Cache-Control", "public, max-age=3600");
    private static final ContentType SCRIPT = MediaTypes.APPLICATION_JAVASCRIPT.toContentType(HttpCharsets.UTF_8);
    private static final ContentType STYLE = MediaTypes.TEXT_CSS.toContentType(HttpCharsets.UTF_8);

    private final HttpResponse document = file(Media.YAML, "openapi.yaml");
    private final HttpResponse page = file(Media.HTML, "docs/index.html").addHeader(POLICY);
    private final Map<String, HttpResponse> assets = Map.of(
            "start.js", asset(SCRIPT, "docs/start.js"),
            "swagger-ui-bundle.js", asset(SCRIPT, WEBJAR + "swagger-ui-bundle.js"),
            "swagger-ui.css", asset(STYLE, WEBJAR + "swagger-ui.css"),
            "favicon-32x32.png", asset(ContentTypes.create(MediaTypes.IMAGE_PNG), WEBJAR + "favicon-32x32.png"));

    public void bind(Handlers handlers) {
        handlers.on(Operation.OPENAPI, call -> CompletableFuture.completedStage(document))
                .on(Operation.DOCS, call -> CompletableFuture.completedStage(page))
                .on(Operation.DOCS_ASSET, this::asset);
    }

    private CompletionStage<HttpResponse> asset(Call call) {
        HttpResponse found = Optional.ofNullable(assets.get(call.path().getOrDefault("asset", "")))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "The page is at /docs.")
                        .refusal());
        return CompletableFuture.completedStage(found);
    }

    private static HttpResponse asset(ContentType type, String resource) {
        return file(type, resource).addHeader(POLICY).addHeader(CACHED);
    }

    private static HttpResponse file(ContentType type, String resource) {
        try (InputStream in = DocumentRoutes.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + resource);
            }
            return HttpResponse.create()
                    .withEntity(HttpEntities.create(type, ByteString.fromArrayUnsafe(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + resource, e);
        }
    }
}
