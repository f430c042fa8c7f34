package dev.assay.domain.whatif;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.Flag;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportEvent.ChunkAccepted;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectDecider;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskEvent.AssignmentExpired;
import dev.assay.domain.task.TaskEvent.AssignmentGranted;
import dev.assay.domain.task.TaskEvent.AssignmentReleased;
import dev.assay.domain.task.TaskEvent.AssignmentRenewed;
import dev.assay.domain.task.TaskEvent.EdgeCaseFlagged;
import dev.assay.domain.task.TaskEvent.LabelRevised;
import dev.assay.domain.task.TaskEvent.LabelSubmitted;
import dev.assay.domain.task.TaskEvent.OutcomeOverridden;
import dev.assay.domain.task.TaskEvent.PriorityChanged;
import dev.assay.domain.task.TaskEvent.RelabelRequested;
import dev.assay.domain.task.TaskEvent.ReservationReleased;
import dev.assay.domain.task.TaskEvent.ReviewAccepted;
import dev.assay.domain.task.TaskEvent.ReviewRejected;
import dev.assay.domain.task.TaskEvent.SentToReview;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import dev.assay.domain.task.TaskEvent.TaskReserved;
import dev.assay.domain.task.TaskEvent.TaskSkipped;
import dev.assay.domain.whatif.Truth.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays a project's history, event by event in the order of the journal, under another consensus policy: labels come as
 * they were recorded, those the other policy would not have asked for are left out, none are made up, and nothing is
 * decided by what came later. The same history gives the same result. Gold is no work: it is known what is right, and its
 * answers teach, under any policy.
 *
 * <p>What people did is kept: who labeled what, which rounds reviewers began, what experts said. What follows from that is
 * told by {@link Caveat}s. Not safe for use by several threads.
 */
public final class WhatIf {
    private final ConsensusPolicy other;
    private final Map<String, Label> gold;
    private final Map<TaskId, Integer> overlaps = new HashMap<>();
    private final Map<TaskId, Course> courses = new HashMap<>();
    private final List<Course> all = new ArrayList<>();
    private Project project = new Project.Absent();
    private @Nullable Judging judging;
    private int roundsAsRecorded;

    /** @param gold right answers known from elsewhere, by the importer's ids of items: to score by, not to decide by */
    public WhatIf(ConsensusPolicy other, Map<String, Label> gold) {
        this.other = other;
        this.gold = Map.copyOf(gold);
    }

    /** Whether an event changes nothing here, so that it need not be kept. */
    public static boolean ignores(Object event) {
        return event instanceof AssignmentGranted
                || event instanceof AssignmentRenewed
                || event instanceof AssignmentExpired
                || event instanceof AssignmentReleased
                || event instanceof TaskReserved
                || event instanceof ReservationReleased
                || event instanceof PriorityChanged
                || event instanceof SentToReview
                || RecordedGold.ignores(event)
                || (event instanceof ImportEvent && !(event instanceof ChunkAccepted));
    }

    /** The next event of the project itself; its creation comes before every task's. */
    public void on(ProjectEvent event) {
        project = ProjectDecider.evolve(project, event);
        if (project instanceof Project.Existing existing) {
            if (judging == null) {
                judging = new Judging(other, existing.terms());
            }
            judging.terms(existing.terms());
        }
    }

    /** Items that asked for a number of labels of their own keep it; to be told before their tasks' events. */
    public void on(ImportEvent event) {
        if (event instanceof ChunkAccepted chunk) {
            chunk.items().stream()
                    .filter(item -> item.overlap() > 0)
                    .forEach(item -> overlaps.put(item.task(), item.overlap()));
        }
    }

    /** The next event of a task. */
    public void on(TaskEvent event) {
        if (ignores(event)) {
            return;
        }
        if (event instanceof TaskOpened opened) {
            open(opened);
            return;
        }
        Course course = courses.get(event.ref().task());
        if (course == null) {
            throw new AssertionError(event + " comes before its task was opened");
        }
        if (!RecordedGold.take(judging(), course, event)
                && !work(course, event)
                && !RecordedDecisions.take(judging(), course, event)
                && !people(course, event)) {
            throw new AssertionError("no rule for " + event);
        }
    }

    private Judging judging() {
        if (judging == null) {
            throw new AssertionError("a task's event comes before its project's");
        }
        return judging;
    }

    private void open(TaskOpened opened) {
        int wanted = overlaps.getOrDefault(opened.ref().task(), judging().firstLabels(opened.traits()));
        judging().opened();
        begin(new Course(opened.ref(), opened.traits(), 1, 0, opened.overlap(), wanted));
    }

    private void begin(Course course) {
        Label right = gold.get(course.ref.externalId());
        if (right != null) {
            course.known.put(Source.GOLD, right);
            course.toldElsewhere = true;
        }
        courses.put(course.ref.task(), course);
        all.add(course);
    }

    private boolean work(Course course, TaskEvent event) {
        if (event instanceof LabelSubmitted submitted) {
            course.given.put(submitted.labeler(), submitted.label());
            judging().label(course, submitted.labeler(), submitted.label());
        } else if (event instanceof LabelRevised revised) {
            course.given.put(revised.labeler(), revised.label());
            judging().revise(course, revised.labeler(), revised.label());
        } else if (event instanceof TaskSkipped skipped) {
            judging().flag(course, new Flag(skipped.labeler(), skipped.reason()));
        } else if (event instanceof EdgeCaseFlagged flagged) {
            judging().flag(course, new Flag(flagged.labeler(), flagged.reason()));
        } else {
            return false;
        }
        return true;
    }

    private boolean people(Course course, TaskEvent event) {
        if (event instanceof ReviewAccepted accepted) {
            expert(course, Source.REVIEW, accepted.label(), accepted.from());
        } else if (event instanceof OutcomeOverridden overridden) {
            expert(course, Source.OVERRIDE, overridden.label(), overridden.from());
        } else if (event instanceof ReviewRejected rejected) {
            nextRound(course, rejected.nextRound());
        } else if (event instanceof RelabelRequested requested) {
            nextRound(course, requested.nextRound());
        } else {
            return false;
        }
        return true;
    }

    private void expert(Course course, Source source, Label label, Stage from) {
        course.known.put(source, label);
        course.over = true;
        judging().told(course, label, from);
    }

    private void nextRound(Course course, int round) {
        course.over = true;
        roundsAsRecorded += course.comparison().changed() ? 1 : 0;
        judging().leave(course);
        if (course.aside) {
            judging().opened();
        }
        begin(course.next(round));
    }

    /** What the history comes to, as far as it was played. */
    public WhatIfResult result() {
        if (judging == null) {
            return new WhatIfResult(List.of(), Totals.of(List.of(), new LabelSchema(List.of())), List.of());
        }
        List<Course> work = all.stream().filter(course -> !course.aside).toList();
        work.forEach(judging::end);
        List<Comparison> comparisons = work.stream().map(Course::comparison).toList();
        Totals totals =
                Totals.of(comparisons, ((Project.Existing) project).terms().schema());
        return new WhatIfResult(comparisons, totals, new Caveats(work, comparisons, judging, roundsAsRecorded).list());
    }
}
