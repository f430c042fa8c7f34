package dev.assay.domain.crowd;

import dev.assay.domain.agreement.Answer;
import dev.assay.domain.agreement.AnswerGroup;
import dev.assay.domain.agreement.Grouping;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns one accuracy per labeler in a field without classes, over groups of answers that count as one, see {@link OneCoin}: all anew
 * at a {@link #refit}, and item by item in between.
 */
final class ReliabilityLearner implements FieldLearner {
    private static final double TOLERANCE = 1e-6;
    private static final int ROUNDS = 200;

    private final LabelField field;
    private final Map<String, Answers> items = new LinkedHashMap<>();
    private final Map<UserId, Score> scores = new HashMap<>();
    private int answers;

    ReliabilityLearner(LabelField field) {
        this.field = field;
    }

    /** How many answers were counted, and how many of them are expected to be right. */
    private record Score(double answered, double right) {
        private static final Score NONE = new Score(0, 0);

        Score plus(double more, double expected) {
            return new Score(Math.max(0, answered + more), Math.max(0, right + expected));
        }

        double accuracy() {
            double rate = (right + FieldModel.NEWCOMER_ACCURACY) / (answered + 1);
            return Math.min(Math.max(rate, 1e-6), 1 - 1e-6);
        }
    }

    /** The answers to one item, an empty one for leaving the field out, and what was counted of them. */
    private static final class Answers {
        private final Map<UserId, Optional<LabelValue>> given = new LinkedHashMap<>();
        private final Map<UserId, Double> counted = new LinkedHashMap<>();
        private boolean known;
        /** The right answer once it is known; null when the field is to be left out. */
        private @Nullable LabelValue truth;
        /** Which group each answer is in, in the order of {@code given}, worked out when first wanted. */
        private OneCoin.@Nullable Groups groups;

        boolean telling() {
            return given.size() > 1 || (known && !given.isEmpty());
        }
    }

    private static Optional<LabelValue> form(@Nullable LabelValue value) {
        return Optional.ofNullable(value).map(LabelValue::canonical);
    }

    @Override
    public void label(String item, UserId labeler, @Nullable LabelValue value) {
        Answers of = items.computeIfAbsent(item, id -> new Answers());
        of.groups = null;
        boolean again = of.given.put(labeler, form(value)) != null;
        answers += again ? 0 : 1;
        if (again && of.counted.containsKey(labeler)) {
            closed(item);
        }
    }

    @Override
    public void closed(String item) {
        Answers of = items.get(item);
        if (of == null || !of.telling()) {
            return;
        }
        List<UserId> by = List.copyOf(of.given.keySet());
        double[] accuracies = by.stream()
                .mapToDouble(labeler -> without(of, labeler).accuracy())
                .toArray();
        OneCoin.Sheet sheet = sheet(of, new int[accuracies.length]);
        double[] belief = OneCoin.posterior(sheet, accuracies);
        Map<UserId, Double> says = new LinkedHashMap<>();
        for (int vote = 0; vote < by.size(); vote++) {
            says.put(by.get(vote), belief[sheet.groups().of()[vote]]);
        }
        count(of, says);
    }

    @Override
    public void known(String item, @Nullable LabelValue truth) {
        Answers of = items.computeIfAbsent(item, id -> new Answers());
        of.known = true;
        of.truth = truth;
        of.groups = null;
        closed(item);
    }

    private void count(Answers of, Map<UserId, Double> says) {
        of.counted.forEach((labeler, right) -> scores.put(labeler, without(of, labeler)));
        of.counted.clear();
        of.counted.putAll(says);
        says.forEach((labeler, right) ->
                scores.put(labeler, scores.getOrDefault(labeler, Score.NONE).plus(1, right)));
    }

    private Score without(@Nullable Answers of, UserId labeler) {
        Score all = scores.getOrDefault(labeler, Score.NONE);
        Double own = of == null ? null : of.counted.get(labeler);
        return own == null ? all : all.plus(-1, -own);
    }

    private OneCoin.Sheet sheet(Answers of, int[] labelers) {
        OneCoin.Groups groups = of.groups;
        if (groups == null) {
            groups = groups(of);
            of.groups = groups;
        }
        return new OneCoin.Sheet(labelers, groups);
    }

    /** Leaving the field out is a group too, and so is a known answer that is like nobody's. */
    private OneCoin.Groups groups(Answers of) {
        List<Answer> values = new ArrayList<>();
        of.given.forEach((labeler, value) -> value.ifPresent(given -> values.add(new Answer(labeler, given))));
        LabelValue truth = of.truth;
        if (truth != null) {
            values.add(new Answer(FieldModel.NOBODY, truth));
        }
        Map<UserId, Integer> places = new HashMap<>();
        int size = 0;
        for (AnswerGroup group : Grouping.of(field, values)) {
            int place = size;
            group.labelers().forEach(labeler -> places.put(labeler, place));
            size++;
        }
        boolean leftOut = of.given.containsValue(Optional.<LabelValue>empty()) || (of.known && truth == null);
        int out = size;
        int[] group = of.given.keySet().stream()
                .mapToInt(labeler -> places.getOrDefault(labeler, out))
                .toArray();
        int known = !of.known ? -1 : places.getOrDefault(FieldModel.NOBODY, out);
        return new OneCoin.Groups(group, size + (leftOut ? 1 : 0), known);
    }

    @Override
    public void refit() {
        Map<UserId, Integer> numbers = new LinkedHashMap<>();
        List<OneCoin.Sheet> sheets = new ArrayList<>();
        List<Answers> telling = items.values().stream().filter(Answers::telling).toList();
        for (Answers of : telling) {
            int[] labelers = of.given.keySet().stream()
                    .mapToInt(labeler -> numbers.computeIfAbsent(labeler, id -> numbers.size()))
                    .toArray();
            sheets.add(sheet(of, labelers));
        }
        int[] answered = new int[numbers.size()];
        sheets.forEach(sheet -> tally(sheet, answered));
        double[] right = OneCoin.fit(sheets, answered, FieldModel.NEWCOMER_ACCURACY, TOLERANCE, ROUNDS);
        items.values().forEach(of -> of.counted.clear());
        scores.clear();
        numbers.forEach((labeler, number) -> scores.put(labeler, new Score(answered[number], right[number])));
        for (Answers of : telling) {
            remember(of);
        }
    }

    private static void tally(OneCoin.Sheet sheet, int[] answered) {
        for (int labeler : sheet.labelers()) {
            answered[labeler]++;
        }
    }

    /** What the fit took from the item, so that it can be taken back. */
    private void remember(Answers of) {
        double[] accuracies = of.given.keySet().stream()
                .mapToDouble(labeler -> scores.getOrDefault(labeler, Score.NONE).accuracy())
                .toArray();
        OneCoin.Sheet sheet = sheet(of, new int[accuracies.length]);
        double[] belief = OneCoin.posterior(sheet, accuracies);
        int vote = 0;
        for (UserId labeler : of.given.keySet()) {
            of.counted.put(labeler, belief[sheet.groups().of()[vote++]]);
        }
    }

    @Override
    public FieldModel model(String item, Collection<UserId> labelers) {
        Answers own = items.get(item);
        List<LabelerModel> models = new ArrayList<>();
        for (UserId labeler : labelers) {
            Score score = without(own, labeler);
            models.add(new LabelerModel(labeler, score.answered(), score.accuracy(), List.of()));
        }
        FieldModel blank = FieldModel.blank(field);
        return new FieldModel(field.name(), List.of(), List.of(), blank.newcomer(), models);
    }

    @Override
    public int answers() {
        return answers;
    }
}
