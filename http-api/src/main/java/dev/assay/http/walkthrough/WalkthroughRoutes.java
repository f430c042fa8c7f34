package dev.assay.http.walkthrough;

import akka.http.javadsl.model.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.project.Project;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.domain.walkthrough.Participant;
import dev.assay.domain.walkthrough.Probe;
import dev.assay.domain.walkthrough.Reading;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand;
import dev.assay.domain.walkthrough.WalkthroughCommand.EndWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughCommand.GiveReading;
import dev.assay.domain.walkthrough.WalkthroughCommand.OpenWalkthrough;
import dev.assay.domain.walkthrough.WalkthroughId;
import dev.assay.domain.walkthrough.WalkthroughPolicy;
import dev.assay.domain.walkthrough.WalkthroughRejection;
import dev.assay.http.instruction.InstructionVersions;
import dev.assay.http.json.JsonBody;
import dev.assay.http.page.Paging;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.WalkthroughProblems;
import dev.assay.http.project.ProjectMemory;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.http.route.Replies;
import dev.assay.http.walkthrough.WalkthroughViews.Given;
import dev.assay.http.walkthrough.WalkthroughViews.Paper;
import dev.assay.http.walkthrough.WalkthroughViews.ProbeView;
import dev.assay.http.walkthrough.WalkthroughViews.ReadingView;
import dev.assay.http.walkthrough.WalkthroughViews.WalkthroughView;
import dev.assay.read.workqueue.WorkQueueQuery;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.item.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs the operations on walkthroughs. */
public final class WalkthroughRoutes {
    private final Entities<WalkthroughCommand, Walkthrough, WalkthroughRejection> walkthroughs;
    private final Entities<UserCommand, User, UserRejection> users;
    private final ProjectMemory projects;
    private final WorkQueueQuery queue;
    private final ItemStore items;
    private final Paging paging;

    public WalkthroughRoutes(
            Entities<WalkthroughCommand, Walkthrough, WalkthroughRejection> walkthroughs,
            Entities<UserCommand, User, UserRejection> users,
            ProjectMemory projects,
            WorkQueueQuery queue,
            ItemStore items,
            Paging paging) {
        this.walkthroughs = walkthroughs;
        this.users = users;
        this.projects = projects;
        this.queue = queue;
        this.items = items;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.OPEN_WALKTHROUGH, this::open)
                .on(Operation.SHOW_WALKTHROUGH, this::show)
                .on(Operation.LIST_READINGS, this::readings)
                .on(Operation.MY_WALKTHROUGH, this::mine)
                .on(Operation.GIVE_READING, this::give)
                .on(Operation.END_WALKTHROUGH, this::end);
    }

    private static WalkthroughId id(Call call) {
        return new WalkthroughId(
                call.project(), InstructionVersions.number(call.path().getOrDefault("version", "")));
    }

    private CompletionStage<HttpResponse> open(Call call) {
        JsonBody body = call.json().only("probes", "participants", "policy");
        WalkthroughPolicy policy = body.optionalObject("policy")
                .map(given -> given.only("agreement", "floor", "probe", "perKind")
                        .over(WalkthroughPolicy.DEFAULT, WalkthroughPolicy.class))
                .orElse(WalkthroughPolicy.DEFAULT);
        SortedMap<UserId, Participant> invited = invited(body);
        return projects.project(call.project()).thenCompose(project -> {
            InstructionVersions.of(project, id(call).version());
            return members(call.project(), body, invited)
                    .thenCompose(members -> probes(call.project(), body))
                    .thenCompose(probes -> carried(
                            call,
                            new OpenWalkthrough(
                                    call.origin(),
                                    call.project(),
                                    id(call).version(),
                                    newest(project),
                                    probes,
                                    invited,
                                    policy)))
                    .thenApply(WalkthroughRoutes::shown);
        });
    }

    private static LabelSchema newest(Project.Existing project) {
        return project.schemas().get(project.schemas().size() - 1);
    }

    private static SortedMap<UserId, Participant> invited(JsonBody body) {
        SortedMap<UserId, Participant> invited = new TreeMap<>();
        List<JsonNode> nodes = body.elements("participants");
        for (int i = 0; i < nodes.size(); i++) {
            JsonBody one =
                    JsonBody.of(nodes.get(i), body.at("participants") + '/' + i).only("user", "kind");
            UserId user = one.parsed("user", UserId::new, "must be a user's id");
            Participant kind = one.parsed(
                    "kind", Participant::valueOf, "must be NEW_LABELER, EXPERIENCED_LABELER or DOMAIN_EXPERT");
            if (invited.put(user, kind) != null) {
                throw Problem.invalid(one.at("user"), "is named before").refusal();
            }
        }
        return invited;
    }

    /** Whoever is asked must be able to answer. */
    private CompletionStage<List<UserId>> members(
            ProjectId project, JsonBody body, SortedMap<UserId, Participant> invited) {
        CompletionStage<List<UserId>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (UserId user : invited.keySet()) {
            all = all.thenCompose(before -> users.standing(user.value()).thenApply(standing -> {
                if (!(standing.state() instanceof User.Registered known)
                        || !(known.holds(Role.LABELER, project) || known.holds(Role.REVIEWER, project))) {
                    throw Problem.invalid(
                                    body.at("participants"),
                                    "must be labelers or reviewers of the project; " + user + " is neither")
                            .refusal();
                }
                before.add(user);
                return before;
            }));
        }
        return all;
    }

    private CompletionStage<List<Probe>> probes(ProjectId project, JsonBody body) {
        CompletionStage<List<Probe>> all = CompletableFuture.completedStage(new ArrayList<>());
        List<String> named = body.texts("probes");
        for (int i = 0; i < named.size(); i++) {
            TaskId task = task(named.get(i), body.at("probes") + '/' + i);
            Problem none = Problem.invalid(body.at("probes") + '/' + i, "is no task of the project");
            all = all.thenCompose(probes -> queue.task(project, task).thenApply(row -> {
                probes.add(
                        new Probe(task, row.orElseThrow(none::refusal).facts().item()));
                return probes;
            }));
        }
        return all;
    }

    private static TaskId task(String text, String pointer) {
        try {
            return new TaskId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid(pointer, "must be a task's id").refusal();
        }
    }

    private CompletionStage<HttpResponse> show(Call call) {
        return begun(call).thenApply(begun -> Answers.ok(WalkthroughView.of(begun)));
    }

    private CompletionStage<HttpResponse> readings(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return begun(call).thenApply(begun -> {
            List<ReadingView> all = WalkthroughViews.readings(begun);
            int from = wanted.place() == null ? 0 : Math.min(all.size(), Integer.parseInt(wanted.place()));
            int to = Math.min(all.size(), from + wanted.limit());
            return paging.answer(call, all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
        });
    }

    private CompletionStage<HttpResponse> mine(Call call) {
        return invitedTo(call).thenCompose(begun -> {
            Map<Integer, Reading> own = begun.readings().getOrDefault(call.user(), Map.of());
            CompletionStage<List<ProbeView>> all = CompletableFuture.completedStage(new ArrayList<>());
            for (int i = 0; i < begun.opened().probes().size(); i++) {
                int number = i + 1;
                Probe probe = begun.opened().probes().get(i);
                all = all.thenCompose(views -> items.content(call.project(), probe.item())
                        .thenApply(item -> {
                            views.add(ProbeView.of(number, item.orElseThrow(), own.get(number)));
                            return views;
                        }));
            }
            return all.thenApply(views -> Answers.ok(new Paper(
                    begun.opened().version(), begun.opened().attempt(), begun instanceof Walkthrough.Open, views)));
        });
    }

    private CompletionStage<HttpResponse> give(Call call) {
        JsonBody body = call.json().only("label", "reading");
        Label label = body.value("label", Label.class);
        String reading = body.text("reading");
        int probe = call.pathId("probe", Integer::parseInt, WalkthroughProblems.noSuchProbe());
        return begun(call)
                .thenCompose(begun -> item(call, begun, probe))
                .thenCompose(
                        item -> carried(call, new GiveReading(call.origin(), probe, label, reading, item.orElse(null))))
                .thenApply(done -> {
                    Walkthrough.Begun begun = (Walkthrough.Begun) done.state();
                    int answered =
                            begun.readings().getOrDefault(call.user(), Map.of()).size();
                    Given given = new Given(
                            begun.opened().version(),
                            probe,
                            begun.opened().probes().size() - answered);
                    return Answers.replayed(Answers.ok(given), done.repeated());
                });
    }

    private CompletionStage<Optional<ItemContent>> item(Call call, Walkthrough.Begun begun, int probe) {
        List<Probe> probes = begun.opened().probes();
        return probe >= 1 && probe <= probes.size() && begun.opened().schema().needsItem()
                ? items.content(call.project(), probes.get(probe - 1).item())
                : CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<HttpResponse> end(Call call) {
        String justification = call.json().only("justification").text("justification");
        return carried(call, new EndWalkthrough(call.origin(), justification)).thenApply(WalkthroughRoutes::shown);
    }

    private CompletionStage<Reply.Done<Walkthrough, WalkthroughRejection>> carried(
            Call call, WalkthroughCommand command) {
        return walkthroughs
                .carry(id(call).value(), command)
                .thenApply(reply -> Replies.done(reply, WalkthroughProblems::of));
    }

    private static HttpResponse shown(Reply.Done<Walkthrough, WalkthroughRejection> done) {
        return Answers.replayed(Answers.ok(WalkthroughView.of((Walkthrough.Begun) done.state())), done.repeated());
    }

    private CompletionStage<Walkthrough.Begun> begun(Call call) {
        return walkthroughs.standing(id(call).value()).thenApply(standing -> {
            if (standing.state() instanceof Walkthrough.Begun begun) {
                return begun;
            }
            throw WalkthroughProblems.of(new WalkthroughRejection.NotOpened()).refusal();
        });
    }

    private CompletionStage<Walkthrough.Begun> invitedTo(Call call) {
        return begun(call).thenApply(begun -> {
            if (!begun.opened().invited().containsKey(call.user())) {
                throw WalkthroughProblems.of(new WalkthroughRejection.NotInvited())
                        .refusal();
            }
            return begun;
        });
    }
}
