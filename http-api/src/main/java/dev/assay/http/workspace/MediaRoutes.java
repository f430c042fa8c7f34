package dev.assay.http.workspace;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import akka.stream.javadsl.FileIO;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * Serves pictures and recordings that lie on the server to whoever may see the project's tasks. Only plain files of known
 * media types directly in the project's own directory are served, and never as something a browser would run.
 */
public final class MediaRoutes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,120}(\\.[A-Za-z0-9_-]{1,40}){1,3}");
    private static final int CHUNK = 64 * 1024;
    private static final List<HttpHeader> HEADERS = List.of(
            RawHeader.create("Accept-Ranges", "bytes"),
            RawHeader.create("Content-Security-Policy", "default-src 'none'; sandbox"),
            RawHeader.create("Cross-Origin-Resource-Policy", "same-origin"),
            RawHeader.create("Cache-Control", "private, max-age=3600"));

    private final Optional<Path> root;
    private final Executor blocking;

    public MediaRoutes(WorkspaceSettings settings, ActorSystem<?> system) {
        this.root = settings.media();
        this.blocking = system.dispatchers().lookup(DispatcherSelector.blocking());
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_MEDIA, this::show);
    }

    private CompletionStage<HttpResponse> show(Call call) {
        String name = call.path().getOrDefault("file", "");
        Optional<ContentType> type = MediaTypesServed.of(name);
        if (root.isEmpty() || type.isEmpty() || !NAME.matcher(name).matches()) {
            throw absent().refusal();
        }
        Path file = root.get().resolve(call.project().value()).resolve(name);
        return CompletableFuture.supplyAsync(() -> lying(file), blocking)
                .thenApply(found -> answer(call, file, type.get(), found));
    }

    /**
     * A file as it lies there.
     *
     * @param tag another one for every content, as far as size and time of change tell
     */
    private record Lying(long size, String tag) {}

    private static Lying lying(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isRegularFile()) {
                String changed = Long.toHexString(found.lastModifiedTime().toMillis());
                return new Lying(found.size(), '"' + Long.toHexString(found.size()) + '-' + changed + '"');
            }
            throw absent().refusal();
        } catch (NoSuchFileException gone) {
            throw absent().refusal();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
    }

    private static HttpResponse answer(Call call, Path file, ContentType type, Lying found) {
        long size = found.size();
        ByteRange.Wanted wanted = ByteRange.of(range(call, found.tag()), size);
        HttpResponse response =
                HttpResponse.create().addHeaders(HEADERS).addHeader(RawHeader.create("ETag", found.tag()));
        if (wanted instanceof ByteRange.Wanted.Beyond) {
            return response.withStatus(416).addHeader(RawHeader.create("Content-Range", "bytes */" + size));
        }
        if (wanted instanceof ByteRange.Wanted.Part part) {
            ByteRange range = part.range();
            String stretch = "bytes " + range.first() + '-' + range.last() + '/' + size;
            return response.withStatus(206)
                    .addHeader(RawHeader.create("Content-Range", stretch))
                    .withEntity(HttpEntities.create(type, range.length(), bytes(file, range)));
        }
        return size == 0
                ? response.withEntity(HttpEntities.create(type, ByteString.emptyByteString()))
                : response.withEntity(HttpEntities.create(type, size, bytes(file, new ByteRange(0, size - 1))));
    }

    /** The stretch asked for; none where the caller has a part of what the file was before (RFC 9110, 13.1.5). */
    private static Optional<String> range(Call call, String tag) {
        boolean same = call.request()
                .getHeader("If-Range")
                .map(condition -> condition.value().equals(tag))
                .orElse(true);
        return same ? call.request().getHeader("Range").map(HttpHeader::value) : Optional.empty();
    }

    private static Source<ByteString, ?> bytes(Path file, ByteRange range) {
        return FileIO.fromPath(file, CHUNK, range.first()).statefulMapConcat(() -> new Remaining(range.length())::take);
    }

    /** Cuts a stream off after so many bytes. */
    private static final class Remaining {
        private long left;

        Remaining(long length) {
            this.left = length;
        }

        Iterable<ByteString> take(ByteString chunk) {
            if (left == 0) {
                return List.of();
            }
            ByteString kept = left < chunk.length() ? chunk.take((int) left) : chunk;
            left -= kept.length();
            return List.of(kept);
        }
    }

    private static Problem absent() {
        return Problem.of(
                ProblemType.MEDIA_NOT_FOUND, "Put the file into the project's directory of the server's media.");
    }
}
