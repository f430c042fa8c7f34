package dev.assay.read.samplequeue;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import java.util.List;

/** The samples and their tasks, ready to run and to ask. */
public record SampleQueueView(View view, SampleQueueQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(new Table("sample_list", """
                    (project text, drawn_at timestamp, sample text, drawn_by text, seed text, moment timestamp,
                     rate double, population int, size int, digest text,
                     PRIMARY KEY ((project), drawn_at, sample))"""), new Table("sample_task", """
                    (project text, sample text, task text, sequence bigint, stratum int, verdict text,
                     audited_by text, audited_at timestamp, comment text,
                     PRIMARY KEY ((project, sample), task))"""));

    public static final String NAME = "sample-queue";

    public static SampleQueueView on(ViewSession session, Replay replay) {
        CassandraSampleQueue store = new CassandraSampleQueue(session, new LabeledReplay(replay));
        View view = new View(NAME, List.of(EntityKind.SAMPLE), TABLES, lane -> new SampleQueueHandler(store));
        return new SampleQueueView(view, store);
    }
}
