package dev.assay.write.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.agreement.Fusion;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.gate.GateSamples;
import dev.assay.domain.goldset.GoldSetSamples;
import dev.assay.domain.ingest.ImportSamples;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSamples;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Span;
import dev.assay.domain.labeler.LabelerSamples;
import dev.assay.domain.learning.LearningSamples;
import dev.assay.domain.prediction.PredictionSamples;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.prediction.TaskMarks;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.question.QuestionSamples;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.reference.ReferenceSamples;
import dev.assay.domain.requeue.RequeueSamples;
import dev.assay.domain.routing.Line;
import dev.assay.domain.routing.Routing;
import dev.assay.domain.routing.Score;
import dev.assay.domain.sampling.SampleSamples;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.task.TaskEvent;
import dev.assay.domain.task.TaskFacts;
import dev.assay.domain.task.TaskSamples;
import dev.assay.domain.task.Traits;
import dev.assay.domain.user.UserSamples;
import dev.assay.domain.walkthrough.WalkthroughSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored stays readable for ever: each event's bytes equal its approved file, and the file reads back.
 *
 * <p>For a new event, run with {@code -Dassay.approve=true} once: missing files are written, the test still fails, and the
 * files are reviewed and committed. A file that is there is never overwritten.
 */
class StoredContractTest {
    private static final Path APPROVED = Path.of("src/test/resources/stored");
    private static final ChainHash START = ChainHash.start("task|run1-0-7");

    /** An event with the kind of entity it belongs to. */
    record Sample(EntityKind kind, Object event) {
        String name() {
            return Objects.requireNonNull(StoredNames.all().get(event.getClass()), event.toString());
        }

        Path file() {
            return APPROVED.resolve(name() + ".json");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        ProjectSamples.events().forEach(event -> samples.add(new Sample(EntityKind.PROJECT, event)));
        TaskSamples.events().forEach(event -> samples.add(new Sample(EntityKind.TASK, event)));
        Set<Class<?>> once = new LinkedHashSet<>(); // some kinds come twice in the labeler's story
        LabelerSamples.events().stream()
                .filter(event -> once.add(event.getClass()))
                .forEach(event -> samples.add(new Sample(EntityKind.LABELER, event)));
        UserSamples.events().forEach(event -> samples.add(new Sample(EntityKind.USER, event)));
        samples.add(new Sample(EntityKind.USER, UserSamples.accepted(9)));
        ImportSamples.events().forEach(event -> samples.add(new Sample(EntityKind.IMPORT, event)));
        QuestionSamples.events().forEach(event -> samples.add(new Sample(EntityKind.QUESTION, event)));
        RequeueSamples.events().forEach(event -> samples.add(new Sample(EntityKind.REQUEUE, event)));
        SampleSamples.events().forEach(event -> samples.add(new Sample(EntityKind.SAMPLE, event)));
        GateSamples.events().forEach(event -> samples.add(new Sample(EntityKind.GATE, event)));
        GoldSetSamples.events().forEach(event -> samples.add(new Sample(EntityKind.GOLD_SET, event)));
        WalkthroughSamples.events().forEach(event -> samples.add(new Sample(EntityKind.WALKTHROUGH, event)));
        LearningSamples.events().stream()
                .filter(event -> once.add(event.getClass()))
                .forEach(event -> samples.add(new Sample(EntityKind.LEARNING, event)));
        PredictionSamples.events().forEach(event -> samples.add(new Sample(EntityKind.MODEL, event)));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_approved(Sample sample) throws IOException {
        Recorded<Object> recorded = DomainJson.record(sample.kind(), START, sample.event());
        if (Boolean.getBoolean("assay.approve") && Files.notExists(sample.file())) {
            Files.write(sample.file(), recorded.payload());
            throw new AssertionError("written, to be reviewed and committed: " + sample.file());
        }
        assertThat(new String(recorded.payload(), UTF_8)).isEqualTo(Files.readString(sample.file()));
        assertThat(recorded.follows(START)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_approved_file_reads_back_to_its_event(Sample sample) throws IOException {
        byte[] payload = Files.readAllBytes(sample.file());
        Recorded<Object> read = DomainJson.read(sample.kind(), payload, START.next(payload));
        assertThat(read.event()).isEqualTo(sample.event());
        assertThat(DomainJson.record(sample.kind(), START, read.event()).payload())
                .isEqualTo(payload);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_stored_form_is_canonical(Sample sample) throws IOException {
        byte[] payload = Files.readAllBytes(sample.file());
        JsonNode tree = DomainJson.mapper().readTree(payload);
        assertThat(DomainJson.mapper().writeValueAsBytes(tree))
                .as("no white space")
                .isEqualTo(payload);
        assertThat(tree.path("type").asText()).isEqualTo(sample.name());
        assertCanonical(tree);
    }

    private static void assertCanonical(JsonNode node) {
        assertThat(node.isNull()).as("null is left out").isFalse();
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty() && names.get(0).equals("type")) {
            names.remove(0); // which variant it is stands before what it holds
        }
        assertThat(names).isSorted();
        node.forEach(StoredContractTest::assertCanonical);
    }

    @Test
    void every_file_is_of_an_event_that_is_still_read() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(StoredNames.all().values());
        }
    }

    @Test
    void exactly_the_events_have_a_stored_name() {
        Set<Class<?>> events = new LinkedHashSet<>();
        StoredNames.ROOTS.values().forEach(root -> events.addAll(Variants.of(root)));
        assertThat(StoredNames.all().keySet()).isEqualTo(events);
        assertThat(StoredNames.all().values()).doesNotHaveDuplicates();
        assertThat(StoredNames.ROOTS.keySet()).containsExactlyInAnyOrder(EntityKind.values());
    }

    @Test
    void a_name_once_given_is_never_taken_back() throws IOException {
        List<String> given = Files.readAllLines(APPROVED.resolveSibling("stored-names.txt"));
        assertThat(StoredNames.all().values()).containsAll(given);
        assertThat(given)
                .as("every name is on the list")
                .containsAll(StoredNames.all().values());
    }

    @Test
    void how_near_answers_are_is_stored_only_where_they_are_not_equal() throws IOException {
        LabelValue value = new LabelValue.Text("Berlin");
        Ballot equal = new Ballot(value, List.of(TaskSamples.ANN, TaskSamples.BOB), 1);
        Ballot fused = new Ballot(value, List.of(TaskSamples.ANN, TaskSamples.BOB), 1, new Fusion(0.1, 0.05));
        String stored = DomainJson.mapper().writeValueAsString(fused);
        assertThat(stored).startsWith("{\"fusion\":{\"spread\":0.05,\"tolerance\":0.1},\"share\":1.0,");
        assertThat(DomainJson.mapper().readValue(stored, Ballot.class)).isEqualTo(fused);
        String without = DomainJson.mapper().writeValueAsString(equal);
        assertThat(without).doesNotContain("fusion");
        assertThat(DomainJson.mapper().readValue(without, Ballot.class)).isEqualTo(equal);
    }

    @Test
    void relations_are_stored_only_where_there_are_any() throws IOException {
        String plain = "{\"type\":\"spans\",\"spans\":[{\"end\":11,\"start\":6,\"type\":\"product\"}]}";
        LabelValue spans = DomainJson.mapper().readValue(plain, LabelValue.class);
        assertThat(spans).isEqualTo(new LabelValue.Spans(List.of(new Span(6, 11, "product"))));
        assertThat(stored(spans)).isEqualTo(plain);
        String related = "{\"type\":\"spans\",\"relations\":[{\"from\":1,\"to\":0,\"type\":\"same\"},"
                + "{\"from\":1,\"to\":0,\"type\":\"made-in\"}],\"spans\":[{\"end\":26,\"start\":20,\"type\":\"place\"},"
                + "{\"end\":11,\"start\":6,\"type\":\"product\"}]}";
        assertThat(stored(LabelSamples.facts())).isEqualTo(related);
        LabelValue read = DomainJson.mapper().readValue(related, LabelValue.class);
        assertThat(read).isEqualTo(LabelSamples.facts());
        assertThat(stored(read)).isEqualTo(related);
    }

    @Test
    void relation_types_are_stored_only_where_there_are_any() throws IOException {
        String plain = "{\"type\":\"spans\",\"name\":\"facts\",\"of\":\"body\",\"required\":true,\"title\":\"Facts\","
                + "\"types\":[\"place\",\"product\"]}";
        LabelField field = DomainJson.mapper().readValue(plain, LabelField.class);
        assertThat(field)
                .isEqualTo(new LabelField.SpansField("facts", "Facts", true, "body", List.of("place", "product")));
        assertThat(stored(field)).isEqualTo(plain);
        String related = "{\"type\":\"spans\",\"name\":\"facts\",\"of\":\"body\",\"relations\":["
                + "{\"directed\":true,\"from\":[\"product\"],\"name\":\"made-in\",\"to\":[\"place\"]},"
                + "{\"directed\":false,\"from\":[],\"name\":\"same\",\"to\":[]}],"
                + "\"required\":true,\"title\":\"Facts\",\"types\":[\"place\",\"product\"]}";
        assertThat(stored(LabelSamples.related())).isEqualTo(related);
        assertThat(DomainJson.mapper().readValue(related, LabelField.class)).isEqualTo(LabelSamples.related());
    }

    private static String stored(Object value) throws IOException {
        Class<?> root = value instanceof LabelValue ? LabelValue.class : LabelField.class;
        return DomainJson.mapper().writerFor(root).writeValueAsString(value);
    }

    @Test
    void one_majority_is_stored_as_before_there_were_rules_and_rules_read_back() throws IOException {
        String flat = "{\"minimumLabels\":4,\"overlap\":5,\"threshold\":0.8}";
        assertThat(DomainJson.mapper().writeValueAsString(ProjectSamples.STRICT))
                .isEqualTo(flat);
        assertThat(DomainJson.mapper().readValue(flat, ConsensusPolicy.class)).isEqualTo(ProjectSamples.STRICT);
        String rules = DomainJson.mapper().writeValueAsString(ConsensusPolicy.ARTICLE);
        assertThat(rules)
                .startsWith("{\"otherwise\":{\"type\":\"majority-voting\",\"minimumLabels\":3,")
                .contains("{\"strategy\":{\"type\":\"confidence-weighted\",");
        assertThat(DomainJson.mapper().readValue(rules, ConsensusPolicy.class)).isEqualTo(ConsensusPolicy.ARTICLE);
    }

    @Test
    void a_decision_on_weighed_votes_reads_back_with_its_grounds() throws IOException {
        TaskEvent event = new TaskEvent.ConsensusMissed(
                TaskSamples.REF,
                TaskSamples.origin(TaskSamples.ANN, 1),
                1,
                TaskSamples.tally(TaskSamples.yes(), TaskSamples.no()),
                TaskSamples.VERSIONS,
                TaskSamples.yes(),
                TaskSamples.grounds(),
                "negation");
        Recorded<Object> recorded = DomainJson.record(EntityKind.TASK, START, event);
        assertThat(DomainJson.read(EntityKind.TASK, recorded.payload(), recorded.hash())
                        .event())
                .isEqualTo(event);
    }

    @Test
    void a_task_sent_to_review_by_a_model_says_so_and_one_that_was_not_does_not() throws IOException {
        TaskEvent event = new TaskEvent.SentToReview(
                TaskSamples.REF,
                TaskSamples.origin(TaskSamples.ANN, 1),
                1,
                TaskSamples.yes(),
                TaskSamples.tally(TaskSamples.yes(), TaskSamples.yes()),
                PredictionSamples.clash().because(),
                PredictionSamples.clash(),
                ReferenceSamples.likeness());
        Recorded<Object> recorded = DomainJson.record(EntityKind.TASK, START, event);
        assertThat(new String(recorded.payload(), UTF_8))
                .contains("\"clash\":{\"apart\":{\"answer\":1.0},\"check\":2,\"confidence\":0.97,"
                        + "\"model\":{\"model\":\"sentiment\",\"version\":\"2026-01\"},"
                        + "\"policy\":{\"minConfidence\":0.9,\"on\":true,\"skill\":\"negation\",\"tolerance\":0.0},"
                        + "\"predicted\":{\"answer\":{\"type\":\"choice\",\"option\":\"no\"}}}");
        assertThat(DomainJson.read(EntityKind.TASK, recorded.payload(), recorded.hash())
                        .event())
                .isEqualTo(event);
        assertThat(Files.readString(APPROVED.resolve("sent-to-review.json"))).doesNotContain("clash");
    }

    @Test
    void what_a_model_version_is_known_to_have_said_travels_between_nodes() throws IOException {
        Predictions known = new Predictions.Known(
                1, 2, TaskMarks.NONE.with(List.of(PredictionSamples.TASK)), Set.of(PredictionSamples.TASK));
        String sent = DomainJson.mapper().writerFor(Predictions.class).writeValueAsString(known);
        assertThat(DomainJson.mapper().readValue(sent, Predictions.class)).isEqualTo(known);
    }

    @Test
    void traits_are_stored_only_where_something_was_said() throws IOException {
        Traits traits = Traits.of("sentiment", "", List.of("german"), 7);
        TaskFacts said = new TaskFacts(TaskSamples.REF, new ItemHash("a1".repeat(32)), 3, traits);
        TaskFacts unsaid = new TaskFacts(TaskSamples.REF, new ItemHash("a1".repeat(32)), 3);
        String stored = DomainJson.mapper().writeValueAsString(said);
        assertThat(stored).contains("\"traits\":{\"priority\":7,\"skills\":[\"german\"],\"type\":\"sentiment\"}");
        assertThat(DomainJson.mapper().readValue(stored, TaskFacts.class)).isEqualTo(said);
        String without = DomainJson.mapper().writeValueAsString(unsaid);
        assertThat(without).doesNotContain("traits");
        assertThat(DomainJson.mapper().readValue(without, TaskFacts.class)).isEqualTo(unsaid);
    }

    @Test
    void a_choice_is_stored_with_the_hand_out_it_explains_and_is_small() throws IOException {
        TaskEvent.AssignmentGranted bare =
                (TaskEvent.AssignmentGranted) TaskSamples.events().get(1);
        TaskEvent.AssignmentGranted routed = new TaskEvent.AssignmentGranted(
                bare.ref(),
                bare.origin(),
                bare.assignment(),
                bare.labeler(),
                bare.round(),
                bare.until(),
                bare.versions(),
                TaskSamples.routing());
        Recorded<Object> recorded = DomainJson.record(EntityKind.TASK, START, routed);
        String stored = new String(recorded.payload(), UTF_8);
        assertThat(stored)
                .contains(
                        "\"routing\":{\"because\":\"RANKED\",\"line\":\"type=sentiment domain=finance skills=german priority=3\","
                                + "\"next\":[{\"line\":\"type=sentiment\",\"score\":4.1},{\"line\":\"usual\",\"score\":2.5}],"
                                + "\"policy\":2,\"refused\":{\"SEEN\":1,\"SKILL\":4},\"score\":{\"accuracy\":1.75,\"domain\":0.5,"
                                + "\"load\":0.25,\"priority\":3.333,\"scarcity\":0.25,\"total\":6.254,\"waiting\":0.171},\"seed\":4711}");
        int added = stored.length()
                - new String(DomainJson.record(EntityKind.TASK, START, bare).payload(), UTF_8).length();
        assertThat(added).as("bytes of the explanation").isLessThan(600);
        assertThat(DomainJson.read(EntityKind.TASK, recorded.payload(), recorded.hash())
                        .event())
                .isEqualTo(routed);
        assertCanonical(DomainJson.mapper().readTree(recorded.payload()));
    }

    @Test
    void scales_are_stored_where_there_are_any_and_need_not_be_there() throws IOException {
        ReferenceCheck scaled =
                new ReferenceCheck(ReferenceCheck.Mode.SHOW, 0.8, 0, "", new TreeMap<>(Map.of("price", 10.0)));
        String stored = DomainJson.mapper().writeValueAsString(scaled);
        assertThat(stored).contains("\"scales\":{\"price\":10.0}");
        assertThat(DomainJson.mapper().readValue(stored, ReferenceCheck.class)).isEqualTo(scaled);
        String before = "{\"minSimilarity\":0.8,\"mode\":\"OFF\",\"skill\":\"\",\"tolerance\":0.0}";
        assertThat(DomainJson.mapper().readValue(before, ReferenceCheck.class)).isEqualTo(ReferenceCheck.OFF);
        assertThat(DomainJson.mapper().writeValueAsString(ReferenceCheck.OFF)).isEqualTo(before);
    }

    @Test
    void every_form_of_explanation_reads_back() throws IOException {
        Routing aside = Routing.setAside(Routing.Because.ASSIGNED, Line.USUAL, 0);
        Routing alone = new Routing(
                Routing.Because.RANKED,
                "usual",
                new Score(1.5, 0, 0, 1.5, 0, 0, 0, 0),
                List.of(),
                new TreeMap<>(),
                1,
                null);
        for (Routing routing : List.of(aside, alone)) {
            String stored = DomainJson.mapper().writeValueAsString(routing);
            assertThat(DomainJson.mapper().readValue(stored, Routing.class)).isEqualTo(routing);
        }
    }

    @Test
    void an_optional_field_of_later_days_does_not_keep_an_event_from_being_read() {
        byte[] payload =
                "{\"type\":\"labeler-enrolled\",\"labeler\":\"ann\",\"mood\":\"fine\",\"origin\":{\"at\":\"2026-01-05T09:00:00Z\",\"by\":\"mia\",\"cause\":{\"key\":\"key-0\",\"requestDigest\":\"digest-0\"},\"correlation\":\"request-0\",\"role\":\"MANAGER\"}}"
                        .getBytes(UTF_8);
        assertThat(DomainJson.read(EntityKind.LABELER, payload, START.next(payload))
                        .event())
                .isEqualTo(LabelerSamples.events().get(0));
    }
}
