package dev.assay.ops.bench;

import dev.assay.ops.client.AssayClient;
import java.util.Map;

/** Row (b): import over HTTP. */
final class ImportRows {
    private final AssayClient admin;
    private final long serverPid;

    ImportRows(AssayClient admin, long serverPid) {
        this.admin = admin;
        this.serverPid = serverPid;
    }

    Figures load(int items) {
        BenchProject project = new BenchProject(admin, "bench-b-" + items);
        double seconds = project.load(items);
        return new Figures(
                "b",
                "import of " + items,
                Map.of("items/s", items / seconds, "seconds", seconds, "server MB", Residence.megabytes(serverPid)));
    }
}
