package dev.assay.domain.onboarding;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.Violation;
import dev.assay.domain.task.Traits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an assessment holds. */
public final class AssessmentCheck {
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_HOURS = 24 * 90;
    private static final int MOST_DAYS = 1830;

    private AssessmentCheck() {}

    /** What is wrong, by JSON pointer into the assessment. */
    public static List<Violation> check(Assessment assessment, LabelSchema schema) {
        List<Violation> violations = new ArrayList<>();
        if (!Traits.word(assessment.id())) {
            violations.add(new Violation("/id", "must be 1 to 64 letters, digits, '.', '_' or '-'"));
        }
        boolean domain = assessment.kind() == Assessment.Kind.DOMAIN;
        if (domain != Traits.word(assessment.domain())
                || (!domain && !assessment.domain().isEmpty())) {
            violations.add(new Violation("/domain", "must be named for a domain's assessment, and for no other"));
        }
        within(violations, "/version", assessment.version(), 1, 1_000_000);
        within(violations, "/questions", assessment.questions().size(), 1, MOST_QUESTIONS);
        within(violations, "/attempts", assessment.attempts(), 1, MOST_ATTEMPTS);
        within(violations, "/coolingOffHours", assessment.coolingOffHours(), 0, MOST_HOURS);
        within(violations, "/validDays", assessment.validDays(), domain ? 1 : 0, domain ? MOST_DAYS : 0);
        if (!(assessment.pass() > 0 && assessment.pass() <= 1)) {
            violations.add(new Violation("/pass", "must be above 0 and at most 1"));
        }
        questions(violations, assessment.questions(), schema);
        return violations;
    }

    private static void within(List<Violation> violations, String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            violations.add(new Violation(pointer, "must be " + least + " to " + most));
        }
    }

    private static void questions(List<Violation> violations, List<Question> questions, LabelSchema schema) {
        Set<TaskId> tasks = new HashSet<>();
        Set<String> fields = new HashSet<>();
        schema.fields().stream().map(LabelField::name).forEach(fields::add);
        for (int i = 0; i < questions.size(); i++) {
            String at = "/questions/" + i;
            Question question = questions.get(i);
            if (!tasks.add(question.task())) {
                violations.add(new Violation(at + "/task", "occurs twice"));
            }
            if (question.expected().values().isEmpty()) {
                violations.add(new Violation(at + "/expected", "must answer at least one field"));
            }
            question.expected().values().keySet().stream()
                    .filter(field -> !fields.contains(field))
                    .forEach(field -> violations.add(
                            new Violation(at + "/expected/" + field, "is no field of the label schema")));
        }
    }
}
