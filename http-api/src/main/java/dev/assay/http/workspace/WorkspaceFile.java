package dev.assay.http.workspace;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.HttpEntities;
import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.headers.RawHeader;
import akka.util.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** One file of the workspace in memory, plain and compressed, with the tag a browser asks by whether it still holds. */
final class WorkspaceFile {
    private static final HttpHeader VARY = RawHeader.create("Vary", "Accept-Encoding");
    private static final HttpHeader GZIP = RawHeader.create("Content-Encoding", "gzip");

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final ContentType type;
    private final ByteString plain;
    private final ByteString compressed;
    private final String tag;
    private final List<HttpHeader> headers;

    /** @param headers sent along with every answer */
    WorkspaceFile(ContentType type, byte[] bytes, List<HttpHeader> headers) {
        this.type = type;
        this.plain = ByteString.fromArrayUnsafe(bytes);
        this.compressed = ByteString.fromArrayUnsafe(gzip(bytes));
        this.tag = hash(bytes);
        this.headers = List.copyOf(headers);
    }

    HttpResponse answer(HttpRequest request) {
        boolean squeezed = compressed.length() < plain.length() && accepts(request);
        String etag = '"' + tag + (squeezed ? "-gz" : "") + '"';
        HttpResponse response =
                HttpResponse.create().addHeaders(headers).addHeader(VARY).addHeader(RawHeader.create("ETag", etag));
        if (header(request, "If-None-Match").contains(etag)) {
            return response.withStatus(304);
        }
        return squeezed
                ? response.addHeader(GZIP).withEntity(HttpEntities.create(type, compressed))
                : response.withEntity(HttpEntities.create(type, plain));
    }

    private static boolean accepts(HttpRequest request) {
        String accepted = header(request, "Accept-Encoding");
        return accepted.contains("gzip") && !REFUSED.matcher(accepted).find();
    }

    private static String header(HttpRequest request, String name) {
        return request.getHeader(name).map(HttpHeader::value).orElse("");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
