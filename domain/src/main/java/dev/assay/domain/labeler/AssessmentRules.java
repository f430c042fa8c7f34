package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.AssignAssessment;
import dev.assay.domain.labeler.LabelerCommand.TakeAssessment;
import dev.assay.domain.labeler.LabelerEvent.AssessmentAssigned;
import dev.assay.domain.labeler.LabelerEvent.AssessmentTaken;
import dev.assay.domain.labeler.LabelerEvent.CertificateGranted;
import dev.assay.domain.onboarding.Assessment;
import dev.assay.domain.onboarding.AssessmentCheck;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.onboarding.Grading;
import dev.assay.domain.onboarding.Marked;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of assessments: who takes which, how often, and what passing opens. */
final class AssessmentRules {
    private AssessmentRules() {}

    static Decision<LabelerEvent, LabelerRejection> decide(Labeler.Enrolled labeler, LabelerCommand command) {
        if (command instanceof AssignAssessment assign) {
            return assign(labeler, assign);
        }
        if (command instanceof TakeAssessment take) {
            return take(labeler, take);
        }
        return AppealRules.decide(labeler, command);
    }

    /** A new version takes the place of an older one, with attempts of its own; what was passed has to be passed anew. */
    private static Decision<LabelerEvent, LabelerRejection> assign(Labeler.Enrolled labeler, AssignAssessment assign) {
        Assessment assessment = assign.assessment();
        List<Violation> violations = AssessmentCheck.check(assessment, assign.schema());
        if (!violations.isEmpty()) {
            return Decision.reject(new LabelerRejection.Invalid(violations.get(0)));
        }
        Enrolment known = labeler.life().assessment(assign.project(), assessment.id());
        if (known != null && known.assessment().version() >= assessment.version()) {
            return known.assessment().equals(assessment)
                    ? Decision.alreadyDone()
                    : Decision.reject(new LabelerRejection.Invalid(new Violation(
                            "/version", "must be above " + known.assessment().version() + ": that one is assigned")));
        }
        return Decision.accept(new AssessmentAssigned(labeler.id(), assign.origin(), assign.project(), assessment));
    }

    private static Decision<LabelerEvent, LabelerRejection> take(Labeler.Enrolled labeler, TakeAssessment take) {
        Enrolment enrolment = labeler.life().assessment(take.project(), take.assessment());
        if (enrolment == null) {
            return Decision.reject(new LabelerRejection.NoSuchAssessment());
        }
        if (enrolment.passed() && enrolment.assessment().required()) {
            return Decision.alreadyDone();
        }
        if (enrolment.attemptsUsed() && !enrolment.passed()) {
            return Decision.reject(
                    new LabelerRejection.AttemptsUsed(enrolment.assessment().attempts()));
        }
        Instant next = enrolment.nextAttempt();
        Instant now = take.origin().at();
        if (next != null && now.isBefore(next)) {
            return Decision.reject(new LabelerRejection.CoolingOff(next));
        }
        return Decision.accept(taken(labeler, take, enrolment.assessment(), enrolment.taken() + 1));
    }

    private static List<LabelerEvent> taken(
            Labeler.Enrolled labeler, TakeAssessment take, Assessment assessment, int attempt) {
        List<Marked> marked = Grading.mark(assessment, take.answers(), take.schema());
        int right = (int) marked.stream().filter(Marked::right).count();
        boolean passed = right >= assessment.needed();
        List<LabelerEvent> events = new ArrayList<>();
        events.add(new AssessmentTaken(
                labeler.id(),
                take.origin(),
                take.project(),
                assessment.id(),
                assessment.version(),
                attempt,
                marked,
                right,
                assessment.needed(),
                passed));
        if (passed && assessment.kind() == Assessment.Kind.DOMAIN) {
            Instant expires = take.origin().at().plus(Duration.ofDays(assessment.validDays()));
            String grounds = "assessment " + assessment.id() + " version " + assessment.version() + ": " + right
                    + " of " + marked.size() + " right, " + assessment.needed() + " needed";
            events.add(new CertificateGranted(labeler.id(), take.origin(), assessment.domain(), expires, grounds));
        }
        return events;
    }
}
