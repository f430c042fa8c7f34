package dev.assay.http;

import akka.actor.typed.ActorSystem;
import akka.stream.Materializer;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Secrets;
import dev.assay.http.access.Tickets;
import dev.assay.http.agreement.AgreementRoutes;
import dev.assay.http.export.ExportRoutes;
import dev.assay.http.gate.GateRoutes;
import dev.assay.http.gold.GoldKeeping;
import dev.assay.http.gold.GoldReadRoutes;
import dev.assay.http.gold.GoldRoutes;
import dev.assay.http.gold.GoldUpload;
import dev.assay.http.goldset.GoldSetReadRoutes;
import dev.assay.http.goldset.GoldSetRoutes;
import dev.assay.http.goldset.ViewedGold;
import dev.assay.http.history.HistoryRoutes;
import dev.assay.http.ingest.ImportRoutes;
import dev.assay.http.ingest.Importing;
import dev.assay.http.instruction.Acknowledgements;
import dev.assay.http.instruction.InstructionRoutes;
import dev.assay.http.labeler.AdmissionRoutes;
import dev.assay.http.labeler.AppealRoutes;
import dev.assay.http.labeler.AssessmentRoutes;
import dev.assay.http.labeler.CohortRoutes;
import dev.assay.http.labeler.DevelopmentRoutes;
import dev.assay.http.labeler.FeedbackRoutes;
import dev.assay.http.labeler.FlagRoutes;
import dev.assay.http.labeler.GroupRoutes;
import dev.assay.http.labeler.LabelerRoutes;
import dev.assay.http.labeler.PerformanceRoutes;
import dev.assay.http.labeler.ProjectLabelers;
import dev.assay.http.labeler.PulseRoutes;
import dev.assay.http.labeler.RecordRoutes;
import dev.assay.http.learning.AnsweredWork;
import dev.assay.http.learning.EffectRoutes;
import dev.assay.http.learning.LearningRoutes;
import dev.assay.http.operations.DocumentRoutes;
import dev.assay.http.operations.OperationsRoutes;
import dev.assay.http.page.Paging;
import dev.assay.http.prediction.PredictionRoutes;
import dev.assay.http.prediction.PredictionUpload;
import dev.assay.http.progress.FlowRoutes;
import dev.assay.http.progress.GoldCurtain;
import dev.assay.http.progress.ProgressFeed;
import dev.assay.http.progress.ProgressRoutes;
import dev.assay.http.project.EditRoutes;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.project.ProjectRoutes;
import dev.assay.http.question.Asking;
import dev.assay.http.question.QuestionRoutes;
import dev.assay.http.question.Questions;
import dev.assay.http.reference.SimilarRoutes;
import dev.assay.http.requeue.OutdatedLabels;
import dev.assay.http.requeue.RequeueRoutes;
import dev.assay.http.route.Freshness;
import dev.assay.http.route.Gate;
import dev.assay.http.route.Handlers;
import dev.assay.http.routing.LineRoutes;
import dev.assay.http.routing.SteeringRoutes;
import dev.assay.http.sample.SampleRoutes;
import dev.assay.http.session.SessionRoutes;
import dev.assay.http.task.LabelerNames;
import dev.assay.http.task.Labeling;
import dev.assay.http.task.LabelingRoutes;
import dev.assay.http.task.Pacing;
import dev.assay.http.task.PastTasks;
import dev.assay.http.task.TaskMemory;
import dev.assay.http.task.TaskRoutes;
import dev.assay.http.user.AcceptanceRoutes;
import dev.assay.http.user.GrantRoutes;
import dev.assay.http.user.InvitationRoutes;
import dev.assay.http.user.MemberRoutes;
import dev.assay.http.user.SignInRoutes;
import dev.assay.http.user.StandingRoutes;
import dev.assay.http.user.TokenRoutes;
import dev.assay.http.user.UserRoutes;
import dev.assay.http.walkthrough.WalkthroughRoutes;
import dev.assay.http.whatif.WhatIfRoutes;
import dev.assay.http.workspace.MediaRoutes;
import dev.assay.http.workspace.WorkspaceRoutes;
import dev.assay.read.ReadSide;
import dev.assay.write.WriteSide;
import dev.assay.write.goldset.WhenPeriodEndsThenRefreshGold;
import java.util.List;

/** Puts the routes together. */
final class Api {
    private final ActorSystem<?> system;
    private final ApiSettings settings;
    private final ApiParts parts;
    private final WriteSide write;
    private final ReadSide read;
    private final Paging paging;
    private final Secrets secrets;
    private final Authenticator authenticator;
    private final Tickets tickets;
    private final ProjectMemory projects;
    private final TaskMemory tasks;
    private final Labeling labeling;
    private final GoldKeeping gold;
    private final Acknowledgements acknowledgements;
    private final Questions questions;

    private Api(ActorSystem<?> system, ApiSettings settings, ApiParts parts) {
        this.system = system;
        this.settings = settings;
        this.parts = parts;
        this.write = parts.write();
        this.read = parts.read();
        this.paging = new Paging(parts.cursors(), settings.usualPage(), settings.mostRows());
        this.secrets = new Secrets(parts.random());
        this.authenticator = new Authenticator(write.users(), parts.clock());
        this.tickets = new Tickets(secrets, parts.clock());
        this.projects = new ProjectMemory(write.projects());
        this.acknowledgements = new Acknowledgements(write.projects(), write.labelers());
        this.questions = new Questions(write.questions());
        this.tasks = new TaskMemory(write.tasks(), read.workQueue());
        this.gold = new GoldKeeping(write.tasks(), write.items(), projects, tasks);
        this.labeling = new Labeling(
                write.tasks(),
                write.labelers(),
                write.dispatch(),
                write.items(),
                projects,
                tasks,
                new LabelerNames(parts.handles(), new Pacing(Pacing.STEP, System::nanoTime)));
    }

    static Gate gate(ActorSystem<?> system, ApiSettings settings, ApiParts parts) {
        return new Api(system, settings, parts).gate();
    }

    private Gate gate() {
        return new Gate(
                Handlers.of(List.of(
                        this::bindWork,
                        this::bindGold,
                        this::bindModels,
                        this::bindInstructions,
                        this::bindReads,
                        this::bindPeople,
                        this::bindServer)),
                authenticator,
                tickets,
                new Gate.Surroundings(
                        settings.bodyLimit(),
                        settings.bodyPatience(),
                        Materializer.matFromSystem(system),
                        parts.metrics(),
                        new Freshness(read.views()::caughtUp),
                        parts.handles(),
                        parts.clock(),
                        secrets::id));
    }

    private void bindWork(Handlers handlers) {
        Importing importing = new Importing(write.intake(), projects, settings.lineLimit(), settings.importChunk());
        new ImportRoutes(importing, read.importReport(), paging, Materializer.matFromSystem(system)).bind(handlers);
        new LabelingRoutes(labeling).bind(handlers);
        new SteeringRoutes(write.tasks(), write.labelers(), write.users(), tasks, projects).bind(handlers);
        new LineRoutes(write.dispatch(), projects).bind(handlers);
        new SessionRoutes(
                        system,
                        labeling,
                        acknowledgements,
                        authenticator,
                        settings.sessions(),
                        parts.clock(),
                        secrets::id)
                .bind(handlers);
    }

    private void bindGold(Handlers handlers) {
        new GoldRoutes(gold, write.projects(), projects, parts.random()::nextLong).bind(handlers);
        new GoldUpload(gold, settings.lineLimit(), Materializer.matFromSystem(system)).bind(handlers);
        new GoldReadRoutes(read.gold(), gold, parts.handles(), paging).bind(handlers);
        new GoldSetRoutes(
                        write.goldSets(),
                        new WhenPeriodEndsThenRefreshGold(
                                write.goldSets(), new ViewedGold(read.gold(), read.projectList())),
                        secrets::id)
                .bind(handlers);
        new GoldSetReadRoutes(parts.feed(), paging).bind(handlers);
    }

    private void bindModels(Handlers handlers) {
        Materializer materializer = Materializer.matFromSystem(system);
        new PredictionUpload(
                        write.predictions(),
                        write.items(),
                        read.workQueue(),
                        projects,
                        settings.lineLimit(),
                        materializer)
                .bind(handlers);
        new PredictionRoutes(read.predictions(), projects, write.tasks(), tasks, paging, materializer).bind(handlers);
        new SimilarRoutes(write.similar(), write.tasks(), projects, tasks, paging).bind(handlers);
    }

    private void bindInstructions(Handlers handlers) {
        new InstructionRoutes(write.projects(), acknowledgements).bind(handlers);
        Asking asking = new Asking(questions, write.tasks(), projects);
        new QuestionRoutes(questions, asking, read.questionList(), paging, parts.handles()).bind(handlers);
        OutdatedLabels outdated = new OutdatedLabels(read.labelTable(), write.items());
        new RequeueRoutes(write.requeues(), projects, outdated, paging).bind(handlers);
        new GateRoutes(write.gates(), paging).bind(handlers);
        new WalkthroughRoutes(write.walkthroughs(), write.users(), projects, read.workQueue(), write.items(), paging)
                .bind(handlers);
        new SampleRoutes(write.samples(), write.tasks(), read.sampleQueue(), paging).bind(handlers);
    }

    private void bindReads(Handlers handlers) {
        PastTasks past = new PastTasks(parts.feed(), read, write.items());
        new TaskRoutes(write.tasks(), read.workQueue(), write.items(), paging, past).bind(handlers);
        new HistoryRoutes(parts.feed(), paging).bind(handlers);
        GoldCurtain curtain = new GoldCurtain(projects);
        ProgressFeed feed = new ProgressFeed(read.projectProgress(), settings.progressInterval());
        new ProgressRoutes(read.reviewQueue(), feed, paging, settings.heartbeat(), curtain).bind(handlers);
        new FlowRoutes(read.taskFlow()).bind(handlers);
        new AgreementRoutes(read.agreement(), projects, paging).bind(handlers);
        AnsweredWork work = new AnsweredWork(read.labelerActivity(), read.labelerWork(), read.gold());
        new LearningRoutes(write.learnings(), work, projects, paging).bind(handlers);
        new EffectRoutes(write.learnings(), work, read.agreement(), projects, paging).bind(handlers);
        new WhatIfRoutes(read.whatIf(), projects, parts.cursors(), paging).bind(handlers);
        new ExportRoutes(read.labelTable(), read.labelerActivity(), read.labelerWork(), read.flagList(), projects)
                .bind(handlers);
    }

    private void bindPeople(Handlers handlers) {
        new UserRoutes(write.users(), write.people(), read.userList(), authenticator, paging).bind(handlers);
        new InvitationRoutes(write.users(), write.people(), read.invitationList(), secrets, authenticator, paging)
                .bind(handlers);
        new AcceptanceRoutes(write.users(), write.labelers(), write.people(), secrets, authenticator).bind(handlers);
        new MemberRoutes(
                        write.users(),
                        write.labelers(),
                        write.people(),
                        projects,
                        secrets,
                        authenticator,
                        new MemberRoutes.Limits(settings.bodyLimit(), settings.bodyPatience()),
                        Materializer.matFromSystem(system))
                .bind(handlers);
        new StandingRoutes(write.users(), authenticator).bind(handlers);
        new SignInRoutes(authenticator, write.users(), write.people()).bind(handlers);
        new GrantRoutes(write.users(), write.labelers(), authenticator).bind(handlers);
        new TokenRoutes(write.users(), authenticator, tickets, secrets).bind(handlers);
        ProjectLabelers members = new ProjectLabelers(write.users());
        LabelerRoutes labelers =
                new LabelerRoutes(write.labelers(), members, read.labelerActivity(), read.groupList(), paging);
        labelers.bind(handlers);
        new GroupRoutes(labelers, read.groupList(), paging).bind(handlers);
        new AdmissionRoutes(labelers, members, read.labelerAccuracy()).bind(handlers);
        new PerformanceRoutes(read.labelerWork(), read.labelerActivity(), members, projects, paging, parts.handles())
                .bind(handlers);
        new DevelopmentRoutes(read.labelerWork(), members, projects).bind(handlers);
        new AssessmentRoutes(
                        write.labelers(), members, projects, read.workQueue(), write.items(), paging, parts.handles())
                .bind(handlers);
        new CohortRoutes(read.labelerWeeks(), paging).bind(handlers);
        new PulseRoutes(write.labelers(), read.pulseList(), paging).bind(handlers);
        new FeedbackRoutes(members, parts.feed(), paging, parts.handles()).bind(handlers);
        new AppealRoutes(
                        write.labelers(),
                        members,
                        read.labelerActivity(),
                        parts.feed(),
                        labeling::override,
                        gold::expect,
                        paging,
                        secrets::id,
                        parts.handles())
                .bind(handlers);
        new FlagRoutes(labelers, read.flagList(), projects, paging).bind(handlers);
        new RecordRoutes(write.labelers(), members, parts.feed(), paging, parts.handles()).bind(handlers);
    }

    private void bindServer(Handlers handlers) {
        new ProjectRoutes(write.projects(), write.users(), authenticator, projects, read.projectList(), paging)
                .bind(handlers);
        new EditRoutes(write.projects(), projects, questions).bind(handlers);
        new OperationsRoutes(parts.checks(), parts.metrics(), read.views()).bind(handlers);
        new DocumentRoutes().bind(handlers);
        new WorkspaceRoutes(settings.workspace()).bind(handlers);
        new MediaRoutes(settings.workspace(), system).bind(handlers);
    }
}
