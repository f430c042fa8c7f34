package dev.assay.http.labeler;

import akka.http.javadsl.model.HttpResponse;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.shared.UserId;
import dev.assay.http.page.Paging;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.read.grouplist.GroupListQuery;
import dev.assay.read.grouplist.GroupRow;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Runs the operations on groups of a project's labelers. */
public final class GroupRoutes {
    private final LabelerRoutes labelers;
    private final GroupListQuery groups;
    private final Paging paging;

    public GroupRoutes(LabelerRoutes labelers, GroupListQuery groups, Paging paging) {
        this.labelers = labelers;
        this.groups = groups;
        this.paging = paging;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.LIST_GROUPS, this::list)
                .on(Operation.JOIN_GROUP, this::join)
                .on(Operation.LEAVE_GROUP, this::leave);
    }

    /** One member of a group. */
    record MemberView(String group, UserId labeler, Instant since, UserId by) {
        static MemberView of(GroupRow row) {
            return new MemberView(row.group(), row.labeler(), row.since(), row.by());
        }
    }

    private CompletionStage<HttpResponse> list(Call call) {
        Paging.Wanted wanted = paging.wanted(call);
        return groups.all(call.project(), wanted.place(), wanted.limit())
                .thenApply(page -> paging.answer(call, page, MemberView::of));
    }

    private CompletionStage<HttpResponse> join(Call call) {
        call.json().only();
        return labelers.carry(call, new LabelerCommand.JoinGroup(call.origin(), call.project(), group(call)));
    }

    private CompletionStage<HttpResponse> leave(Call call) {
        String reason = call.json().only("reason").text("reason");
        return labelers.carry(call, new LabelerCommand.LeaveGroup(call.origin(), call.project(), group(call), reason));
    }

    private static String group(Call call) {
        return Optional.ofNullable(call.path().get("group")).orElseThrow();
    }
}
