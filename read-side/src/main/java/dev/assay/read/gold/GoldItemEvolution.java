package dev.assay.read.gold;

import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldEvent;
import dev.assay.domain.task.TaskEvent.GoldHandedOut;
import dev.assay.domain.task.TaskEvent.GoldLabelJudged;
import dev.assay.domain.task.TaskEvent.GoldLabelRevised;
import dev.assay.domain.task.TaskEvent.GoldLeaseExpired;
import dev.assay.domain.task.TaskEvent.GoldLeaseRenewed;
import dev.assay.domain.task.TaskEvent.GoldReleased;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.GoldSkipped;
import dev.assay.domain.task.TaskFacts;
import dev.assay.read.payload.StoredJson;
import dev.assay.read.projection.UnknownEventException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each gold event changes an item. */
final class GoldItemEvolution {
    /** Change nothing that is kept. */
    static final Set<Class<?>> IGNORED = Set.of(GoldLeaseRenewed.class, GoldLeaseExpired.class, GoldReleased.class);

    private GoldItemEvolution() {}

    static GoldItem after(@Nullable GoldItem before, GoldEvent event, byte[] payload, long sequence) {
        if (event instanceof GoldDeclared declared) {
            return declared(before, declared, payload, sequence);
        }
        if (before == null) {
            throw new IllegalStateException(event + " cannot come before the task was gold");
        }
        if (event instanceof GoldCorrected corrected) {
            return corrected(before, corrected, payload, sequence);
        }
        if (event instanceof GoldRetired) {
            return retired(before, sequence);
        }
        if (event instanceof GoldHandedOut out) {
            return counted(before, 1, 0, 0, 0, out.labeler(), sequence);
        }
        if (event instanceof GoldSkipped skipped) {
            return counted(before, 0, 0, 0, 1, skipped.labeler(), sequence);
        }
        if (event instanceof GoldLabelJudged judged) {
            return counted(before, 0, 1, judged.verdict().correct() ? 1 : 0, 0, judged.labeler(), sequence);
        }
        if (event instanceof GoldLabelRevised revised) {
            int correct =
                    (revised.verdict().correct() ? 1 : 0) - (revised.before().correct() ? 1 : 0);
            return counted(before, 0, 0, correct, 0, revised.labeler(), sequence);
        }
        if (IGNORED.contains(event.getClass())) {
            return counted(before, 0, 0, 0, 0, null, sequence);
        }
        throw new UnknownEventException(GoldView.NAME, event);
    }

    private static GoldItem declared(@Nullable GoldItem before, GoldDeclared event, byte[] payload, long sequence) {
        GoldStandard standard = event.standard();
        return new GoldItem(
                new TaskFacts(event.ref(), event.item(), event.usual(), event.traits()),
                StoredJson.node(payload, "standard", "expected"),
                standard.explanation(),
                standard.tolerance(),
                1,
                false,
                event.origin().by(),
                event.origin().at(),
                0,
                0,
                0,
                0,
                before == null ? Set.of() : before.seenBy(),
                sequence);
    }

    private static GoldItem corrected(GoldItem item, GoldCorrected event, byte[] payload, long sequence) {
        int correct = 0;
        for (Rejudged changed : event.rejudged().values()) {
            correct += (changed.after().correct() ? 1 : 0) - (changed.before().correct() ? 1 : 0);
        }
        return new GoldItem(
                item.facts(),
                StoredJson.node(payload, "standard", "expected"),
                event.standard().explanation(),
                event.standard().tolerance(),
                event.edition(),
                false,
                item.declaredBy(),
                item.declaredAt(),
                item.handedOut(),
                item.answers(),
                item.correct() + correct,
                item.skips(),
                item.seenBy(),
                sequence);
    }

    private static GoldItem retired(GoldItem item, long sequence) {
        return new GoldItem(
                item.facts(),
                item.expected(),
                item.explanation(),
                item.tolerance(),
                item.edition(),
                true,
                item.declaredBy(),
                item.declaredAt(),
                item.handedOut(),
                item.answers(),
                item.correct(),
                item.skips(),
                item.seenBy(),
                sequence);
    }

    private static GoldItem counted(
            GoldItem item, int handedOut, int answers, int correct, int skips, @Nullable UserId seen, long sequence) {
        Set<UserId> seenBy = new HashSet<>(item.seenBy());
        if (seen != null) {
            seenBy.add(seen);
        }
        return new GoldItem(
                item.facts(),
                item.expected(),
                item.explanation(),
                item.tolerance(),
                item.edition(),
                item.retired(),
                item.declaredBy(),
                item.declaredAt(),
                item.handedOut() + handedOut,
                item.answers() + answers,
                item.correct() + correct,
                item.skips() + skips,
                seenBy,
                sequence);
    }
}
