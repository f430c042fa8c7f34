package dev.assay.domain.task;

import dev.assay.domain.gold.GoldCheck;
import dev.assay.domain.gold.GoldStandard;
import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.gold.Rejudged;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.TaskCommand.CorrectGold;
import dev.assay.domain.task.TaskCommand.DeclareGold;
import dev.assay.domain.task.TaskCommand.RetireGold;
import dev.assay.domain.task.TaskEvent.GoldCorrected;
import dev.assay.domain.task.TaskEvent.GoldDeclared;
import dev.assay.domain.task.TaskEvent.GoldRetired;
import dev.assay.domain.task.TaskEvent.TaskOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules of making a task gold, of correcting what is expected, and of taking it out again. */
final class GoldRules {
    private GoldRules() {}

    /** Nobody was assigned the task yet. */
    static Decision<TaskEvent, TaskRejection> begin(DeclareGold command) {
        TaskFacts facts = command.facts();
        int usual = usual(facts, command.terms());
        return holding(command.standard(), command.justification(), command.terms(), command.item(), () -> {
            TaskEvent opened = new TaskOpened(facts.ref(), command.origin(), facts.item(), usual, facts.traits());
            return Decision.accept(opened, declared(facts, Stage.WAITING, usual, 0, command));
        });
    }

    static Decision<TaskEvent, TaskRejection> declare(Task.Begun task, DeclareGold command) {
        Dossier dossier = task.dossier();
        int held = (int) dossier.leases().values().stream()
                .filter(lease -> lease.heldAt(command.origin().at()))
                .count();
        return holding(
                command.standard(),
                command.justification(),
                command.terms(),
                command.item(),
                () -> Decision.accept(declared(dossier.facts(), task.stage(), dossier.overlap(), held, command)));
    }

    /** The same file sent again changes nothing. */
    static Decision<TaskEvent, TaskRejection> declareAgain(Task.Gold task, DeclareGold command) {
        return task.standard().equals(command.standard())
                ? Decision.alreadyDone()
                : Decision.reject(new TaskRejection.AlreadyGold(task.edition()));
    }

    static Decision<TaskEvent, TaskRejection> correct(Task.Gold task, CorrectGold command) {
        if (task.standard().equals(command.standard())) {
            return Decision.alreadyDone();
        }
        return holding(
                command.standard(),
                command.justification(),
                command.terms(),
                command.item(),
                () -> Decision.accept(new GoldCorrected(
                        task.dossier().ref(),
                        command.origin(),
                        task.edition() + 1,
                        command.standard(),
                        task.standard(),
                        command.justification(),
                        rejudged(task, command.standard(), command.terms()),
                        task.dossier().traits().type(),
                        command.terms().versions())));
    }

    static Decision<TaskEvent, TaskRejection> retire(Task.Gold task, RetireGold command) {
        return justified(
                command.justification(),
                () -> Decision.accept(new GoldRetired(
                        task.dossier().ref(),
                        command.origin(),
                        task.standard().expected(),
                        command.justification(),
                        task.answers().size())));
    }

    private static SortedMap<UserId, Rejudged> rejudged(Task.Gold task, GoldStandard standard, Terms terms) {
        SortedMap<UserId, Rejudged> changed = new TreeMap<>();
        task.dossier().labels().forEach((labeler, label) -> {
            GoldAnswer answer = task.answers().get(labeler);
            GoldVerdict after = GoldCheck.judge(standard, label.label(), schema(terms, label.versions()));
            if (answer != null && !answer.verdict().equals(after)) {
                changed.put(labeler, new Rejudged(answer.verdict(), after));
            }
        });
        return changed;
    }

    private static TaskEvent declared(TaskFacts facts, Stage from, int usual, int slots, DeclareGold command) {
        return new GoldDeclared(
                facts.ref(),
                command.origin(),
                from,
                facts.item(),
                facts.traits(),
                command.standard(),
                command.justification(),
                usual,
                slots,
                command.terms().versions());
    }

    static LabelSchema schema(Terms terms, Versions versions) {
        return terms.schema(versions.schema())
                .orElseThrow(() -> new AssertionError("no schema version " + versions.schema()));
    }

    private static int usual(TaskFacts facts, Terms terms) {
        return facts.overlap() > 0
                ? facts.overlap()
                : terms.strategy(facts.traits()).firstLabels();
    }

    private static Decision<TaskEvent, TaskRejection> holding(
            GoldStandard standard,
            String justification,
            Terms terms,
            @Nullable ItemContent item,
            Supplier<Decision<TaskEvent, TaskRejection>> rule) {
        LabelSchema schema = schema(terms, terms.versions());
        List<Violation> violations = new ArrayList<>(GoldCheck.check(schema, standard, item));
        Text.check("/justification", justification, true).ifPresent(violations::add);
        return violations.isEmpty() ? rule.get() : Decision.reject(new TaskRejection.InvalidGold(violations));
    }

    private static Decision<TaskEvent, TaskRejection> justified(
            String justification, Supplier<Decision<TaskEvent, TaskRejection>> rule) {
        return Text.check("/justification", justification, true)
                .<Decision<TaskEvent, TaskRejection>>map(
                        violation -> Decision.reject(new TaskRejection.InvalidText(violation)))
                .orElseGet(rule);
    }
}
