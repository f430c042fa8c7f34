package dev.assay.ops.evaluate;

import dev.assay.ops.crowd.Answer;
import dev.assay.ops.crowd.Recording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Spammers of three kinds, mixed into a recorded crowd by a seed: they answer at random, always the same, or what one
 * other worker said before them (19 times of 20). Each answers {@code answers} items drawn from all, or from those of whom
 * they copy, somewhere among the others' answers to the item.
 */
public final class Spammers {
    private static final double FIDELITY = 0.95;

    private final Recording crowd;
    private final List<String> classes;
    private final int answers;
    private final SplittableRandom random;
    private final Map<String, List<Answer>> items = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** How they answer. */
    public enum Kind {
        RANDOM,
        CONSTANT,
        COPYING
    }

    /**
     * @param share of the mixed crowd that are spammers, 0 to below 1
     * @param answers by each of them, where there are as many items
     */
    Spammers(Recording crowd, double share, int answers, long seed) {
        this.crowd = crowd;
        this.classes = List.copyOf(crowd.classes());
        this.answers = answers;
        this.random = new SplittableRandom(seed);
        crowd.answers()
                .forEach(answer -> items.computeIfAbsent(answer.item(), item -> new ArrayList<>())
                        .add(answer));
        int many = (int) Math.round(crowd.byWorker().size() * share / (1 - share));
        for (int number = 0; number < many; number++) {
            add("spammer-" + number, Kind.values()[number % Kind.values().length]);
        }
    }

    /** Every item's answers, in the order they came. */
    Map<String, List<Answer>> items() {
        return Collections.unmodifiableMap(items);
    }

    Map<String, Kind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    private void add(String spammer, Kind kind) {
        kinds.put(spammer, kind);
        if (kind == Kind.COPYING) {
            copy(spammer);
            return;
        }
        String always = anyAnswer();
        for (String item : some(List.copyOf(items.keySet()))) {
            List<Answer> given = Objects.requireNonNull(items.get(item));
            String label = kind == Kind.CONSTANT ? always : anyAnswer();
            given.add(random.nextInt(given.size() + 1), new Answer(item, spammer, label, 0));
        }
    }

    private void copy(String spammer) {
        List<List<Answer>> busy = crowd.byWorker().values().stream()
                .filter(own -> own.size() >= Math.min(answers, items.size()))
                .toList();
        List<Answer> copied = busy.get(random.nextInt(busy.size()));
        for (Answer original : some(copied)) {
            List<Answer> given = Objects.requireNonNull(items.get(original.item()));
            int after = given.indexOf(original) + 1;
            String label = random.nextDouble() < FIDELITY ? original.label() : anyAnswer();
            given.add(random.nextInt(after, given.size() + 1), new Answer(original.item(), spammer, label, 0));
        }
    }

    private String anyAnswer() {
        return classes.get(random.nextInt(classes.size()));
    }

    private <T> List<T> some(List<T> all) {
        List<T> drawn = new ArrayList<>(all);
        for (int at = 0; at < Math.min(answers, drawn.size()); at++) {
            Collections.swap(drawn, at, random.nextInt(at, drawn.size()));
        }
        return drawn.subList(0, Math.min(answers, drawn.size()));
    }
}
