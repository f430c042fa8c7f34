package dev.assay.read.agreement;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.Replay;
import dev.assay.read.projection.View;
import java.util.List;

/** How far labels agree, ready to run and to ask. */
public record AgreementView(View view, AgreementQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES = List.of(
            new Table("agreement_cell", """
                    (project text, kind text, slice text, field text, labels text, lane text, items bigint,
                     lane_offset bigint, PRIMARY KEY ((project, kind, slice), field, labels, lane))"""), new Table("agreement_slice", """
                    (project text, kind text, slice text, PRIMARY KEY ((project, kind), slice))"""), new Table("agreement_task", """
                    (task text PRIMARY KEY, labels text)"""));

    public static final String NAME = "agreement";

    public static AgreementView on(ViewSession session, Replay replay) {
        CassandraAgreement store = new CassandraAgreement(session, replay);
        View view = new View(NAME, List.of(EntityKind.TASK), TABLES, lane -> new AgreementHandler(lane, store));
        return new AgreementView(view, store);
    }
}
