package dev.assay.domain.crowd;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns a confusion matrix per labeler in a field with classes: all anew by Dawid and Skene's algorithm at a
 * {@link #refit}, and item by item in between, when an item is closed or its right answer becomes known.
 *
 * <p>A labeler's matrix is the sum of what each item says of them. What an item said is remembered, so that it can be
 * taken back when the item is judged itself, is fitted again, or its truth becomes known.
 */
final class ConfusionLearner implements FieldLearner {
    private static final double TOLERANCE = 1e-6;
    private static final int ROUNDS = 200;

    private final LabelField field;
    private final List<String> classes;
    private final int size;
    private final Smoothing smoothing;
    private final double[] prior;
    private final Map<String, Answers> items = new LinkedHashMap<>();
    private final Map<UserId, double[]> counts = new LinkedHashMap<>();
    private double[] frequencies;
    private int answers;

    ConfusionLearner(LabelField field) {
        this.field = field;
        this.classes = FieldClasses.of(field);
        this.size = classes.size();
        this.smoothing = Smoothing.newcomer(FieldModel.NEWCOMER_ACCURACY, size);
        this.prior = smoothing.counts();
        this.frequencies = new double[size];
        Arrays.fill(frequencies, 1.0 / size);
    }

    /** The answers to one item, and what they said of their givers: the item's probabilities when it was counted. */
    private static final class Answers {
        private final Map<UserId, Integer> given = new LinkedHashMap<>();
        private final Map<UserId, Integer> counted = new LinkedHashMap<>();
        private double[] said = {};
        private int known = -1;
    }

    @Override
    public void label(String item, UserId labeler, @Nullable LabelValue value) {
        Answers of = items.computeIfAbsent(item, id -> new Answers());
        int at = classOf(value);
        Integer before = at >= 0 ? of.given.put(labeler, at) : of.given.remove(labeler);
        answers += (at >= 0 ? 1 : 0) - (before != null ? 1 : 0);
        if (before != null && of.counted.containsKey(labeler)) {
            count(of, of.said, of.given);
        }
    }

    private int classOf(@Nullable LabelValue value) {
        return value == null
                ? -1
                : FieldClasses.text(value).map(classes::indexOf).orElse(-1);
    }

    @Override
    public void closed(String item) {
        Answers of = items.get(item);
        if (of != null && (of.given.size() > 1 || of.known >= 0)) {
            count(of, probabilities(of), of.given);
        }
    }

    @Override
    public void known(String item, @Nullable LabelValue truth) {
        Answers of = items.computeIfAbsent(item, id -> new Answers());
        of.known = classOf(truth);
        closed(item);
    }

    /** Takes back what the item said before, and counts what it says now. */
    private void count(Answers of, double[] says, Map<UserId, Integer> given) {
        of.counted.forEach((labeler, at) -> add(labeler, at, of.said, -1));
        of.counted.clear();
        of.counted.putAll(given);
        of.said = says;
        of.counted.forEach((labeler, at) -> add(labeler, at, of.said, 1));
    }

    private void add(UserId labeler, int given, double[] says, int sign) {
        double[] cells = counts.computeIfAbsent(labeler, id -> new double[size * size]);
        for (int truth = 0; truth < size; truth++) {
            cells[truth * size + given] += sign * says[truth];
        }
    }

    private double[] probabilities(Answers of) {
        double[] belief = new double[size];
        if (of.known >= 0) {
            belief[of.known] = 1;
            return belief;
        }
        for (int truth = 0; truth < size; truth++) {
            belief[truth] = Math.log(frequencies[truth]);
        }
        of.given.forEach((labeler, given) -> {
            double[] rates = rates(of, labeler);
            for (int truth = 0; truth < size; truth++) {
                belief[truth] += Math.log(rates[truth * size + given]);
            }
        });
        double most = Arrays.stream(belief).max().orElse(0);
        double sum = 0;
        for (int truth = 0; truth < size; truth++) {
            belief[truth] = Math.exp(belief[truth] - most);
            sum += belief[truth];
        }
        for (int truth = 0; truth < size; truth++) {
            belief[truth] /= sum;
        }
        return belief;
    }

    /** The labeler's smoothed matrix without what this item said of them, row after row. */
    private double[] rates(@Nullable Answers without, UserId labeler) {
        double[] rates = cells(without, labeler);
        for (int truth = 0; truth < size; truth++) {
            double row = 0;
            for (int given = 0; given < size; given++) {
                rates[truth * size + given] += prior[truth * size + given];
                row += rates[truth * size + given];
            }
            for (int given = 0; given < size; given++) {
                rates[truth * size + given] /= row;
            }
        }
        return rates;
    }

    private double[] cells(@Nullable Answers without, UserId labeler) {
        double[] cells = counts.getOrDefault(labeler, new double[size * size]).clone();
        Integer counted = without == null ? null : without.counted.get(labeler);
        if (without != null && counted != null) {
            for (int truth = 0; truth < size; truth++) {
                cells[truth * size + counted] = Math.max(0, cells[truth * size + counted] - without.said[truth]);
            }
        }
        return cells;
    }

    @Override
    public void refit() {
        List<Answers> telling = items.values().stream()
                .filter(of -> of.given.size() > 1 || (of.known >= 0 && !of.given.isEmpty()))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        ConfusionSheet sheet = new ConfusionSheet();
        int[] known = new int[telling.size()];
        for (int item = 0; item < known.length; item++) {
            sheet.add(item, telling.get(item).given);
            known[item] = telling.get(item).known;
        }
        DawidSkeneFit fit = DawidSkene.fit(sheet.matrix(known.length, size), smoothing, known, TOLERANCE, ROUNDS);
        items.values().forEach(of -> of.counted.clear());
        counts.clear();
        for (int item = 0; item < known.length; item++) {
            double[] says = new double[size];
            for (int truth = 0; truth < size; truth++) {
                says[truth] = fit.posterior(item, truth);
            }
            count(telling.get(item), says, telling.get(item).given);
        }
        for (int truth = 0; truth < size; truth++) {
            frequencies[truth] = fit.prior(truth);
        }
    }

    @Override
    public FieldModel model(String item, Collection<UserId> labelers) {
        Answers own = items.get(item);
        List<LabelerModel> models = new ArrayList<>();
        for (UserId labeler : labelers) {
            double evidence = Arrays.stream(cells(own, labeler)).sum();
            models.add(LabelerModel.of(labeler, evidence, frequencies, rates(own, labeler)));
        }
        FieldModel blank = FieldModel.blank(field);
        return new FieldModel(
                field.name(), classes, Arrays.stream(frequencies).boxed().toList(), blank.newcomer(), models);
    }

    @Override
    public int answers() {
        return answers;
    }
}
