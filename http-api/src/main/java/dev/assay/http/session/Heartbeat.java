package dev.assay.http.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.task.Assignment;
import dev.assay.domain.task.Task;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import dev.assay.http.task.Labeling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Renews the leases a labeler says they are still working on, each only when less than half of it is left. */
final class Heartbeat {
    private static final int MOST = 20;

    private final Labeling labeling;
    private final Hand hand;

    Heartbeat(Labeling labeling, Hand hand) {
        this.labeling = labeling;
        this.hand = hand;
    }

    /** A lease after a heartbeat; {@code leaseUntil} is absent when it is lost. */
    record LeaseView(AssignmentId assignment, @Nullable Instant leaseUntil) {}

    /** What a heartbeat is acknowledged with. */
    record Beat(List<LeaseView> leases) {}

    CompletionStage<List<LeaseView>> beat(SessionCommands.From from, Envelope message) {
        List<JsonNode> named = message.data().only("assignments").elements("assignments");
        if (named.size() > MOST) {
            throw Problem.invalid("/data/assignments", "must name at most " + MOST + " assignments")
                    .refusal();
        }
        CompletionStage<List<LeaseView>> leases = CompletableFuture.completedStage(new ArrayList<>());
        for (int i = 0; i < named.size(); i++) {
            JsonBody one = JsonBody.of(named.get(i), "/data/assignments/" + i).only("assignment", "task");
            CompletionStage<LeaseView> lease =
                    lease(from, message, SessionCommands.assignment(one), SessionCommands.task(labeling, one));
            leases = leases.thenCombine(lease, (all, next) -> {
                all.add(next);
                return all;
            });
        }
        return leases;
    }

    private CompletionStage<LeaseView> lease(
            SessionCommands.From from, Envelope message, AssignmentId assignment, TaskId task) {
        Instant fresh = hand.freshUntil(assignment, from.at());
        if (fresh != null) {
            return CompletableFuture.completedStage(new LeaseView(assignment, fresh));
        }
        return labeling.renew(
                        from.project(),
                        task,
                        assignment,
                        SessionCommands.origin(
                                from, message, "/" + assignment.value().hashCode()))
                .handle((done, refused) ->
                        new LeaseView(assignment, done == null ? null : until(done.state(), assignment)));
    }

    private static @Nullable Instant until(Task task, AssignmentId id) {
        Assignment lease =
                task instanceof Task.Begun begun ? begun.dossier().leases().get(id) : null;
        return lease == null ? null : lease.until();
    }
}
