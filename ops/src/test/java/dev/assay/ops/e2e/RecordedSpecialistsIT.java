package dev.assay.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import dev.assay.domain.specialisation.Finding;
import dev.assay.domain.specialisation.Judged;
import dev.assay.domain.specialisation.Specialisation;
import dev.assay.domain.specialisation.SpecialisationRules;
import dev.assay.ops.crowd.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is a specialist in a recorded crowd once chance alone decides who gave which label: for each item its labels are dealt
 * anew among its labelers. Nobody is better than the others then, so whoever is declared one is declared by mistake.
 */
class RecordedSpecialistsIT {
    private static final int SHUFFLES = 200;
    private static final SpecialisationRules RULES = SpecialisationRules.DEFAULT;

    @ParameterizedTest
    @ValueSource(strings = {"bluebirds", "rte", "weather_sentiment", "possent"})
    void chance_makes_specialists_in_at_most_one_shuffle_in_twenty(String name) throws IOException {
        RecordedCrowd crowd = RecordedCrowd.named(name);
        int mistaken = 0;
        for (int seed = 0; seed < SHUFFLES; seed++) {
            mistaken += declared(shuffled(crowd.recording().answers(), new Random(seed)), crowd.gold()) > 0 ? 1 : 0;
        }
        assertThat(mistaken).as("of %s shuffles of %s", SHUFFLES, name).isLessThanOrEqualTo(SHUFFLES / 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bluebirds", "rte"})
    void the_crowd_as_it_was_has_specialists(String name) throws IOException {
        RecordedCrowd crowd = RecordedCrowd.named(name);
        assertThat(declared(crowd.recording().answers(), crowd.gold())).isPositive();
    }

    private static long declared(List<Answer> answers, Map<String, String> gold) {
        Map<UserId, Map<Field, Judged>> scores = new HashMap<>();
        for (Answer answer : answers) {
            String expected = gold.get(answer.item());
            if (expected != null) {
                // The recordings have no task types: two made-up ones, by item, make two fields.
                Field field = new Field(answer.item().hashCode() % 2 == 0 ? "even" : "odd", "");
                scores.computeIfAbsent(new UserId(answer.worker()), none -> new HashMap<>())
                        .merge(field, new Judged(expected.equals(answer.label()) ? 1 : 0, 1), Judged::plus);
            }
        }
        return Specialisation.test(scores, RULES).stream()
                .filter((Finding finding) -> finding.declares(RULES))
                .count();
    }

    private static List<Answer> shuffled(List<Answer> answers, Random random) {
        Map<String, List<Answer>> items = new LinkedHashMap<>();
        answers.forEach(answer ->
                items.computeIfAbsent(answer.item(), none -> new ArrayList<>()).add(answer));
        List<Answer> dealt = new ArrayList<>(answers.size());
        for (List<Answer> item : items.values()) {
            List<String> labels =
                    new ArrayList<>(item.stream().map(Answer::label).toList());
            Collections.shuffle(labels, random);
            for (int i = 0; i < item.size(); i++) {
                Answer one = item.get(i);
                dealt.add(new Answer(one.item(), one.worker(), labels.get(i), one.seconds()));
            }
        }
        return dealt;
    }
}
