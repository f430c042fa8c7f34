package dev.assay.http.export;

import dev.assay.domain.screening.GoldStep;
import dev.assay.domain.screening.Suspicion;
import dev.assay.domain.shared.UserId;
import dev.assay.read.flaglist.FlagRow;
import java.util.ArrayList;
import java.util.List;

/** A suspicion as cells of a table; what is absent is empty. */
final class FlagCells {
    static final List<String> NAMES = List.of(
            "labeler",
            "number",
            "at",
            "kind",
            "labels",
            "evidence",
            "observed",
            "expected",
            "odds",
            "source",
            "explanation",
            "action",
            "policyVersion",
            "goldExplanation",
            "goldEndedAt",
            "goldEnded",
            "goldRight",
            "goldWrong",
            "dismissedBy",
            "dismissedAt",
            "justification");

    private FlagCells() {}

    /** In the order of {@link #NAMES}. */
    static List<String> of(FlagRow row) {
        Suspicion suspicion = row.suspicion();
        UserId source = suspicion.source();
        GoldStep gold = row.gold();
        FlagRow.Ended ended = row.ended();
        FlagRow.Dismissal dismissal = row.dismissal();
        List<String> cells = new ArrayList<>(List.of(
                row.labeler().value(),
                Integer.toString(row.number()),
                row.at().toString(),
                suspicion.kind().name(),
                Integer.toString(suspicion.labels()),
                Integer.toString(suspicion.evidence()),
                Double.toString(suspicion.observed()),
                Double.toString(suspicion.expected()),
                Double.toString(suspicion.odds()),
                source == null ? "" : source.value(),
                suspicion.explanation(),
                row.action().name(),
                Integer.toString(row.version()),
                gold == null ? "" : gold.explanation()));
        cells.addAll(
                ended == null
                        ? List.of("", "", "", "")
                        : List.of(
                                ended.at().toString(),
                                ended.why().name(),
                                Integer.toString(ended.right()),
                                Integer.toString(ended.wrong())));
        cells.addAll(
                dismissal == null
                        ? List.of("", "", "")
                        : List.of(dismissal.by().value(), dismissal.at().toString(), dismissal.justification()));
        return cells;
    }
}
