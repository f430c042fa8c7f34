package dev.assay.http.export;

import akka.http.javadsl.model.ContentType;
import dev.assay.read.flaglist.FlagRow;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.OutcomeRow;

/** How rows look in one format. Used by one export, by one thread at a time. */
interface ExportRows {
    ContentType media();

    /** What comes before the rows; may be empty. */
    byte[] header(String what);

    byte[] label(LabelRow row);

    byte[] outcome(OutcomeRow row);

    byte[] scores(TeamScores.Row row);

    byte[] flag(FlagRow row);

    /**
     * What comes after the rows; may be empty.
     *
     * @param sha256 of all bytes before, in hexadecimal
     */
    byte[] footer(long count, String sha256);
}
