package dev.assay.ops.server;

import akka.actor.typed.ActorSystem;
import akka.cluster.sharding.typed.ShardedDaemonProcessSettings;
import akka.cluster.sharding.typed.javadsl.ShardedDaemonProcess;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.assay.domain.feed.EventFeed;
import dev.assay.http.requeue.OutdatedLabels;
import dev.assay.read.ReadSide;
import dev.assay.write.WriteSide;
import dev.assay.write.journal.EventLogs;
import dev.assay.write.process.CassandraPredictionIndex;
import dev.assay.write.process.ProcessOffsets;
import dev.assay.write.process.Processes;
import dev.assay.write.process.WeighingMessage;
import dev.assay.write.process.WeighingPorts;
import dev.assay.write.process.WhenBatchDecidedThenJudge;
import dev.assay.write.process.WhenBatchJudgedThenAct;
import dev.assay.write.process.WhenGoldChangesThenVersionTheSet;
import dev.assay.write.process.WhenGoldIsJudgedThenRecordIt;
import dev.assay.write.process.WhenGoldSetDecidesThenAct;
import dev.assay.write.process.WhenInstructionsPublishedThenResolveQuestions;
import dev.assay.write.process.WhenLabeledThenWeigh;
import dev.assay.write.process.WhenLabelerStoppedThenReturnWork;
import dev.assay.write.process.WhenManagerCreatesProjectThenLetThemManageIt;
import dev.assay.write.process.WhenModelContradictsThenSendToReview;
import dev.assay.write.process.WhenRequeueAdvancedThenRelabel;
import dev.assay.write.process.WhenSettledThenCompareWithSimilar;
import dev.assay.write.process.WhenTaskFoundWrongThenSendToReview;
import dev.assay.write.process.WhenTrainingIsTakenUpThenAssignIt;
import dev.assay.write.process.WhenWalkthroughPassedThenTellTheProject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts the server's processes. */
final class Reactions {
    private Reactions() {}

    static void start(
            ActorSystem<?> system, CqlSession session, Settings settings, WriteSide write, ReadSide read, Clock clock) {
        EventFeed feed = EventLogs.of(system);
        OutdatedLabels outdated = new OutdatedLabels(read.labelTable(), write.items());
        ShardedDaemonProcess.get(system)
                .init(
                        WeighingMessage.class,
                        "process-weigh",
                        1,
                        number -> WhenLabeledThenWeigh.create(new WeighingPorts(
                                feed, write.projects(), write.tasks(), write.labelers(), write.items(), clock)),
                        ShardedDaemonProcessSettings.create(system),
                        Optional.of(new WeighingMessage.Stop()));
        Processes.start(
                system,
                feed,
                ProcessOffsets.open(session, settings.cassandra().journalKeyspace()),
                List.of(
                        new WhenInstructionsPublishedThenResolveQuestions(write.questions()),
                        new WhenGoldIsJudgedThenRecordIt(write.labelers()),
                        new WhenGoldChangesThenVersionTheSet(write.goldSets()),
                        new WhenWalkthroughPassedThenTellTheProject(write.projects()),
                        new WhenManagerCreatesProjectThenLetThemManageIt(write.users()),
                        new WhenTrainingIsTakenUpThenAssignIt(write.tasks(), write.projects(), write.labelers()),
                        new WhenGoldSetDecidesThenAct(write.tasks(), write.projects(), write.items()),
                        new WhenRequeueAdvancedThenRelabel(
                                write.requeues(),
                                write.tasks(),
                                new ViewOutdatedTasks(outdated, read.views(), feed),
                                clock),
                        new WhenBatchDecidedThenJudge(write.gates(), write.projects(), write.tasks(), feed, clock),
                        new WhenBatchJudgedThenAct(write.tasks(), feed),
                        new WhenTaskFoundWrongThenSendToReview(write.tasks()),
                        new WhenLabelerStoppedThenReturnWork(write.users(), write.labelers(), write.dispatch()),
                        new WhenModelContradictsThenSendToReview(
                                write.projects(),
                                write.tasks(),
                                CassandraPredictionIndex.open(
                                        session, settings.cassandra().journalKeyspace()),
                                feed,
                                clock),
                        new WhenSettledThenCompareWithSimilar(
                                write.projects(), write.tasks(), write.similar(), feed, clock)));
    }
}
