package dev.assay.domain.learning;

import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Groups answers by what the wrong ones have in common. */
public final class Causes {
    static final int MOST_EXAMPLES = 5;

    private static final Comparator<Cause> ORDER = Comparator.comparing(
                    (Cause cause) -> -cause.tally().wrong())
            .thenComparing(Cause::kind)
            .thenComparing(Cause::name)
            .thenComparing(cause -> String.valueOf(cause.mistake()));

    private final List<Answered> answers;
    private final Instructions instructions;
    private final List<Cause> causes = new ArrayList<>();

    private Causes(List<Answered> answers, Instructions instructions) {
        this.answers = answers;
        this.instructions = instructions;
    }

    /** Every cause with a wrong answer, those first that explain most. */
    public static List<Cause> of(List<Answered> answers, Instructions instructions, LearningPolicy policy) {
        Causes all = new Causes(answers, instructions);
        mistakes(answers).keySet().forEach(mistake -> all.confusion(mistake, policy));
        all.sections();
        all.sources();
        return all.causes.stream().sorted(ORDER).toList();
    }

    /** Each mistake that was made, with the answers where it was. */
    static SortedMap<Mistake, List<Answered>> mistakes(List<Answered> answers) {
        SortedMap<Mistake, List<Answered>> mistakes = new TreeMap<>();
        for (Answered answer : answers) {
            if (answer.wrong()) {
                mistakes.computeIfAbsent(answer.mistake(), none -> new ArrayList<>())
                        .add(answer);
            }
        }
        return mistakes;
    }

    /** How often each labeler made a mistake, of their answers to tasks where it could be made. */
    static Map<UserId, Tally> labelers(List<Answered> answers, Mistake mistake) {
        Map<UserId, Tally> labelers = new HashMap<>();
        for (Answered answer : answers) {
            if (possible(answer, mistake)) {
                labelers.merge(answer.labeler(), Tally.NONE.plus(answer.given().equals(mistake.given())), Tally::plus);
            }
        }
        return labelers;
    }

    static boolean possible(Answered answer, Mistake mistake) {
        return answer.field().equals(mistake.field()) && answer.right().equals(mistake.right());
    }

    /** The sections that speak of one of the two answers. */
    static List<String> speaking(Instructions instructions, Mistake mistake) {
        return instructions.sections().stream()
                .filter(section -> section.binding().names(mistake.field(), mistake.right())
                        || section.binding().names(mistake.field(), mistake.given()))
                .map(Section::id)
                .toList();
    }

    static List<TaskId> examples(Stream<Answered> wrong) {
        return wrong.map(Answered::task).distinct().limit(MOST_EXAMPLES).toList();
    }

    private void confusion(Mistake mistake, LearningPolicy policy) {
        Map<UserId, Tally> labelers = labelers(answers, mistake);
        Tally all = labelers.values().stream().reduce(Tally.NONE, Tally::plus);
        List<Answered> made = answers.stream()
                .filter(answer -> possible(answer, mistake) && answer.given().equals(mistake.given()))
                .toList();
        int by = (int) made.stream().map(Answered::labeler).distinct().count();
        Tally rest = tally(answer -> !possible(answer, mistake));
        causes.add(new Cause(
                Cause.Kind.CONFUSION,
                "",
                mistake,
                all,
                rest,
                by,
                null,
                speaking(instructions, mistake),
                examples(made.stream())));
        labelers.forEach((labeler, tally) -> {
            if (tally.wrong() >= policy.minimumWrong()) {
                causes.add(new Cause(
                        Cause.Kind.LABELER,
                        labeler.value(),
                        mistake,
                        tally,
                        all.minus(tally),
                        1,
                        (double) tally.wrong() / all.wrong(),
                        List.of(),
                        examples(made.stream().filter(answer -> answer.labeler().equals(labeler)))));
            }
        });
    }

    private void sections() {
        List<Section> bound = instructions.sections().stream()
                .filter(section -> !section.binding().labels().isEmpty())
                .toList();
        bound.forEach(section -> group(
                Cause.Kind.SECTION, section.id(), answer -> section.binding().names(answer.field(), answer.right())));
        group(
                Cause.Kind.SECTION,
                "",
                answer -> bound.stream().noneMatch(section -> section.binding().names(answer.field(), answer.right())));
    }

    private void sources() {
        answers.stream()
                .map(answer -> answer.source().run())
                .distinct()
                .forEach(run -> group(
                        Cause.Kind.SOURCE,
                        "import=" + run,
                        answer -> answer.source().run().equals(run)));
        answers.stream()
                .map(answer -> answer.source().type())
                .filter(type -> !type.isEmpty())
                .distinct()
                .forEach(type -> group(
                        Cause.Kind.SOURCE,
                        "type=" + type,
                        answer -> answer.source().type().equals(type)));
        answers.stream()
                .map(answer -> answer.source().domain())
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .forEach(domain -> group(
                        Cause.Kind.SOURCE,
                        "domain=" + domain,
                        answer -> answer.source().domain().equals(domain)));
    }

    private void group(Cause.Kind kind, String name, Predicate<Answered> inside) {
        Tally tally = tally(inside);
        if (tally.wrong() > 0) {
            List<Answered> wrong =
                    answers.stream().filter(inside).filter(Answered::wrong).toList();
            int by = (int) wrong.stream().map(Answered::labeler).distinct().count();
            causes.add(new Cause(
                    kind, name, null, tally, tally(inside.negate()), by, null, List.of(), examples(wrong.stream())));
        }
    }

    private Tally tally(Predicate<Answered> which) {
        Tally tally = Tally.NONE;
        for (Answered answer : answers) {
            if (which.test(answer)) {
                tally = tally.plus(answer.wrong());
            }
        }
        return tally;
    }
}
