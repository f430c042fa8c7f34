package dev.assay.ops.views;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityPolicy;
import dev.assay.domain.consensus.MajorityVote;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.consensus.Vote;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.gold.GoldChance;
import dev.assay.domain.gold.GoldCheck;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.ingest.ImportEvent;
import dev.assay.domain.ingest.ImportedItem;
import dev.assay.domain.ingest.RejectedLine;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered.Why;
import dev.assay.domain.prediction.Clash;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.prediction.ModelVersion;
import dev.assay.domain.prediction.Prediction;
import dev.assay.domain.prediction.PredictionEvent;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.question.QuestionEvent;
import dev.assay.domain.sampling.AuditVerdict;
import dev.assay.domain.sampling.Basis;
import dev.assay.domain.sampling.Complexity;
import dev.assay.domain.sampling.DrawnTask;
import dev.assay.domain.sampling.Experience;
import dev.assay.domain.sampling.SampleEvent;
import dev.assay.domain.sampling.SampleRule;
import dev.assay.domain.sampling.StratumDrawn;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskRef;
import dev.assay.domain.task.Traits;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.UserEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A project's life, the same for the same seed: an import, then three labels a task, some of them disputed. */
final class GeneratedJournal {
    static final ProjectId PROJECT = new ProjectId("generated");
    static final ImportId RUN = new ImportId("run1");

    static final ModelVersion MODEL = new ModelVersion("generated", "1");
    static final ProjectId GOLD = new ProjectId("generated-gold");
    private static final ImportId GOLD_RUN = new ImportId("run2");
    private static final int CHUNK = 100;
    private static final Versions VERSIONS = new Versions(1, 1, 1);
    private static final MajorityPolicy POLICY = new MajorityPolicy(3, 3, 0.7);
    private static final LabelSchema SCHEMA = new LabelSchema(
            List.of(new LabelField.ChoiceField("answer", "Answer", true, List.of("yes", "no", "maybe"))));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ListedFeed feed;
    private final Random random;
    private long ticks;

    int disputed;
    int sentBack;

    GeneratedJournal(ListedFeed feed, long seed) {
        this.feed = feed;
        this.random = new Random(seed);
    }

    void write(int tasks) {
        feed.append(
                EntityKind.PROJECT,
                PROJECT.value(),
                new ProjectEvent.ProjectCreated(
                        PROJECT,
                        origin("manager"),
                        "Generated",
                        SCHEMA,
                        Instructions.plain("Read."),
                        ConsensusPolicy.of(MajorityVoting.of(POLICY)),
                        600));
        UserId user = new UserId("labeler-0");
        feed.append(EntityKind.USER, user.value(), new UserEvent.UserRegistered(user, origin("admin")));
        feed.append(
                EntityKind.USER,
                user.value(),
                new UserEvent.RoleGranted(user, origin("admin"), new Grant(Role.LABELER, PROJECT)));
        imported(tasks);
        for (int question = 0; question < 5; question++) {
            asked(question);
        }
        sampled(0);
        sampled(1);
        predicted(tasks);
        for (int task = 0; task < tasks; task++) {
            labeled(ref(task));
        }
    }

    /** A project of its own whose every task is gold: each labeler answers each, one of them always wrongly. */
    void writeGold(int tasks, int labelers) {
        List<ImportedItem> items = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            items.add(new ImportedItem(gold(task).task(), gold(task).externalId(), hash(task), 0, task + 1));
        }
        Origin start = origin("manager");
        add(new ImportEvent.ImportStarted(GOLD_RUN, GOLD, start, "ndjson"));
        add(new ImportEvent.ChunkAccepted(
                GOLD_RUN, GOLD, origin("manager"), start.at().toEpochMilli(), 0, "d", items, List.of(), 0));
        for (int task = 0; task < tasks; task++) {
            TaskRef ref = gold(task);
            GoldStandard standard = new GoldStandard(label("yes"), "", 0);
            add(new TaskEvent.TaskOpened(ref, origin("manager"), hash(task), 3));
            add(new TaskEvent.GoldDeclared(
                    ref, origin("manager"), Stage.WAITING, hash(task), Traits.NONE, standard, "known", 3, 0, VERSIONS));
            for (int labeler = 0; labeler < labelers; labeler++) {
                answered(ref, standard, labeler);
            }
        }
    }

    private void answered(TaskRef ref, GoldStandard standard, int number) {
        UserId labeler = new UserId("labeler-" + number);
        AssignmentId assignment = new AssignmentId(ref.task().value() + "-g" + number);
        Origin at = origin(labeler.value());
        GoldChance chance = new GoldChance(1, 0, 0.5, 0, 0.25, 1, number);
        add(new TaskEvent.GoldHandedOut(
                ref, at, assignment, labeler, at.at().plusSeconds(600), number + 1, chance, VERSIONS));
        Label answer = label(number == 0 ? "no" : "yes");
        GoldVerdict verdict = GoldCheck.judge(standard, answer, SCHEMA);
        Origin judged = origin(labeler.value());
        add(new TaskEvent.GoldLabelJudged(
                ref, judged, assignment, labeler, answer, VERSIONS, at.at(), "", number + 1, 1, verdict, false));
        feed.append(
                EntityKind.LABELER,
                labeler.value(),
                new LabelerEvent.GoldAnswered(labeler, judged, GOLD, ref.task(), "", Why.ANSWERED, verdict, null));
    }

    private static TaskRef gold(int task) {
        return new TaskRef(GOLD, TaskId.of(GOLD_RUN, 0, task), "gold-" + task);
    }

    private void imported(int tasks) {
        Origin start = origin("manager");
        add(new ImportEvent.ImportStarted(RUN, PROJECT, start, "ndjson"));
        for (int from = 0; from < tasks; from += CHUNK) {
            List<ImportedItem> items = new ArrayList<>();
            for (int task = from; task < Math.min(tasks, from + CHUNK); task++) {
                items.add(new ImportedItem(ref(task).task(), ref(task).externalId(), hash(task), 0, task + 1));
            }
            List<RejectedLine> rejected =
                    List.of(new RejectedLine(tasks + from + 1L, "malformed", "", "not an object"));
            add(new ImportEvent.ChunkAccepted(
                    RUN,
                    PROJECT,
                    origin("manager"),
                    start.at().toEpochMilli(),
                    from / CHUNK,
                    "d" + from,
                    items,
                    rejected,
                    1));
        }
        add(new ImportEvent.ImportCompleted(RUN, PROJECT, origin("manager"), tasks, 0, 0));
    }

    /** Some are answered, some of the answers published, one is resolved. */
    private void asked(int number) {
        QuestionId id = new QuestionId("q" + number);
        Origin origin = origin("labeler-" + number % 3);
        add(new QuestionEvent.QuestionAsked(
                id, PROJECT, origin, origin.at(), ref(number), 1, "", "Question " + number + '?'));
        if (number < 3) {
            add(new QuestionEvent.QuestionAnswered(
                    id, PROJECT, origin("reviewer"), origin.at(), "Answer.", number != 1));
        }
        if (number == 0) {
            add(new QuestionEvent.QuestionResolved(id, PROJECT, origin("manager"), origin.at(), 2));
        }
    }

    /** Two samples; one task of the first is audited. */
    private void sampled(int number) {
        SampleId id = new SampleId("s" + number);
        List<DrawnTask> tasks = List.of(
                new DrawnTask(ref(number).task(), 8, 0),
                new DrawnTask(ref(number + 1).task(), 8, 0));
        Origin origin = origin("manager");
        add(new SampleEvent.SampleDrawn(
                id,
                PROJECT,
                origin,
                "seed",
                new Basis(origin.at(), null, Map.of("task-0", 7L)),
                SampleRule.DEFAULT,
                10,
                List.of(),
                List.of(new StratumDrawn(Experience.NEW, Complexity.SIMPLE, "", 10, 2)),
                2,
                "ab".repeat(32)));
        add(new SampleEvent.SampleListed(id, PROJECT, origin, 1, tasks));
        if (number == 0) {
            add(new SampleEvent.TaskAudited(
                    id, PROJECT, origin("reviewer"), ref(0).task(), 0, AuditVerdict.WRONG, "the negation"));
        }
    }

    /** One version says yes of every task, ten at a time. */
    private void predicted(int tasks) {
        for (int from = 0; from < tasks; from += 10) {
            List<Prediction> some = new ArrayList<>();
            for (int task = from; task < Math.min(tasks, from + 10); task++) {
                some.add(new Prediction(ref(task).task(), label("yes"), 0.95));
            }
            feed.append(
                    EntityKind.MODEL,
                    MODEL.entityId(PROJECT),
                    new PredictionEvent.PredictionsRecorded(
                            PROJECT, origin("bot"), MODEL, from / 10 + 1, from + some.size(), 1, some));
        }
    }

    private void add(SampleEvent event) {
        feed.append(EntityKind.SAMPLE, event.sample().value(), event);
    }

    private void add(QuestionEvent event) {
        feed.append(EntityKind.QUESTION, event.question().value(), event);
    }

    private void labeled(TaskRef ref) {
        add(new TaskEvent.TaskOpened(ref, origin("labeler-0"), hash(ref.task().index()), 3));
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UserId labeler = new UserId("labeler-" + (random.nextInt(20) * 3 + i));
            AssignmentId assignment = new AssignmentId(ref.task().value() + "-a" + i);
            Origin granted = origin(labeler.value());
            add(new TaskEvent.AssignmentGranted(
                    ref, granted, assignment, labeler, 1, granted.at().plusSeconds(600), VERSIONS));
            Label label = label(random.nextInt(10) < 9 ? "yes" : "no");
            votes.add(new Vote(labeler, label));
            add(new TaskEvent.LabelSubmitted(
                    ref, origin(labeler.value()), assignment, labeler, 1, label, VERSIONS, granted.at()));
        }
        Tally tally = MajorityVote.count(votes, SCHEMA, POLICY);
        if (tally.reached()) {
            add(new TaskEvent.ConsensusReached(ref, origin("labeler-0"), 1, tally, VERSIONS));
        } else {
            disputed++;
            add(new TaskEvent.ConsensusMissed(ref, origin("labeler-0"), 1, tally, VERSIONS));
            reviewed(ref);
        }
    }

    private void reviewed(TaskRef ref) {
        int choice = disputed % 4;
        if (choice == 0 && disputed % 8 == 0) {
            sentBack++;
            Tally shown = new Tally(Map.of(), 3, 0, 0, label("yes"), false);
            add(new TaskEvent.ReviewAccepted(ref, origin("reviewer"), Stage.IN_REVIEW, label("yes"), "fine"));
            Clash clash = new Clash(
                    MODEL,
                    label("no"),
                    0.99,
                    new TreeMap<>(Map.of("answer", 1.0)),
                    1,
                    new ModelCheck(true, 0.9, 0, ""));
            add(new TaskEvent.SentToReview(
                    ref, origin("system"), 1, label("yes"), shown, clash.because(), clash, null));
            add(new TaskEvent.OutcomeOverridden(ref, origin("reviewer"), Stage.IN_REVIEW, label("no"), "wrong"));
        } else if (choice == 0) {
            add(new TaskEvent.ReviewAccepted(ref, origin("reviewer"), Stage.IN_REVIEW, label("yes"), "fine"));
        } else if (choice == 1) {
            add(new TaskEvent.OutcomeOverridden(ref, origin("reviewer"), Stage.IN_REVIEW, label("maybe"), "neither"));
        } else if (choice == 2) {
            add(new TaskEvent.ReviewRejected(ref, origin("reviewer"), Stage.IN_REVIEW, 2, "look again"));
        }
    }

    private void add(TaskEvent event) {
        feed.append(EntityKind.TASK, event.ref().task().value(), event);
    }

    private void add(ImportEvent event) {
        feed.append(EntityKind.IMPORT, event.run().value(), event);
    }

    private Origin origin(String by) {
        ticks++;
        return new Origin(
                new UserId(by),
                Role.LABELER,
                START.plusMillis(ticks * 10),
                "c" + ticks,
                new CommandKey("k" + ticks, "d"));
    }

    /** The moment of the last event. */
    Instant end() {
        return START.plusMillis(ticks * 10);
    }

    static TaskRef ref(int task) {
        return new TaskRef(PROJECT, TaskId.of(RUN, task / CHUNK, task % CHUNK), "item-" + task);
    }

    private static Label label(String answer) {
        return new Label(Map.<String, LabelValue>of("answer", new LabelValue.Choice(answer)));
    }

    private static ItemHash hash(int number) {
        return new ItemHash(String.format("%064x", number));
    }
}
