package dev.assay.ops.views;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Join;
import akka.projection.ProjectionId;
import akka.projection.javadsl.ProjectionManagement;
import akka.stream.javadsl.Sink;
import com.datastax.oss.driver.api.core.CqlSession;
import com.typesafe.config.ConfigFactory;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.flow.StageFlow;
import dev.assay.domain.flow.StageWindow;
import dev.assay.domain.flow.Window;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Stage;
import dev.assay.ops.cassandra.EmbeddedCassandra;
import dev.assay.ops.cassandra.EmbeddedCassandraSettings;
import dev.assay.read.LaneLag;
import dev.assay.read.ReadSide;
import dev.assay.read.ReadSideSettings;
import dev.assay.read.gold.GoldAnswer;
import dev.assay.read.gold.GoldItem;
import dev.assay.read.gold.GoldTallyRow;
import dev.assay.read.labeltable.LabelRow;
import dev.assay.read.labeltable.OutcomeRow;
import dev.assay.read.labeltable.StandingRow;
import dev.assay.read.paging.Page;
import dev.assay.read.prediction.PredictedChunk;
import dev.assay.read.prediction.PredictionQuery;
import dev.assay.read.projection.ViewMetrics;
import dev.assay.read.projectprogress.Progress;
import dev.assay.read.questionlist.QuestionListQuery;
import dev.assay.read.questionlist.QuestionRow;
import dev.assay.read.questionlist.QuestionState;
import dev.assay.read.samplequeue.SampleQueueQuery;
import dev.assay.read.samplequeue.SampleRow;
import dev.assay.read.samplequeue.SampledTaskRow;
import dev.assay.read.taskflow.Flow;
import dev.assay.read.workqueue.QueueChunk;
import dev.assay.read.workqueue.QueueRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every view over a generated journal: its rows, its rebuilding, and repeated delivery. Speeds are printed only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {
    private static final int TASKS = Integer.getInteger("assay.views.tasks", 400);
    private static final int GOLD_TASKS = 30;
    private static final int GOLD_LABELERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private EmbeddedCassandra cassandra;
    private CqlSession session;
    private ActorTestKit akka;
    private ListedFeed feed;
    private GeneratedJournal journal;
    private ReadSide read;

    @BeforeAll
    void start() {
        cassandra = EmbeddedCassandra.start(EmbeddedCassandraSettings.of(
                        directory, Path.of(System.getProperty("assay.lib-cassandra", "target/lib-cassandra")))
                .withHeapMebibytes(512));
        session = CqlSession.builder()
                .addContactPoint(cassandra.contactPoint())
                .withLocalDatacenter(cassandra.localDatacenter())
                .build();
        akka = ActorTestKit.create(
                "views",
                ConfigFactory.parseString(
                                String.format("""
                akka.actor { provider = cluster, allow-java-serialization = off }
                akka.remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
                akka.cluster.sharding.state-store-mode = ddata
                akka.cluster.downing-provider-class = "akka.cluster.sbr.SplitBrainResolverProvider"
                datastax-java-driver {
                  basic.contact-points = ["127.0.0.1:%d"]
                  basic.load-balancing-policy.local-datacenter = "%s"
                  basic.request.timeout = 10 s
                }
                """, cassandra.contactPoint().getPort(), cassandra.localDatacenter()))
                        .withFallback(ConfigFactory.load()));
        Cluster cluster = Cluster.get(akka.system());
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        feed = new ListedFeed(Clock.systemUTC());
        journal = new GeneratedJournal(feed, 7);
        journal.write(TASKS);
        journal.writeGold(GOLD_TASKS, GOLD_LABELERS);
        long began = System.nanoTime();
        read = ReadSide.start(
                akka.system(), session, feed, ReadSideSettings.DEFAULT, Clock.systemUTC(), ViewMetrics.NONE);
        await(read.views().caughtUp(PATIENCE));
        print("first read, all views at once", feed.size(), began);
    }

    @AfterAll
    void stop() {
        if (akka != null) {
            akka.shutdownTestKit();
        }
        if (session != null) {
            session.close();
        }
        if (cassandra != null) {
            cassandra.close();
        }
    }

    @Test
    void progressAddsUp() {
        Progress progress = await(read.projectProgress().progress(GeneratedJournal.PROJECT));
        assertThat(progress.items()).isEqualTo(TASKS);
        assertThat(progress.labels()).isEqualTo(3L * TASKS);
        assertThat(progress.consensusMissed()).isEqualTo(journal.disputed);
        assertThat(progress.runningLeases()).isZero();
        assertThat(progress.open() + progress.inReview() + progress.settled()).isEqualTo(TASKS);
        assertThat(await(read.reviewQueue().list(GeneratedJournal.PROJECT, null, 4000))
                        .rows())
                .hasSize((int) progress.inReview());
    }

    @Test
    void flowAddsUpAndIsWhatTheJournalSays() {
        Flow flow = await(read.taskFlow().flow(GeneratedJournal.PROJECT, journal.end()));
        Progress progress = await(read.projectProgress().progress(GeneratedJournal.PROJECT));
        assertThat(flow.stages().stream().map(StageFlow::count))
                .containsExactly(progress.waiting(), progress.open(), progress.inReview(), progress.settled());
        StageWindow review = flow.stages().get(2).window(Window.DAY);
        assertThat(review.arrived()).isEqualTo(journal.disputed + journal.sentBack);
        assertThat(review.dwell().orElseThrow().p99()).isLessThan(Duration.ofSeconds(1));
        long began = System.nanoTime();
        assertThat(await(read.taskFlow().asOf(GeneratedJournal.PROJECT, journal.end())))
                .isEqualTo(flow);
        print("replay of flow", feed.size(), began);
        began = System.nanoTime();
        assertThat(await(read.projectProgress().asOf(GeneratedJournal.PROJECT, journal.end())))
                .isEqualTo(progress);
        print("replay of progress", feed.size(), began);
    }

    @Test
    void queueHoldsEveryTaskInImportOrder() {
        List<QueueRow> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<QueueRow> page = await(read.workQueue().list(GeneratedJournal.PROJECT, null, cursor, 70));
            found.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).hasSize(TASKS);
        assertThat(found).isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
        List<QueueChunk> chunks = await(read.workQueue().chunksAfter(GeneratedJournal.PROJECT, null, 1));
        assertThat(await(read.workQueue().tasksOf(GeneratedJournal.PROJECT, chunks.get(0))))
                .allMatch(row -> row.entry().stage() == Stage.OPEN);
        assertThat(await(read.workQueue()
                        .task(GeneratedJournal.PROJECT, GeneratedJournal.ref(3).task())))
                .isPresent();
    }

    @Test
    void tablesHoldEveryLabelAndOutcome() {
        long began = System.nanoTime();
        List<LabelRow> labels =
                await(read.labelTable().labels(GeneratedJournal.PROJECT).runWith(Sink.seq(), akka.system()));
        print("export of labels", labels.size(), began);
        assertThat(labels).hasSize(3 * TASKS);
        assertThat(new HashSet<>(labels)).hasSize(3 * TASKS);
        assertThat(labels.get(0).label()).contains("answer");
        List<OutcomeRow> outcomes =
                await(read.labelTable().outcomes(GeneratedJournal.PROJECT).runWith(Sink.seq(), akka.system()));
        assertThat(outcomes).hasSize(TASKS);
        assertThat(outcomes).allMatch(row -> (row.stage() == Stage.SETTLED) == (row.label() != null));
        List<LabelRow> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<LabelRow> page = await(read.labelTable().labels(GeneratedJournal.PROJECT, cursor, 97));
            paged.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(labels);
    }

    @Test
    void standingLabelsAreThoseOfCurrentRounds() {
        long reopened =
                await(read.labelTable().outcomes(GeneratedJournal.PROJECT).runWith(Sink.seq(), akka.system())).stream()
                        .filter(row -> row.round() > 1)
                        .count();
        assertThat(reopened).isPositive();
        assertThat(standing(row -> true, 97)).hasSize(3 * (TASKS - (int) reopened));
        List<StandingRow> no = standing(row -> row.label().label().contains("no"), 7);
        assertThat(no).isNotEmpty().hasSizeLessThan(TASKS);
        assertThat(new HashSet<>(no)).hasSize(no.size());
        assertThat(standing(row -> false, 10)).isEmpty();
    }

    private List<StandingRow> standing(Predicate<StandingRow> wanted, int limit) {
        List<StandingRow> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<StandingRow> page = await(read.labelTable().standing(GeneratedJournal.PROJECT, wanted, cursor, limit));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    @Test
    void goldIsCountedByTaskAndByLabelerAndIsNoWork() {
        List<GoldItem> items = new ArrayList<>();
        String cursor = null;
        do {
            Page<GoldItem> page = await(read.gold().items(GeneratedJournal.GOLD, cursor, 7));
            items.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(items).hasSize(GOLD_TASKS).allSatisfy(item -> {
            assertThat(item.handedOut()).isEqualTo(GOLD_LABELERS);
            assertThat(item.answers()).isEqualTo(GOLD_LABELERS);
            assertThat(item.correct()).isEqualTo(GOLD_LABELERS - 1L);
            assertThat(item.seenBy()).hasSize(GOLD_LABELERS);
        });
        List<GoldTallyRow> tallies = new ArrayList<>();
        do {
            Page<GoldTallyRow> page = await(read.gold().labelers(GeneratedJournal.GOLD, cursor, 3));
            tallies.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(tallies)
                .extracting(GoldTallyRow::answered)
                .containsExactly((long) GOLD_TASKS, (long) GOLD_TASKS, (long) GOLD_TASKS, (long) GOLD_TASKS);
        assertThat(tallies).extracting(GoldTallyRow::correct).startsWith(0L).endsWith((long) GOLD_TASKS);
        UserId first = tallies.get(0).labeler();
        assertThat(await(read.gold().answersBy(GeneratedJournal.GOLD, first, null, 100))
                        .rows())
                .hasSize(GOLD_TASKS)
                .noneMatch(GoldAnswer::correct);
        assertThat(await(read.gold()
                                .answersTo(
                                        GeneratedJournal.GOLD,
                                        items.get(0).facts().ref().task(),
                                        null,
                                        100))
                        .rows())
                .hasSize(GOLD_LABELERS);
        Progress progress = await(read.projectProgress().progress(GeneratedJournal.GOLD));
        assertThat(progress.gold()).isEqualTo(GOLD_TASKS);
        assertThat(progress.labels() + progress.open() + progress.settled()).isZero();
    }

    @Test
    void questionsAreListedOldestFirstAndByAsker() {
        QuestionListQuery questions = read.questionList();
        List<QuestionRow> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<QuestionRow> page = await(questions.list(GeneratedJournal.PROJECT, row -> true, cursor, 2));
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize(5).extracting(QuestionRow::askedAt).isSorted();
        assertThat(await(questions.list(GeneratedJournal.PROJECT, QuestionRow::published, null, 10))
                        .rows())
                .extracting(QuestionRow::state)
                .containsExactly(QuestionState.RESOLVED, QuestionState.ANSWERED);
        UserId asker = new UserId("labeler-1");
        assertThat(await(questions.of(GeneratedJournal.PROJECT, asker, null, 10))
                        .rows())
                .extracting(QuestionRow::asker)
                .containsExactly(asker, asker);
    }

    @Test
    void samplesAreListedWithTheirTasksAndWhatAuditorsFound() {
        SampleQueueQuery samples = read.sampleQueue();
        Page<SampleRow> first = await(samples.samples(GeneratedJournal.PROJECT, null, 1));
        assertThat(first.rows()).extracting(row -> row.sample().value()).containsExactly("s0");
        assertThat(await(samples.samples(GeneratedJournal.PROJECT, first.next(), 5))
                        .rows())
                .extracting(row -> row.sample().value())
                .containsExactly("s1");
        SampleId id = first.rows().get(0).sample();
        Page<SampledTaskRow> tasks = await(samples.tasks(GeneratedJournal.PROJECT, id, false, null, 1));
        assertThat(tasks.rows().get(0).audit())
                .matches(audit -> audit != null && audit.comment().equals("the negation"));
        assertThat(await(samples.tasks(GeneratedJournal.PROJECT, id, true, null, 9))
                        .rows())
                .extracting(SampledTaskRow::task)
                .containsExactly(GeneratedJournal.ref(1).task());
        Progress progress = await(read.projectProgress().progress(GeneratedJournal.PROJECT));
        assertThat(await(samples.labeled(GeneratedJournal.PROJECT, journal.end()))
                        .population()
                        .settled(Instant.MIN))
                .hasSize((int) progress.settled());
    }

    @Test
    void predictionsStandBesideWhatTasksAreSettledOn() {
        PredictionQuery predictions = read.predictions();
        assertThat(await(predictions.models(GeneratedJournal.PROJECT, null, 10)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.model()).isEqualTo(GeneratedJournal.MODEL);
                    assertThat(row.total()).isEqualTo(TASKS);
                });
        List<PredictedChunk> chunks =
                await(predictions.all(GeneratedJournal.PROJECT).runWith(Sink.seq(), akka.system()));
        Progress progress = await(read.projectProgress().progress(GeneratedJournal.PROJECT));
        assertThat(chunks.stream().flatMap(chunk -> chunk.predictions().stream()))
                .hasSize(TASKS)
                .allMatch(row -> row.label().contains("yes"));
        assertThat(chunks.stream().flatMap(chunk -> chunk.settled().stream())).hasSize((int) progress.settled());
        assertThat(chunks.stream().flatMap(chunk -> chunk.escalations().stream()))
                .hasSize(journal.sentBack);
        assertThat(await(predictions.of(
                                GeneratedJournal.PROJECT,
                                GeneratedJournal.ref(3).task(),
                                null,
                                10))
                        .rows())
                .hasSize(1);
    }

    @Test
    void smallListsAreRead() {
        assertThat(await(read.projectList().list(null, 10)).rows()).hasSize(1);
        assertThat(await(read.userList().list(null, 10)).rows().get(0).grants()).hasSize(1);
        assertThat(await(read.labelerActivity().list(GeneratedJournal.PROJECT, null, 10))
                        .rows())
                .hasSize(10);
        assertThat(await(read.importReport().run(GeneratedJournal.PROJECT, GeneratedJournal.RUN)))
                .get()
                .matches(run -> run.complete() && run.accepted() == TASKS);
        assertThat(await(read.importReport().rejected(GeneratedJournal.PROJECT, GeneratedJournal.RUN, 0, 1000)))
                .hasSize((TASKS + 99) / 100);
        assertThat(await(read.taskHistory().page(GeneratedJournal.ref(0).task(), 0, 100)))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void rebuiltViewHasTheSameDigest() {
        for (String view : read.views().names()) {
            String before = await(read.views().digest(view));
            long events = await(read.views().lag(view)).stream()
                    .mapToLong(LaneLag::head)
                    .sum();
            await(read.views().rebuild(view));
            long began = System.nanoTime();
            await(read.views().caughtUp(PATIENCE));
            print("rebuild of " + view, events, began);
            assertThat(await(read.views().digest(view))).as(view).isEqualTo(before);
        }
    }

    @Test
    void repeatedDeliveryChangesNothing() {
        ProjectionManagement management = ProjectionManagement.get(akka.system());
        for (String view : read.views().names()) {
            String before = await(read.views().digest(view));
            for (LaneLag lag : await(read.views().lag(view))) {
                Lane lane = lag.lane();
                await(management.clearOffset(ProjectionId.of(view, lane.key())));
            }
            await(read.views().caughtUp(PATIENCE));
            assertThat(await(read.views().digest(view))).as(view).isEqualTo(before);
        }
        assertThat(EntityKind.TASK.lanes()).hasSize(8);
    }

    @Test
    void aViewOfAnOlderLayoutIsRebuilt() {
        new ViewLayoutCheck(session).run();
    }

    private static void print(String what, long events, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %d in %.2f s = %.0f/s%n", what, events, seconds, events / seconds);
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toSeconds() + 30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
