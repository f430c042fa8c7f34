package dev.assay.domain.goldset;

import dev.assay.domain.goldset.GoldSetCommand.AnswerGoldProposals;
import dev.assay.domain.goldset.GoldSetCommand.ChangeGoldSet;
import dev.assay.domain.goldset.GoldSetCommand.ObjectToGold;
import dev.assay.domain.goldset.GoldSetCommand.RefreshGoldSet;
import dev.assay.domain.goldset.GoldSetCommand.SetGoldSetPolicy;
import dev.assay.domain.goldset.GoldSetEvent.GoldDoubted;
import dev.assay.domain.goldset.GoldSetEvent.GoldProposalsAnswered;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetChanged;
import dev.assay.domain.goldset.GoldSetEvent.GoldSetPolicySet;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Every rule of a project's gold set. */
public final class GoldSetDecider {
    private GoldSetDecider() {}

    public static Decision<GoldSetEvent, GoldSetRejection> decide(GoldSet set, GoldSetCommand command) {
        if (!(set instanceof GoldSet.Standing standing)) {
            if (command instanceof SetGoldSetPolicy first) {
                return setPolicy(GoldSet.Standing.empty(first.project()), first);
            }
            return command instanceof ChangeGoldSet first
                    ? change(GoldSet.Standing.empty(first.project()), first)
                    : Decision.reject(new GoldSetRejection.NotSet());
        }
        return switch (Keys.seen(standing.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new GoldSetRejection.KeyReused(command.origin().cause().key()));
            case NEW -> goOn(standing, command);
        };
    }

    private static Decision<GoldSetEvent, GoldSetRejection> goOn(GoldSet.Standing set, GoldSetCommand command) {
        if (command instanceof SetGoldSetPolicy policy) {
            return setPolicy(set, policy);
        }
        if (command instanceof ChangeGoldSet change) {
            return change(set, change);
        }
        if (command instanceof ObjectToGold object) {
            return object(set, object);
        }
        if (command instanceof RefreshGoldSet refresh) {
            return GoldRefresh.refresh(set, refresh);
        }
        if (command instanceof AnswerGoldProposals answer) {
            return answer(set, answer);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<GoldSetEvent, GoldSetRejection> setPolicy(GoldSet.Standing set, SetGoldSetPolicy command) {
        GoldSetPolicy before = set.policy();
        if (command.policy().equals(before)) {
            return Decision.alreadyDone();
        }
        Instant due = set.due();
        boolean same = before != null && before.periodDays() == command.policy().periodDays();
        Instant next = same && due != null
                ? due
                : command.origin().at().plus(Duration.ofDays(command.policy().periodDays()));
        return texted(
                "/change",
                command.change(),
                () -> Decision.accept(new GoldSetPolicySet(
                        set.project(),
                        command.origin(),
                        set.policyVersion() + 1,
                        command.policy(),
                        command.change(),
                        next)));
    }

    private static Decision<GoldSetEvent, GoldSetRejection> change(GoldSet.Standing set, ChangeGoldSet command) {
        List<TaskId> added = command.added().stream()
                .filter(task -> !set.members().contains(task))
                .toList();
        List<TaskId> removed = command.removed().stream()
                .filter(task -> set.members().contains(task))
                .toList();
        return added.isEmpty() && removed.isEmpty()
                ? Decision.alreadyDone()
                : Decision.accept(new GoldSetChanged(
                        set.project(),
                        command.origin(),
                        set.version() + 1,
                        added,
                        removed,
                        command.justification(),
                        set.members().size() + added.size() - removed.size()));
    }

    private static Decision<GoldSetEvent, GoldSetRejection> object(GoldSet.Standing set, ObjectToGold command) {
        if (!set.members().contains(command.task())) {
            return Decision.reject(new GoldSetRejection.NotAMember(command.task()));
        }
        Set<UserId> doubting = set.doubts().getOrDefault(command.task(), Set.of());
        return doubting.contains(command.origin().by())
                ? Decision.alreadyDone()
                : texted(
                        "/reason",
                        command.reason(),
                        () -> Decision.accept(new GoldDoubted(
                                set.project(),
                                command.origin(),
                                command.task(),
                                command.reason(),
                                doubting.size() + 1)));
    }

    private static Decision<GoldSetEvent, GoldSetRejection> answer(GoldSet.Standing set, AnswerGoldProposals command) {
        Set<TaskId> named = new HashSet<>();
        List<TaskId> all = new ArrayList<>(command.accept());
        all.addAll(command.decline());
        if (all.isEmpty()) {
            return invalid("/accept", "must name a task, or decline must");
        }
        if (!(command.tolerance() >= 0 && command.tolerance() <= 1)) {
            return invalid("/tolerance", "must be a number from 0 to 1");
        }
        for (TaskId task : all) {
            if (!named.add(task)) {
                return invalid("/decline", "must not name " + task + ", which is named before");
            }
            if (!set.proposed().containsKey(task)) {
                return Decision.reject(new GoldSetRejection.NotProposed(task));
            }
        }
        List<GoldCandidate> accepted = set.proposed().values().stream()
                .filter(candidate -> command.accept().contains(candidate.task()))
                .toList();
        return texted(
                "/justification",
                command.justification(),
                () -> Decision.accept(new GoldProposalsAnswered(
                        set.project(),
                        command.origin(),
                        accepted,
                        command.decline(),
                        command.tolerance(),
                        command.justification())));
    }

    private static Decision<GoldSetEvent, GoldSetRejection> invalid(String pointer, String message) {
        return Decision.reject(new GoldSetRejection.Invalid(new Violation(pointer, message)));
    }

    private static Decision<GoldSetEvent, GoldSetRejection> texted(
            String pointer, String text, Supplier<Decision<GoldSetEvent, GoldSetRejection>> rule) {
        return Text.check(pointer, text, true)
                .<Decision<GoldSetEvent, GoldSetRejection>>map(
                        violation -> Decision.reject(new GoldSetRejection.Invalid(violation)))
                .orElseGet(rule);
    }
}
