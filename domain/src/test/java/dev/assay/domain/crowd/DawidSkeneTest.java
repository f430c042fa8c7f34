package dev.assay.domain.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {
    /**
     * Table 1 of Dawid and Skene (1979): how fit 45 patients were judged to be before anaesthesia, 1 to 4; the first
     * observer judged three times. One line per patient, one group of digits per observer.
     */
    private static final String TABLE_1 = """
            111 1 1 1 1; 333 4 3 3 4; 112 2 1 2 2; 222 3 1 2 1; 222 3 2 2 2; 222 3 3 2 2; 122 2 1 1 1; 333 3 4 3 3
            222 2 2 2 3; 232 2 2 2 3; 444 4 4 4 4; 222 3 3 4 3; 111 1 1 1 1; 222 3 2 1 2; 121 1 1 1 1; 111 2 1 1 1
            111 1 1 1 1; 111 1 1 1 1; 222 2 2 2 1; 222 1 3 2 2; 222 2 2 2 2; 222 2 2 2 1; 222 3 2 2 2; 221 2 2 2 2
            111 1 1 1 1; 111 1 1 1 1; 232 2 2 2 2; 111 1 1 1 1; 111 1 1 1 1; 112 1 1 2 1; 111 1 1 1 1; 333 3 2 3 3
            111 1 1 1 1; 222 2 2 2 2; 222 3 2 3 2; 433 4 3 4 3; 221 2 2 3 2; 232 3 2 3 3; 333 3 4 3 2; 111 1 1 1 1
            111 1 1 1 1; 121 2 1 1 1; 232 2 2 2 2; 121 1 1 1 1; 222 2 2 2 2""";

    private static LabelMatrix matrix(int[][] answers, int items, int labelers, int classes) {
        return LabelMatrix.of(
                items,
                labelers,
                classes,
                Arrays.stream(answers).mapToInt(answer -> answer[0]).toArray(),
                Arrays.stream(answers).mapToInt(answer -> answer[1]).toArray(),
                Arrays.stream(answers).mapToInt(answer -> answer[2]).toArray());
    }

    private static int[][] anaesthetists() {
        String[] patients = TABLE_1.split("[;\n]\\s*", -1);
        return IntStream.range(0, patients.length)
                .boxed()
                .flatMap(patient -> {
                    String[] observers = patients[patient].strip().split(" ", -1);
                    return IntStream.range(0, observers.length)
                            .boxed()
                            .flatMap(observer -> observers[observer].chars().mapToObj(digit ->
                                    new int[] {patient, observer, digit - '1'}));
                })
                .toArray(int[][]::new);
    }

    /** Table 2 of the paper: the class frequencies, and the first observer's error rates, to two places. */
    @Test
    void the_papers_own_example_comes_out_as_in_the_paper() {
        int[][] answers = anaesthetists();
        assertThat(answers).hasNumberOfRows(315);
        DawidSkeneFit fit = DawidSkene.fit(matrix(answers, 45, 5, 4), Smoothing.add(0, 4), 1e-9, 1000);
        assertThat(IntStream.range(0, 4).mapToDouble(fit::prior).toArray())
                .containsExactly(new double[] {0.40, 0.42, 0.11, 0.07}, within(0.005));
        double[][] first = {{0.89, 0.11, 0, 0}, {0.07, 0.88, 0.05, 0}, {0, 0.34, 0.66, 0}, {0, 0, 0.56, 0.44}};
        for (int truth = 0; truth < 4; truth++) {
            int row = truth;
            double of = IntStream.range(0, 4)
                    .mapToDouble(given -> fit.count(0, row, given))
                    .sum();
            double[] rates = IntStream.range(0, 4)
                    .mapToDouble(given -> fit.count(0, row, given) / of)
                    .toArray();
            assertThat(rates).containsExactly(first[truth], within(0.005));
        }
    }

    @RepeatedTest(30)
    void posteriors_are_those_of_the_plain_algorithm(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int items = 20 + random.nextInt(60);
        int labelers = 3 + random.nextInt(10);
        int classes = 2 + random.nextInt(4);
        int[][] answers = crowd(random, items, labelers, classes, 300 + random.nextInt(300));
        double add = new double[] {0.01, 0.5, 1, 2}[random.nextInt(4)];
        int rounds = 1 + random.nextInt(40);
        PlainDawidSkene plain = new PlainDawidSkene(answers, items, labelers, classes, add, 1e-8, rounds);
        DawidSkeneFit fit =
                DawidSkene.fit(matrix(answers, items, labelers, classes), Smoothing.add(add, classes), 1e-8, rounds);
        for (int item = 0; item < items; item++) {
            for (int truth = 0; truth < classes; truth++) {
                assertThat(fit.posterior(item, truth)).isCloseTo(plain.posteriors[item][truth], within(1e-6));
            }
        }
        assertThat(fit.logLikelihood()).isCloseTo(plain.logLikelihood, within(1e-6 * Math.abs(plain.logLikelihood)));
        assertThat(fit.rounds()).isEqualTo(plain.rounds);
    }

    @Test
    void what_is_known_stays_and_teaches_about_the_rest() {
        // Two who always answer 0 against one who is right: only the known items tell who is who.
        int[][] answers = new int[60][];
        int[] known = new int[20];
        for (int item = 0; item < 20; item++) {
            answers[item * 3] = new int[] {item, 0, 0};
            answers[item * 3 + 1] = new int[] {item, 1, 0};
            answers[item * 3 + 2] = new int[] {item, 2, item % 2};
            known[item] = item < 14 ? item % 2 : -1;
        }
        DawidSkeneFit fit = DawidSkene.fit(matrix(answers, 20, 3, 2), Smoothing.add(1, 2), known, 1e-9, 500);
        for (int item = 0; item < 20; item++) {
            assertThat(fit.posterior(item, item % 2)).isGreaterThan(item < 14 ? 1 - 1e-12 : 0.8);
        }
        DawidSkeneFit blind = DawidSkene.fit(matrix(answers, 20, 3, 2), Smoothing.add(1, 2), 1e-9, 500);
        assertThat(blind.posterior(15, 1)).isLessThan(0.5);
    }

    /** The product over so many labels is smaller than any number. */
    @Test
    void a_thousand_labels_on_an_item_are_not_too_many() {
        int[][] answers = new int[6000][];
        for (int label = 0; label < answers.length; label++) {
            answers[label] = new int[] {label % 3, label / 3, (label % 3 + (label % 7 == 0 ? 1 : 0)) % 3};
        }
        DawidSkeneFit fit = DawidSkene.fit(matrix(answers, 3, 2000, 3), Smoothing.add(1, 3), 1e-9, 100);
        for (int item = 0; item < 3; item++) {
            assertThat(fit.posterior(item, item)).isCloseTo(1, within(1e-9));
        }
        assertThat(fit.logLikelihood()).isFinite().isLessThan(-1000);
    }

    @Test
    void labels_out_of_range_are_refused() {
        assertThatThrownBy(() -> matrix(new int[][] {{0, 0, 2}}, 1, 1, 2)).hasMessageContaining("class 2");
        assertThatThrownBy(() -> matrix(new int[][] {{1, 0, 0}}, 1, 1, 2)).hasMessageContaining("item 1");
        assertThatThrownBy(() -> LabelMatrix.of(1, 1, 1, new int[1], new int[2], new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Labelers right between half and nearly all of the time; every item has at least one label. */
    private static int[][] crowd(Random random, int items, int labelers, int classes, int labels) {
        double[] accuracy = random.doubles(labelers, 0.5, 0.95).toArray();
        int[] truth = random.ints(items, 0, classes).toArray();
        return IntStream.range(0, items + labels)
                .mapToObj(label -> {
                    int item = label < items ? label : random.nextInt(items);
                    int labeler = random.nextInt(labelers);
                    boolean right = random.nextDouble() < accuracy[labeler];
                    return new int[] {item, labeler, right ? truth[item] : random.nextInt(classes)};
                })
                .toArray(int[][]::new);
    }
}
