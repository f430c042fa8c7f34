package dev.assay.domain.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.label.Box;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.LabelValue.Scalar;
import dev.assay.domain.label.Point;
import dev.assay.domain.label.Polygon;
import dev.assay.domain.label.Span;
import dev.assay.domain.label.TimeRegion;
import dev.assay.domain.shared.UserId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two labelers on each kind of field: what counts as the same answer and what does not. */
class MajorityVoteKindsTest {
    /**
     * @param one an answer
     * @param same another that counts as the same
     * @param other one that does not
     * @param fused what the first two come to
     */
    record Kind(String field, LabelValue one, LabelValue same, LabelValue other, LabelValue fused) {}

    static Stream<Kind> kinds() {
        return Stream.of(
                exact("intent", new LabelValue.Choice("praise"), new LabelValue.Choice("question")),
                exact("topics", choices("price", "service"), choices("price")),
                exact("tone", new LabelValue.Rating(1), new LabelValue.Rating(2)),
                new Kind(
                        "comment",
                        new LabelValue.Text("Short, but clear"),
                        new LabelValue.Text("short but clear "),
                        new LabelValue.Text("Short, but unclear"),
                        new LabelValue.Text("Short, but clear")),
                new Kind("entities", span(0, 10), span(0, 9), span(0, 6), span(0, 9)),
                new Kind("objects", box(0, 100), box(0, 95), box(0, 50), box(0, 97.5)),
                new Kind("outlines", square(0, 100), square(0, 95), square(0, 50), square(0, 100)),
                new Kind("events", region(0, 4), region(1, 4), region(3, 8), region(0.5, 4)),
                exact("record", record("Berlin", 9), record("Berlin", 10)),
                new Kind(
                        "record",
                        record("Unter den Linden", 9),
                        record("unter den Lindn", 9),
                        record("Unter den Eichen", 9),
                        record("Unter den Linden", 9)));
    }

    private static Kind exact(String field, LabelValue one, LabelValue other) {
        return new Kind(field, one, one, other, one);
    }

    private static LabelValue choices(String... options) {
        return new LabelValue.Choices(List.of(options));
    }

    private static LabelValue span(int start, int end) {
        return new LabelValue.Spans(List.of(new Span(start, end, "place")));
    }

    private static LabelValue box(double x, double width) {
        return new LabelValue.Boxes(List.of(new Box(x, 0, width, 10, "dent")));
    }

    private static LabelValue square(double x, double width) {
        return new LabelValue.Polygons(List.of(new Polygon(
                List.of(new Point(x, 0), new Point(x + width, 0), new Point(x + width, 10), new Point(x, 10)),
                "dent")));
    }

    private static LabelValue region(double start, double end) {
        return new LabelValue.TimeRegions(List.of(new TimeRegion(start, end, "noise")));
    }

    private static LabelValue record(String city, int amount) {
        return new LabelValue.Fields(
                Map.of("city", new Scalar.Words(city), "amount", new Scalar.Number(BigDecimal.valueOf(amount))));
    }

    private static Tally tally(String field, LabelValue one, LabelValue other) {
        List<Vote> votes = List.of(
                new Vote(new UserId("ann"), new Label(Map.of(field, one))),
                new Vote(new UserId("bob"), new Label(Map.of(field, other))));
        return MajorityVote.count(votes, LabelSamples.schema(), new MajorityPolicy(2, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_same_answer_twice_is_consensus_on_their_common_answer(Kind kind) {
        Tally tally = tally(kind.field(), kind.one(), kind.same());
        assertThat(tally.reached()).isTrue();
        assertThat(tally.leading()).isEqualTo(new Label(Map.of(kind.field(), kind.fused())));
        assertThat(tally.ballots().get(kind.field()))
                .singleElement()
                .satisfies(ballot ->
                        assertThat(ballot.fusion() == null).isEqualTo(kind.one().equals(kind.same())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void different_answers_are_a_tie(Kind kind) {
        Tally tally = tally(kind.field(), kind.one(), kind.other());
        assertThat(tally.reached()).isFalse();
        assertThat(tally.leading().values()).isEmpty();
        assertThat(tally.ballots().get(kind.field()))
                .extracting(Ballot::value)
                .containsExactly(kind.one().canonical(), kind.other().canonical());
    }

    @Test
    void every_kind_of_field_is_tried() {
        Set<String> fields = kinds().map(Kind::field).collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields)
                .containsExactlyInAnyOrderElementsOf(
                        LabelSamples.label().values().keySet());
    }

    @Test
    void a_field_the_schema_does_not_know_is_counted_by_equality() {
        assertThat(tally("gone", box(0, 100), box(0, 95)).ballots().get("gone")).hasSize(2);
        assertThat(tally("gone", box(0, 100), box(0, 100)).reached()).isTrue();
    }
}
