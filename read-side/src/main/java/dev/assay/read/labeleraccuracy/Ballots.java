package dev.assay.read.labeleraccuracy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.domain.consensus.Ballot;
import dev.assay.domain.consensus.Tally;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.shared.UserId;
import dev.assay.read.payload.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads votes. A label is known by a digest of its stored text, put together from the ballots of its voter: stored JSON is
 * canonical, so equal labels have equal texts (up to the order within a list of choices or marks).
 */
final class Ballots {
    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());
    private static final int DIGEST_BYTES = 8;

    private Ballots() {}

    /** A digest of each voter's label, from a stored event with a tally. */
    static Map<UserId, String> answers(byte[] payload) {
        Map<UserId, SortedMap<String, String>> labels = new HashMap<>();
        tree(StoredJson.node(payload, "tally", "ballots")).properties().forEach(field -> {
            for (JsonNode ballot : field.getValue()) {
                String value = ballot.path("value").toString();
                for (JsonNode voter : ballot.path("voters")) {
                    labels.computeIfAbsent(new UserId(voter.asText()), who -> new TreeMap<>())
                            .put(field.getKey(), value);
                }
            }
        });
        Map<UserId, String> answers = new HashMap<>();
        labels.forEach((labeler, values) -> answers.put(labeler, digest(text(values))));
        return answers;
    }

    /** A digest of the label a stored review settled on. */
    static String settled(byte[] payload) {
        SortedMap<String, String> values = new TreeMap<>();
        tree(StoredJson.node(payload, "label"))
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().toString()));
        return digest(text(values));
    }

    /** Whether each voter is among those who voted for what the task was settled on, in every field of it. */
    static Map<UserId, Boolean> judged(Tally tally, Label settled, Collection<UserId> voters) {
        Map<UserId, Boolean> judged = new HashMap<>();
        voters.forEach(voter -> judged.put(voter, true));
        for (Map.Entry<String, LabelValue> leader : settled.values().entrySet()) {
            List<Ballot> ballots = tally.ballots().getOrDefault(leader.getKey(), List.of());
            List<UserId> right = ballots.stream()
                    .filter(ballot -> ballot.value().equals(leader.getValue()))
                    .flatMap(ballot -> ballot.voters().stream())
                    .toList();
            judged.replaceAll((voter, soFar) -> soFar && right.contains(voter));
        }
        return judged;
    }

    private static String text(SortedMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (field, value) -> text.append(field).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored payload is no JSON", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
