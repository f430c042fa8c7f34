package dev.assay.write.journal;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.write.serialization.DomainJson;
import dev.assay.write.serialization.StoredNames;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event exactly as stored, readable or not. */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs only; copying every payload would cost too much
record AuditRow(String persistenceId, long sequence, long offset, byte[] payload, byte[] hash) {
    static final String UNREADABLE = "unreadable";

    private static final Pattern TYPE = Pattern.compile("\"type\":\"([a-z0-9-]+)\"");

    static AuditRow of(Row row) {
        return new AuditRow(
                Objects.requireNonNullElse(row.getString("persistence_id"), ""),
                row.getLong("sequence"),
                row.getLong("event_offset"),
                bytes(row, "payload"),
                bytes(row, "hash"));
    }

    private static byte[] bytes(Row row, String column) {
        ByteBuffer buffer = row.getByteBuffer(column);
        if (buffer == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** The lane its history belongs to; empty when the key is none of ours. */
    Optional<Lane> lane() {
        try {
            return Optional.of(EntityKind.ofPersistenceId(persistenceId).laneOf(EntityKind.entityId(persistenceId)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The decoded event; empty when the bytes are none. */
    Optional<Object> event() {
        try {
            return Optional.of(
                    DomainJson.read(EntityKind.ofPersistenceId(persistenceId), payload, ChainHash.start(persistenceId))
                            .event());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The stored name, read from the bytes as far as they can be read. */
    String name() {
        Matcher type = TYPE.matcher(new String(payload, StandardCharsets.UTF_8));
        while (type.find()) {
            if (StoredNames.all().containsValue(type.group(1))) {
                return type.group(1);
            }
        }
        return UNREADABLE;
    }

    boolean sameAs(AuditRow other) {
        return offset == other.offset
                && sequence == other.sequence
                && persistenceId.equals(other.persistenceId)
                && Arrays.equals(payload, other.payload)
                && Arrays.equals(hash, other.hash);
    }

    /** 128 bits that stand for everything in the row. */
    long[] fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(persistenceId.getBytes(StandardCharsets.UTF_8));
            sha.update(ByteBuffer.allocate(16).putLong(sequence).putLong(offset).array());
            sha.update(hash);
            ByteBuffer digest = ByteBuffer.wrap(sha.digest(payload));
            return new long[] {digest.getLong(), digest.getLong()};
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    JournalBreak broken(JournalBreak.Reason reason) {
        return new JournalBreak(persistenceId, sequence, name(), reason);
    }
}
