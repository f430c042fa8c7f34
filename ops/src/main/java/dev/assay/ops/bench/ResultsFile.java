package dev.assay.ops.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ops.client.AssayClient;
import java.time.Instant;
import java.util.List;

/** The results with what is needed to understand them. */
record ResultsFile(List<String> options, List<Figures> rows) {
    String text() {
        ObjectNode file = AssayClient.object();
        file.put("at", Instant.now().toString());
        file.put("processors", Runtime.getRuntime().availableProcessors());
        file.put("java", Runtime.version().toString());
        file.put("os", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        options.forEach(file.putArray("serverOptions")::add);
        rows.forEach(row -> file.withArray("rows").add(row.json()));
        return file.toPrettyString() + '\n';
    }
}
