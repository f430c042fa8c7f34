package dev.assay.write.shift;

import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerDecider;
import dev.assay.domain.labeler.LabelerEvent;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.write.entity.Entities;
import dev.assay.write.entity.Reply;
import dev.assay.write.entity.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** One labeler's record in memory; it runs the real decider, and can be out of reach. */
final class LabelerRecord implements Entities<LabelerCommand, Labeler, LabelerRejection> {
    private final List<LabelerEvent> events = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean away;
    private volatile Labeler labeler = new Labeler.Absent();

    LabelerRecord(UserId id) {
        Origin origin = new Origin(id, Role.ADMIN, Instant.EPOCH, "enroll", new CommandKey("enroll", "enroll"));
        carry(id.value(), new LabelerCommand.EnrollLabeler(origin, id));
    }

    void away(boolean now) {
        away = now;
    }

    Labeler state() {
        return labeler;
    }

    long revision() {
        return events.size();
    }

    LabelerProfile profile(ProjectId project) {
        return ((Labeler.Enrolled) labeler).profile(project);
    }

    <T extends LabelerEvent> List<T> of(Class<T> kind) {
        return List.copyOf(events).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<Rest> rests() {
        return List.copyOf(events).stream()
                .filter(LabelerEvent.RestImposed.class::isInstance)
                .map(event -> ((LabelerEvent.RestImposed) event).rest())
                .toList();
    }

    @Override
    public synchronized CompletionStage<Reply<Labeler, LabelerRejection>> carry(
            String entityId, LabelerCommand command) {
        if (away) {
            return CompletableFuture.failedStage(new TimeoutException());
        }
        var decision = LabelerDecider.decide(labeler, command);
        List<LabelerEvent> more = ((Decision.Accepted<LabelerEvent, LabelerRejection>) decision).events();
        more.forEach(event -> labeler = LabelerDecider.evolve(labeler, event));
        events.addAll(more);
        return CompletableFuture.completedStage(new Reply.Done<>(labeler, events.size(), more.isEmpty()));
    }

    @Override
    public CompletionStage<Standing<Labeler>> standing(String entityId) {
        return CompletableFuture.completedStage(new Standing<>(labeler, events.size()));
    }
}
