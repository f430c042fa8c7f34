package dev.assay.read.flaglist;

import akka.Done;
import dev.assay.domain.labeler.LabelerEvent.FlagDismissed;
import dev.assay.domain.labeler.LabelerEvent.GoldWatchEnded;
import dev.assay.domain.labeler.LabelerEvent.LabelerFlagged;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where the rows go: each event writes columns of its own, so that writing it again changes nothing. */
interface FlagListStore {
    CompletionStage<Done> write(
            List<LabelerFlagged> flagged, List<FlagDismissed> dismissed, List<GoldWatchEnded> ended);
}
