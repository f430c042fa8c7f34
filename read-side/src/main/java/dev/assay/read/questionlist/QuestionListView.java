package dev.assay.read.questionlist;

import dev.assay.domain.feed.EntityKind;
import dev.assay.read.cassandra.Table;
import dev.assay.read.cassandra.ViewSession;
import dev.assay.read.projection.View;
import java.util.List;

/** The list of questions, ready to run and to ask. */
public record QuestionListView(View view, QuestionListQuery query) {
    /** The view's tables. */
    public static final List<Table> TABLES =
            List.of(new Table("question_list", """
                    (project text, asked_at timestamp, question text, asker text, task text, external_id text,
                     version int, section text, body text, answer text, answered_by text, answered_at timestamp,
                     published boolean, resolved_in int, revision bigint,
                     PRIMARY KEY ((project), asked_at, question))"""), new Table("question_by_asker", """
                    (project text, asker text, asked_at timestamp, question text, task text, external_id text,
                     version int, section text, body text, answer text, answered_by text, answered_at timestamp,
                     published boolean, resolved_in int, revision bigint,
                     PRIMARY KEY ((project, asker), asked_at, question))"""));

    public static final String NAME = "question-list";

    public static QuestionListView on(ViewSession session) {
        CassandraQuestionList store = new CassandraQuestionList(session);
        View view = new View(NAME, List.of(EntityKind.QUESTION), TABLES, lane -> new QuestionListHandler(store));
        return new QuestionListView(view, store);
    }
}
