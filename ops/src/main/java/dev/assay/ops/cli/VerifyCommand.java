package dev.assay.ops.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.write.journal.AuditReport;
import dev.assay.write.journal.JournalAudit;
import dev.assay.write.journal.JournalBreak;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the journal. */
@Command(
        name = "verify",
        description = {
            "Proves that the journal is what was written: every history's SHA-256 chain, no gap in any sequence or log,",
            "and the log and the histories by entity holding the same events. Reads Cassandra directly, beside a running",
            "server or without one. Names the first broken event of each history and then exits with 1.",
            "What it cannot see: a journal rewritten as a whole, with new hashes, by someone who owns the database."
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private LocalOptions local = new LocalOptions();

    @Option(
            names = {"-p", "--project"},
            paramLabel = "ID",
            description = "Only the histories of this project: itself, its tasks and imports.")
    private Optional<String> project = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (JournalDoor door = JournalDoor.open(local.config())) {
            long start = System.nanoTime();
            AuditReport report = audited(door);
            double seconds = (System.nanoTime() - start) / 1e9;
            report.breaks().forEach(found -> out.println(text(found)));
            out.printf(
                    Locale.ROOT,
                    "%s: %,d histories with %,d events, %,d events in the log; %.1f s, %,.0f events/s%n",
                    report.intact() ? "intact" : report.breaks().size() + " BROKEN",
                    report.chains(),
                    report.events(),
                    report.logEvents(),
                    seconds,
                    report.events() / seconds);
            out.flush();
            return report.intact() ? 0 : Assay.BAD;
        }
    }

    private AuditReport audited(JournalDoor door) throws InterruptedException {
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr(), "events")) {
            return audit(door.session(), door.keyspace(), progress);
        }
    }

    private AuditReport audit(CqlSession session, String keyspace, ProgressLine progress) throws InterruptedException {
        Predicate<Object> wanted = project.<Predicate<Object>>map(
                        id -> event -> EventProject.of(event).filter(id::equals).isPresent())
                .orElse(event -> true);
        return new JournalAudit(session, keyspace, wanted, progress::at).run();
    }

    private static String text(JournalBreak found) {
        String what = found.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "BROKEN " + found.persistenceId().replace('|', ' ') + " event " + found.sequence() + " (" + found.event()
                + "): " + what;
    }
}
