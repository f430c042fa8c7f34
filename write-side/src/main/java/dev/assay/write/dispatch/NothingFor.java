package dev.assay.write.dispatch;

import dev.assay.domain.routing.Barrier;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import java.util.Optional;

/** What a labeler hears whom a hard rule keeps from all work. */
final class NothingFor {
    private NothingFor() {}

    static HandOut whom(Barrier barrier) {
        if (barrier instanceof Barrier.Suspended) {
            return new HandOut.Suspended();
        }
        if (barrier instanceof Barrier.QuotaReached quota) {
            return new NothingToDo(NothingToDo.Why.QUOTA_REACHED, Optional.of(quota.until()));
        }
        if (barrier instanceof Barrier.BreakDue rest) {
            return new NothingToDo(NothingToDo.Why.BREAK_DUE, Optional.of(rest.until()));
        }
        return new NothingToDo(NothingToDo.Why.NOT_ELIGIBLE);
    }
}
