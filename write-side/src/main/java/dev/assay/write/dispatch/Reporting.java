package dev.assay.write.dispatch;

import dev.assay.domain.routing.HardRule;
import dev.assay.domain.routing.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what waits where, and complains of work that nobody may do. */
final class Reporting {
    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);
    private static final Duration SAID_AGAIN = Duration.ofHours(1);

    private final Window window;
    private final Refill refill;
    private final Workers workers;
    private final Map<Line, Instant> said = new HashMap<>();

    Reporting(Window window, Refill refill, Workers workers) {
        this.window = window;
        this.refill = refill;
        this.workers = workers;
    }

    LineReports report(RoutingTerms terms, Instant now) {
        Set<OpenLine> lines = new LinkedHashSet<>();
        window.open().values().forEach(lines::addAll);
        refill.unreadLines().forEach(line -> lines.add(window.line(line)));
        Collection<Worker> known = workers.all();
        List<LineReport> reports = new ArrayList<>();
        for (OpenLine line : lines) {
            reports.add(report(line, known, terms, now));
        }
        reports.sort(Comparator.comparing(LineReport::stuck)
                .reversed()
                .thenComparing(report -> -report.line().priority())
                .thenComparing(report -> report.line().text()));
        return new LineReports(reports, known.size());
    }

    private LineReport report(OpenLine line, Collection<Worker> known, RoutingTerms terms, Instant now) {
        TreeMap<HardRule, Integer> barred = new TreeMap<>();
        int able = 0;
        for (Worker worker : known) {
            var barrier = Workers.barrier(worker, line.requirement(), terms.policy(), now);
            if (barrier.isPresent()) {
                barred.merge(barrier.get().rule(), 1, Integer::sum);
            } else {
                able++;
            }
        }
        return new LineReport(
                line.line(),
                line.size(),
                refill.hasMoreOf(line.line()),
                line.leased(),
                Instant.ofEpochMilli(line.waitingSince()),
                able,
                barred);
    }

    /** Warns of lines that wait for longer than the aging period while all who ask may not work on them. */
    void complain(String project, RoutingTerms terms, Instant now) {
        if (workers.all().isEmpty()) {
            return;
        }
        for (LineReport report : report(terms, now).lines()) {
            boolean waited = report.waitingSince()
                    .plusSeconds(terms.policy().agingSeconds())
                    .isBefore(now);
            boolean fresh = said.getOrDefault(report.line(), Instant.EPOCH)
                    .plus(SAID_AGAIN)
                    .isAfter(now);
            if (report.stuck() && waited && !fresh) {
                said.put(report.line(), now);
                LOG.warn(
                        "project {}: {} tasks of line \"{}\" wait and none of {} labelers may work on them: {}",
                        project,
                        report.ready(),
                        report.line().text(),
                        workers.all().size(),
                        report.barred());
            }
        }
    }
}
