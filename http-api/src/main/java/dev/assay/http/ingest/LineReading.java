package dev.assay.http.ingest;

import dev.assay.domain.ingest.RejectedLine;
import dev.assay.write.intake.Intake;

/** Reads one record of an import format. */
interface LineReading {
    /** What became of a record. */
    sealed interface Read {
        /** An item. */
        record Item(Intake.Line line) implements Read {}

        /** Not an item, and why. */
        record Rejected(RejectedLine line) implements Read {}

        /** Nothing to report, such as a header. */
        record Nothing() implements Read {}
    }

    Read read(LineSplitter.Raw raw);

    static Read rejected(LineSplitter.Raw raw, String code, String pointer, String message) {
        return new Read.Rejected(new RejectedLine(raw.line(), code, pointer, message));
    }
}
