package dev.assay.http.export;

import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.ResponseEntity;
import akka.http.javadsl.model.headers.RawHeader;
import akka.http.scaladsl.model.ContentType;
import akka.http.scaladsl.model.HttpEntity;
import akka.http.scaladsl.model.HttpEntity.ChunkStreamPart;
import akka.stream.javadsl.Source;
import akka.util.ByteString;
import akka.util.ByteStringBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A streamed body that ends with the hash of what came before: in its last line, or in the HTTP trailer, or both. */
final class Checksummed {
    static final String TRAILERS = "Content-Digest, X-Row-Count";

    private static final int BATCH = 256;

    private final ExportRows rows;
    private final MessageDigest digest = sha256();
    private long count;

    private Checksummed(ExportRows rows) {
        this.rows = rows;
    }

    static ResponseEntity entity(ExportRows rows, byte[] header, Source<byte[], ?> lines) {
        Checksummed sums = new Checksummed(rows);
        Source<ChunkStreamPart, ?> parts = lines.grouped(BATCH)
                .map(sums::chunk)
                .prepend(Source.from(sums.begin(header)))
                .concatLazy(Source.lazySource(() -> Source.from(sums.end())));
        return new HttpEntity.Chunked(
                (ContentType) rows.media(), parts.asScala().mapMaterializedValue(mat -> mat));
    }

    private List<ChunkStreamPart> begin(byte[] header) {
        digest.update(header);
        return header.length == 0 ? List.of() : List.of(new HttpEntity.Chunk(ByteString.fromArray(header), ""));
    }

    private ChunkStreamPart chunk(List<byte[]> lines) {
        ByteStringBuilder batch = new ByteStringBuilder();
        for (byte[] line : lines) {
            digest.update(line);
            batch.putBytes(line);
        }
        count += lines.size();
        return new HttpEntity.Chunk(batch.result(), "");
    }

    private List<ChunkStreamPart> end() {
        byte[] sum = copy().digest();
        byte[] footer = rows.footer(count, HexFormat.of().formatHex(sum));
        digest.update(footer);
        String whole = Base64.getEncoder().encodeToString(digest.digest());
        List<HttpHeader> trailer = List.of(
                RawHeader.create("Content-Digest", "sha-256=:" + whole + ':'),
                RawHeader.create("X-Row-Count", Long.toString(count)));
        ChunkStreamPart last =
                (ChunkStreamPart) akka.http.javadsl.model.HttpEntity.ChunkStreamPart.createLast("", trailer);
        return footer.length == 0
                ? List.of(last)
                : List.of(new HttpEntity.Chunk(ByteString.fromArray(footer), ""), last);
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
