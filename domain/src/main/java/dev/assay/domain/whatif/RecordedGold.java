package dev.assay.domain.whatif;

import dev.assay.domain.label.Label;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import dev.assay.domain.whatif.Truth.Source;

/** Takes in what became of gold: what is right is known, answers teach, and there is nothing to decide. */
final class RecordedGold {
    private RecordedGold() {}

    static boolean ignores(Object event) {
        return event instanceof GoldHandedOut
                || event instanceof GoldLeaseRenewed
                || event instanceof GoldLeaseExpired
                || event instanceof GoldReleased
                || event instanceof GoldSkipped;
    }

    /** False when the event is not about gold. */
    static boolean take(Judging judging, Course course, TaskEvent event) {
        if (event instanceof GoldDeclared declared) {
            course.over = true;
            course.aside = course.round == 1 && course.given.isEmpty();
            expect(course, declared.standard().expected());
            judging.gold(course, declared.standard().expected());
        } else if (event instanceof GoldCorrected corrected) {
            expect(course, corrected.standard().expected());
            judging.goldLessons()
                    .corrected(course.ref.task(), corrected.standard().expected());
        } else if (event instanceof GoldLabelJudged judged && course.expected != null) {
            judging.goldLessons()
                    .answered(course.ref.task(), judged.number(), judged.labeler(), judged.label(), course.expected);
        } else if (event instanceof GoldLabelRevised revised) {
            judging.goldLessons().revised(course.ref.task(), revised.labeler(), revised.label());
        } else if (event instanceof GoldRetired) {
            course.expected = null;
        } else {
            return course.expected != null && event instanceof EdgeCaseFlagged;
        }
        return true;
    }

    private static void expect(Course course, Label expected) {
        course.expected = expected;
        if (!course.toldElsewhere) {
            course.known.put(Source.GOLD, expected);
        }
    }
}
