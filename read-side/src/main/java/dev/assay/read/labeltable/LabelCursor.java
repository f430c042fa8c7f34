package dev.assay.read.labeltable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the table of labels: after a row of a bucket; an empty task is before the bucket's first. */
record LabelCursor(int bucket, String task, int round, String labeler) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4}):([^:]*):(\\d{1,9}):([^:]*)");

    static LabelCursor parse(@Nullable String cursor) {
        if (cursor == null) {
            return before(0);
        }
        Matcher parts = FORM.matcher(cursor);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor of the label table");
        }
        return new LabelCursor(
                Integer.parseInt(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4));
    }

    static LabelCursor before(int bucket) {
        return new LabelCursor(bucket, "", 0, "");
    }

    static String after(LabelRow row) {
        return Bucket.of(row.task()) + ":" + row.task() + ':' + row.round() + ':' + row.labeler();
    }
}
