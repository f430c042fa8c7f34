package dev.assay.write.journal;

import java.util.List;

/**
 * What an audit of the journal found.
 *
 * @param chains histories checked
 * @param events events checked in those histories
 * @param logEvents events compared with them in the log
 * @param breaks the first break of each history that has one, in the order of their keys
 */
public record AuditReport(long chains, long events, long logEvents, List<JournalBreak> breaks) {
    public AuditReport {
        breaks = List.copyOf(breaks);
    }

    public boolean intact() {
        return breaks.isEmpty();
    }
}
