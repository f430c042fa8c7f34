package dev.assay.ops.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.process.ServerJvm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The results as JSON. */
    public String run() throws InterruptedException, IOException {
        add(new AgreementRows().measured());
        try (ServerJvm server = ServerJvm.start(directory, 0, options);
                CqlSession session = server.session()) {
            AssayClient admin = server.admin();
            BareStack bare = new BareStack(session, contact(session), directory, pace);
            add(bare.inserts(COMPARED));
            Figures ceiling = add(bare.actors(COMPARED, server.cassandraPid()));
            LabelingRows labeling = new LabelingRows(server, session, admin, pace);
            labeling.prepare();
            for (int labelers : pace.labelers()) {
                add(labeling.cycles(labelers, ceiling));
            }
            add(labeling.atScale(ceiling));
            add(labeling.lagAtRest());
            ImportRows imports = new ImportRows(admin, server.pid());
            for (int items : pace.importSizes()) {
                add(imports.load(items));
            }
            nextTask(new NextTaskRows(admin, pace));
            add(new RoutingRows(admin, pace).added());
            JournalRows journal = new JournalRows(session, admin);
            add(journal.verification());
            add(journal.export(labeling.largest()));
            for (String view : List.of("task-history", "work-queue", "project-progress", "label-table")) {
                add(journal.rebuild(view));
            }
        }
        return new ResultsFile(options, results).text();
    }

    /** Only the rows that need no server, as JSON. */
    public String runWithoutServer() throws IOException {
        add(new AgreementRows().measured());
        return new ResultsFile(options, results).text();
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
