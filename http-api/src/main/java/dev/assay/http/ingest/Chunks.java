package dev.assay.http.ingest;

import dev.assay.domain.ingest.RejectedLine;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.write.intake.Intake;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chunks of an input, read as they are wanted: one chunk is in memory, never the whole. */
final class Chunks implements Closeable {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final InputStream input;
    private final LineSplitter splitter;
    private final LineReading reading;
    private final int size;
    private int number;
    private LineSplitter.@Nullable Raw ahead;

    /** @param size records per chunk; fewer when they are long */
    Chunks(InputStream input, ImportFormat format, int lineLimit, int size) {
        this.input = input;
        this.splitter = new LineSplitter(input, lineLimit, format == ImportFormat.CSV);
        this.reading = format == ImportFormat.CSV ? new CsvLineReading() : new JsonLineReading();
        this.size = size;
    }

    /** The next chunk, always the same for the same input; empty at the end. */
    Optional<Intake.Chunk> next() {
        try {
            LineSplitter.Raw first = ahead == null ? splitter.next() : ahead;
            return first == null ? Optional.empty() : Optional.of(chunk(first));
        } catch (IOException broken) {
            throw Problem.of(
                            ProblemType.BAD_REQUEST,
                            "The input ended too early. Send it again under the same Idempotency-Key to go on.")
                    .refusal();
        }
    }

    private Intake.Chunk chunk(LineSplitter.Raw first) throws IOException {
        MessageDigest digest = ItemHashing.sha256();
        List<Intake.Line> lines = new ArrayList<>(size);
        List<RejectedLine> rejected = new ArrayList<>();
        int records = 0;
        int bytes = 0;
        LineSplitter.Raw raw = first;
        while (raw != null && records < size && bytes < MOST_BYTES) {
            digest.update(raw.bytes());
            digest.update((byte) '\n');
            bytes += raw.bytes().length;
            if (!raw.isBlank()) {
                records++;
                sort(raw, lines, rejected);
            }
            raw = splitter.next();
        }
        ahead = raw;
        return new Intake.Chunk(number++, HexFormat.of().formatHex(digest.digest()), lines, rejected);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void sort(LineSplitter.Raw raw, List<Intake.Line> lines, List<RejectedLine> rejected) {
        LineReading.Read read = raw.tooLarge()
                ? LineReading.rejected(raw, "too-large", "", "must be at most 256 KiB long")
                : reading.read(raw);
        if (read instanceof LineReading.Read.Item item) {
            lines.add(item.line());
        } else if (read instanceof LineReading.Read.Rejected reject) {
            rejected.add(reject.line());
        }
    }
}
