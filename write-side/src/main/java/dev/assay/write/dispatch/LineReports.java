package dev.assay.write.dispatch;

import java.util.List;

/**
 * What waits in every line with work.
 *
 * @param labelers how many labelers asked for work of late, which is what {@link LineReport#able} counts among
 */
public record LineReports(List<LineReport> lines, int labelers) {
    public LineReports {
        lines = List.copyOf(lines);
    }
}
