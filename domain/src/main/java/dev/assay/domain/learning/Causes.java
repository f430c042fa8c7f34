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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Tally whole;
    private final List<Cause> causes = new ArrayList<>();

    private Causes(List<Answered> answers, Instructions instructions) {
        this.answers = answers;
        this.instructions = instructions;
        this.whole = tally(answers);
    }

    /** Every cause with a wrong answer, those first that explain most. */
    public static List<Cause> of(List<Answered> answers, Instructions instructions, LearningPolicy policy) {
        Causes all = new Causes(answers, instructions);
        Map<Place, List<Answered>> places = places(answers);
        mistakes(answers)
                .forEach((mistake, made) ->
                        all.confusion(mistake, made, places.getOrDefault(Place.of(mistake), List.of()), policy));
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

    /** What can be mistaken: an answer of a field that is right. */
    record Place(String field, String right) {
        static Place of(Mistake mistake) {
            return new Place(mistake.field(), mistake.right());
        }
    }

    /** The answers by what is right. */
    static Map<Place, List<Answered>> places(List<Answered> answers) {
        return answers.stream().collect(Collectors.groupingBy(answer -> new Place(answer.field(), answer.right())));
    }

    /**
     * How often each labeler made a mistake.
     *
     * @param possible the answers where it could be made
     */
    static Map<UserId, Tally> labelers(List<Answered> possible, Mistake mistake) {
        Map<UserId, Tally> labelers = new HashMap<>();
        for (Answered answer : possible) {
            labelers.merge(answer.labeler(), Tally.NONE.plus(answer.given().equals(mistake.given())), Tally::plus);
        }
        return labelers;
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

    private void confusion(Mistake mistake, List<Answered> made, List<Answered> possible, LearningPolicy policy) {
        Map<UserId, Tally> labelers = labelers(possible, mistake);
        Tally all = labelers.values().stream().reduce(Tally.NONE, Tally::plus);
        int by = (int) made.stream().map(Answered::labeler).distinct().count();
        Tally rest = whole.minus(tally(possible));
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
                Cause.Kind.SECTION,
                section.id(),
                inside(answer -> section.binding().names(answer.field(), answer.right()))));
        group(
                Cause.Kind.SECTION,
                "",
                inside(answer ->
                        bound.stream().noneMatch(section -> section.binding().names(answer.field(), answer.right()))));
    }

    private List<Answered> inside(Predicate<Answered> which) {
        return answers.stream().filter(which).toList();
    }

    private void sources() {
        sources("import", Answered.Source::run);
        sources("type", Answered.Source::type);
        sources("domain", Answered.Source::domain);
    }

    private void sources(String what, Function<Answered.Source, String> name) {
        answers.stream()
                .collect(Collectors.groupingBy(answer -> name.apply(answer.source())))
                .forEach((source, some) -> {
                    if (!source.isEmpty()) {
                        group(Cause.Kind.SOURCE, what + '=' + source, some);
                    }
                });
    }

    private void group(Cause.Kind kind, String name, List<Answered> inside) {
        Tally tally = tally(inside);
        if (tally.wrong() > 0) {
            List<Answered> wrong = inside.stream().filter(Answered::wrong).toList();
            int by = (int) wrong.stream().map(Answered::labeler).distinct().count();
            causes.add(new Cause(
                    kind, name, null, tally, whole.minus(tally), by, null, List.of(), examples(wrong.stream())));
        }
    }

    private static Tally tally(List<Answered> some) {
        return new Tally(some.stream().filter(Answered::wrong).count(), some.size());
    }
}
