package dev.assay.http.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records without holding more than one of them. A record ends at a line feed; where quotes
 * count (CSV), a line feed within them does not end it. A record over the limit is dropped and reported, and reading goes
 * on at the next line.
 */
public final class LineSplitter {
    private static final int BLOCK = 64 * 1024;

    private final InputStream input;
    private final int limit;
    private final boolean quotes;
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int filled;
    private byte[] record = new byte[1024];
    private int length;
    private long line;

    public LineSplitter(InputStream input, int limit, boolean quotes) {
        this.input = input;
        this.limit = limit;
        this.quotes = quotes;
    }

    /**
     * One record.
     *
     * @param line number of its first line, from 1
     * @param bytes without the line end; empty when too large
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never kept
    public record Raw(long line, byte[] bytes, boolean tooLarge) {
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLarge;
        }
    }

    /** Null at the end. */
    @Nullable
    public Raw next() throws IOException {
        long first = line + 1;
        length = 0;
        boolean quoted = false;
        int b = read();
        if (b < 0) {
            return null;
        }
        while (b >= 0) {
            if (b == '\n') {
                line++;
                if (!quoted) {
                    return new Raw(first, taken(), false);
                }
            }
            if (b == '"' && quotes) {
                quoted = !quoted;
            }
            if (length == limit) {
                skipLine(b);
                return new Raw(first, new byte[0], true);
            }
            add((byte) b);
            b = read();
        }
        line++;
        return new Raw(first, taken(), false);
    }

    private void skipLine(int current) throws IOException {
        int b = current;
        while (b >= 0 && b != '\n') {
            b = read();
        }
        if (current != '\n') {
            line++;
        }
    }

    private byte[] taken() {
        int end = length > 0 && record[length - 1] == '\r' ? length - 1 : length;
        return Arrays.copyOf(record, end);
    }

    private void add(byte b) {
        if (length == record.length) {
            record = Arrays.copyOf(record, Math.min(limit, record.length * 2));
        }
        record[length++] = b;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = input.read(block);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return block[position++] & 0xff;
    }
}
