package dev.assay.domain.labeler;

import dev.assay.domain.appeal.Appeal;
import dev.assay.domain.appeal.Subject;
import dev.assay.domain.labeler.LabelerCommand.DecideAppeal;
import dev.assay.domain.labeler.LabelerCommand.FileAppeal;
import dev.assay.domain.labeler.LabelerEvent.AppealDecided;
import dev.assay.domain.labeler.LabelerEvent.AppealFiled;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of appeals: one at a time against one decision, and nobody judges their own. */
final class AppealRules {
    /** Appeals that may wait at once. */
    static final int MOST_OPEN = 20;

    private AppealRules() {}

    static Decision<LabelerEvent, LabelerRejection> decide(Labeler.Enrolled labeler, LabelerCommand command) {
        if (command instanceof FileAppeal file) {
            return file(labeler, file);
        }
        if (command instanceof DecideAppeal decide) {
            return judge(labeler, decide);
        }
        throw new AssertionError("no rule for " + command);
    }

    private static Decision<LabelerEvent, LabelerRejection> file(Labeler.Enrolled labeler, FileAppeal file) {
        Optional<Violation> violation = Text.check("/grounds", file.grounds(), true);
        if (violation.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(violation.get()));
        }
        if (labeler.life().appeals().containsKey(file.appeal())) {
            return Decision.reject(new LabelerRejection.AppealExists(file.appeal()));
        }
        Subject subject = file.subject();
        if (subject.kind() == Subject.Kind.SUSPENSION && !labeler.suspended()) {
            return Decision.reject(new LabelerRejection.NotSuspended());
        }
        List<Appeal> open =
                labeler.life().appeals().values().stream().filter(Appeal::open).toList();
        boolean twice = open.stream()
                .anyMatch(other -> other.project().equals(file.project())
                        && other.subject().equals(subject));
        if (twice || open.size() >= MOST_OPEN) {
            return Decision.reject(new LabelerRejection.AppealWaits());
        }
        return Decision.accept(
                new AppealFiled(labeler.id(), file.origin(), file.appeal(), file.project(), subject, file.grounds()));
    }

    private static Decision<LabelerEvent, LabelerRejection> judge(Labeler.Enrolled labeler, DecideAppeal decide) {
        Optional<Violation> violation = Text.check("/justification", decide.justification(), true);
        if (violation.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(violation.get()));
        }
        Appeal appeal = labeler.life().appeals().get(decide.appeal());
        if (appeal == null || !appeal.project().equals(decide.project())) {
            return Decision.reject(new LabelerRejection.NoSuchAppeal());
        }
        if (!appeal.open()) {
            return Decision.reject(new LabelerRejection.AppealDecidedBefore());
        }
        if (decide.origin().by().equals(appeal.subject().decidedBy())
                || decide.origin().by().equals(labeler.id())) {
            return Decision.reject(new LabelerRejection.NotImpartial());
        }
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new AppealDecided(
                labeler.id(),
                decide.origin(),
                decide.appeal(),
                decide.project(),
                decide.upheld(),
                decide.justification()));
        if (decide.upheld() && appeal.subject().kind() == Subject.Kind.SUSPENSION && labeler.suspended()) {
            events.add(new LabelerReinstated(labeler.id(), decide.origin(), decide.justification()));
        }
        return Decision.accept(events);
    }
}
