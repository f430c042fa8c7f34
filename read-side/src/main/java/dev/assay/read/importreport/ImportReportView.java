package dev.assay.read.importreport;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The reports of imports, ready to run and to ask. */
public record ImportReportView(View view, ImportReportQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("import_run", """
                    (project text, run text, started_at timestamp, started_by text, format text, complete boolean,
                     chunks int, accepted bigint, duplicates bigint, rejected bigint, last_at timestamp,
                     last_rejected bigint, sequence bigint, PRIMARY KEY ((project), run))"""), new Table("import_rejected", """
                    (project text, run text, block bigint, line bigint, code text, pointer text, message text,
                     PRIMARY KEY ((project, run, block), line))"""));

    public static final String NAME = "import-report";

    public static ImportReportView on(ViewSession session) {
        CassandraImportReport store = new CassandraImportReport(session);
        View view = new View(NAME, List.of(EntityKind.IMPORT), TABLES, lane -> new ImportReportHandler(store));
        return new ImportReportView(view, store);
    }
}
