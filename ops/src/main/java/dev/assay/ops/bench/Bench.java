package dev.assay.ops.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the whole benchmark against a server in a JVM of its own, started on an empty directory. */
public final class Bench {
    private static final int COMPARED = 32;

    private final Path directory;
    private final Pace pace;
    private final List<String> options;
    private final Consumer<String> say;
    private final List<Figures> results = new ArrayList<>();

    /**
     * A run that has not begun.
     *
     * @param directory empty; filled with a few hundred megabytes
     * @param quick whether to measure shortly
     * @param options of the server's JVM
     * @param say hears each row when it is measured
     */
    public Bench(Path directory, boolean quick, List<String> options, Consumer<String> say) {
        this.directory = directory;
        this.pace = quick ? Pace.QUICK : Pace.FULL;
        this.options = List.copyOf(options);
        this.say = say;
    }

    /**
     * The results as JSON.
     *
     * @param rows letters of the rows wanted; those of others are not measured. A row that is compared with the bare stack brings
     *     that along, export and rebuild bring labels
     */
    public String run(Set<Character> rows) throws InterruptedException, IOException {
        if (rows.contains('i')) {
            add(new AgreementRows().measured());
        }
        if (!rows.equals(Set.of('i'))) {
            try (ServerJvm server = ServerJvm.start(directory, 0, options);
                    CqlSession session = server.session()) {
                onServer(rows, server, session);
            }
        }
        return new ResultsFile(options, results).text();
    }

    private void onServer(Set<Character> rows, ServerJvm server, CqlSession session)
            throws InterruptedException, IOException {
        AssayClient admin = server.admin();
        LabelingRows labeling = new LabelingRows(server, session, admin, pace);
        boolean labels = rows.stream().anyMatch(row -> "acdf".indexOf(row) >= 0);
        if (labels) {
            labeling(labeling, new BareStack(session, contact(session), directory, pace), server.cassandraPid());
        } else {
            labeling.prepare();
        }
        if (rows.contains('b')) {
            ImportRows imports = new ImportRows(admin, server.pid());
            for (int items : pace.importSizes()) {
                add(imports.load(items));
            }
        }
        if (rows.contains('g')) {
            nextTask(new NextTaskRows(admin, pace));
        }
        if (rows.contains('h')) {
            add(new RoutingRows(admin, pace).added());
        }
        if (rows.contains('j')) {
            add(new ScreeningRows(admin, pace).added());
        }
        JournalRows journal = new JournalRows(session, admin);
        if (rows.contains('e')) {
            add(journal.verification());
        }
        if (labels) {
            add(journal.export(labeling.largest()));
            for (String view : List.of("task-history", "work-queue", "project-progress", "label-table")) {
                add(journal.rebuild(view));
            }
        }
    }

    private void labeling(LabelingRows labeling, BareStack bare, long cassandraPid)
            throws InterruptedException, IOException {
        add(bare.inserts(COMPARED));
        Figures ceiling = add(bare.actors(COMPARED, cassandraPid));
        labeling.prepare();
        for (int labelers : pace.labelers()) {
            add(labeling.cycles(labelers, ceiling));
        }
        add(labeling.atScale(ceiling));
        add(labeling.lagAtRest());
    }

    private void nextTask(NextTaskRows rows) throws InterruptedException {
        for (int open : pace.openTasks()) {
            add(rows.latency(open));
        }
        add(rows.ratio());
    }

    private Figures add(Figures figures) {
        results.add(figures);
        say.accept(figures.text());
        return figures;
    }

    private static String contact(CqlSession session) {
        InetSocketAddress address = (InetSocketAddress) session.getMetadata()
                .getNodes()
                .values()
                .iterator()
                .next()
                .getEndPoint()
                .resolve();
        return address.getHostString() + ':' + address.getPort();
    }
}
