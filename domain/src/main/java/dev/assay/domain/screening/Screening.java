package dev.assay.domain.screening;

import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.screening.FieldScreening.Echo;
import dev.assay.domain.screening.FieldScreening.Evidence;
import dev.assay.domain.screening.FieldScreening.Look;
import dev.assay.domain.shared.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the labelers of a project: fed with its labels in the order they came, it says when somebody is to be suspected,
 * from what could be known then. Tests begin anew after each suspicion.
 *
 * <p>An answer is judged when its item gets no more of them, by the answers of the others and by the right one where that is
 * known. Fields without classes say nothing. Memory: the labels of open items, and 100 bytes for each two labelers who had an
 * item in common. Not safe for use by several threads.
 */
public final class Screening {
    /** A good record makes up for this much, and not for more: 3 is a change seen within about ten answers. */
    private static final double CARELESS_FLOOR = -3;

    private static final double COPYING_FLOOR = -20;

    private final ScreeningRules rules;
    private final Map<String, FieldScreening> fields = new LinkedHashMap<>();
    private final PaceScreening pace;
    private final Map<String, Map<UserId, Label>> open = new HashMap<>();
    private final Map<UserId, Integer> labels = new HashMap<>();
    private final Map<UserId, SequentialTest> careless = new HashMap<>();
    private final Map<Couple, SequentialTest> copying = new HashMap<>();
    private final Set<UserId> distrusted = new HashSet<>();

    private record Couple(UserId labeler, UserId source) {}

    public Screening(LabelSchema schema, ScreeningRules rules) {
        this.rules = rules;
        this.pace = new PaceScreening(rules.pace());
        for (LabelField field : schema.fields()) {
            FieldScreening screening = new FieldScreening(field, rules.diligence());
            if (screening.tells()) {
                fields.put(field.name(), screening);
            }
        }
    }

    /** A labeler's label on an item. */
    public void label(String item, UserId labeler, Label label) {
        open.computeIfAbsent(item, id -> new LinkedHashMap<>()).put(labeler, label);
        labels.merge(labeler, 1, Integer::sum);
    }

    /** The labeler's label on the item is another one; too late when the item is closed. */
    public void revise(String item, UserId labeler, Label label) {
        Map<UserId, Label> given = open.get(item);
        if (given != null) {
            given.replace(labeler, label);
        }
    }

    /** How long the labeler's last label took them; {@code kind} is what tasks of about the same size have in common. */
    public Optional<Suspicion> timed(UserId labeler, String kind, Duration took) {
        return pace.timed(labeler, kind, took, given(labeler));
    }

    private int given(UserId labeler) {
        return labels.getOrDefault(labeler, 0);
    }

    /**
     * The item gets no more labels, for now. Labels after that are of another look at it.
     *
     * @param truth its right label, where somebody who should know said so
     * @return who is to be suspected from now on
     */
    public Map<UserId, Suspicion> closed(String item, @Nullable Label truth) {
        Map<UserId, Label> given = open.remove(item);
        if (given == null) {
            return Map.of();
        }
        Map<UserId, Suspicion> found = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        fields.forEach((name, field) ->
                evidence.add(field.closed(values(given, name), truth == null ? null : value(truth, name), distrusted)));
        evidence.forEach(of -> of.looks().forEach(this::look));
        evidence.forEach(of -> of.echoes().forEach(this::echo));
        given.keySet().forEach(labeler -> suspect(labeler, given.keySet()).ifPresent(of -> found.put(labeler, of)));
        return found;
    }

    /** The labeler's answer to gold, whose right label was known beforehand; nobody else's answer is needed to judge it. */
    public Optional<Suspicion> gold(UserId labeler, Label label, Label truth) {
        labels.merge(labeler, 1, Integer::sum);
        fields.forEach((name, field) -> field.closed(
                        values(Map.of(labeler, label), name), value(truth, name), distrusted)
                .looks()
                .forEach(this::look));
        return suspect(labeler, Set.of());
    }

    private static Map<UserId, LabelValue> values(Map<UserId, Label> given, String field) {
        Map<UserId, LabelValue> values = new LinkedHashMap<>();
        given.forEach((labeler, label) -> {
            LabelValue value = value(label, field);
            if (value != null) {
                values.put(labeler, value);
            }
        });
        return values;
    }

    private static @Nullable LabelValue value(Label label, String field) {
        return label.values().get(field);
    }

    private void look(Look look) {
        careless.computeIfAbsent(look.labeler(), who -> new SequentialTest(CARELESS_FLOOR))
                .add(look.careless() / look.honest(), look.right(), rules.diligence());
    }

    private void echo(Echo echo) {
        copying.computeIfAbsent(new Couple(echo.labeler(), echo.source()), couple -> new SequentialTest(COPYING_FLOOR))
                .add(echo.likelier(), echo.same() ? 1 : 0, echo.byChance());
    }

    private Optional<Suspicion> suspect(UserId labeler, Set<UserId> company) {
        SequentialTest looks = careless.get(labeler);
        if (looks != null && looks.passes(rules.carelessOdds(), rules.fewest())) {
            careless.remove(labeler);
            return found(Kind.CARELESS, labeler, looks, null);
        }
        return company.stream()
                .map(source -> new Couple(labeler, source))
                .filter(couple -> Objects.nonNull(copying.get(couple)))
                .filter(couple ->
                        Objects.requireNonNull(copying.get(couple)).passes(rules.copyingOdds(), rules.fewest()))
                .findFirst()
                .flatMap(couple -> {
                    SequentialTest echoes = Objects.requireNonNull(copying.remove(couple));
                    return found(Kind.COPYING, labeler, echoes, couple.source());
                });
    }

    private Optional<Suspicion> found(Kind kind, UserId labeler, SequentialTest test, @Nullable UserId source) {
        distrusted.add(labeler);
        return Optional.of(new Suspicion(
                kind,
                given(labeler),
                test.answers(),
                test.observed(),
                test.expected(),
                Math.min(test.odds(), 1e9),
                source));
    }
}
