package dev.assay.read.workqueue;

import dev.assay.domain.shared.ImportId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue: after a task of a chunk.
 *
 * @param place the task's index in the chunk; -1 before its first
 */
record QueuePosition(QueueChunk chunk, int place) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}):([a-z0-9]{1,40}):(\\d{1,9}):(-1|\\d{1,9})");

    static @Nullable QueuePosition parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher parts = FORM.matcher(cursor);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor of the work queue");
        }
        QueueChunk chunk = new QueueChunk(
                Long.parseLong(parts.group(1)), new ImportId(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new QueuePosition(chunk, Integer.parseInt(parts.group(4)));
    }

    String text() {
        return chunk.position() + ":" + chunk.run() + ':' + chunk.number() + ':' + place;
    }
}
