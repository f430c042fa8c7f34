package dev.assay.ops.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the server holds of a crowd's labels, read from its exports. */
final class CrowdResult {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CrowdProject project;
    private final Map<String, String> items = new HashMap<>();

    CrowdResult(CrowdProject project, Map<String, String> tasks) {
        this.project = project;
        tasks.forEach((item, task) -> items.put(task, item));
    }

    static String pair(String item, String worker) {
        return item + '\n' + worker;
    }

    /** Pairs of item and worker that have a label. */
    Set<String> labeled() {
        Set<String> labeled = new HashSet<>();
        project.export(
                "labels", row -> labeled.add(pair(item(row), row.path("labeler").asText())));
        return labeled;
    }

    /** Waits until the export holds every acknowledged label, then counts and scores. */
    CrowdReport report(Recording recording, Map<String, String> gold, int played, int acknowledged, int before) {
        Waiting waiting = new Waiting(PATIENCE);
        Count count = count(recording);
        while (count.durable < acknowledged + before && waiting.turns()) {
            count = count(recording);
        }
        Outcomes outcomes = outcomes();
        Map<String, Set<String>> leaders = new LinkedHashMap<>();
        int disagreeing = 0;
        for (Map.Entry<String, Map<String, Integer>> item : count.votes.entrySet()) {
            Set<String> counted = MajorityScore.leaders(item.getValue());
            String settled = outcomes.settled.get(item.getKey());
            leaders.put(item.getKey(), settled == null ? counted : Set.of(settled));
            disagreeing += settled != null && !counted.equals(Set.of(settled)) ? 1 : 0;
        }
        return new CrowdReport(
                recording.answers().size(),
                recording.repeated() + recording.contradicted(),
                played,
                acknowledged,
                before,
                count.durable,
                count.doubled,
                count.overfull(recording.overlaps()),
                count.different,
                outcomes.settled.size(),
                outcomes.inReview,
                disagreeing,
                MajorityScore.of(leaders, gold));
    }

    private Count count(Recording recording) {
        Count count = new Count(recording);
        project.export("labels", row -> count.add(item(row), row.path("labeler").asText(), option(row.path("label"))));
        return count;
    }

    private Outcomes outcomes() {
        Outcomes outcomes = new Outcomes();
        project.export("outcomes", row -> {
            outcomes.inReview += row.path("stage").asText().equals("IN_REVIEW") ? 1 : 0;
            String option = option(row.path("label"));
            if (!option.isEmpty()) {
                outcomes.settled.put(item(row), option);
            }
        });
        return outcomes;
    }

    private String item(JsonNode row) {
        return items.getOrDefault(
                row.path("task").asText(), row.path("externalId").asText());
    }

    private String option(JsonNode label) {
        return label.path(project.plan().field()).path("option").asText();
    }

    /** Where the tasks stand. */
    private static final class Outcomes {
        private final Map<String, String> settled = new HashMap<>();
        private int inReview;
    }

    /** The labels, counted. */
    private static final class Count {
        private final Map<String, String> recorded = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
        private int durable;
        private int doubled;
        private int different;

        Count(Recording recording) {
            recording.answers().forEach(answer -> recorded.put(pair(answer.item(), answer.worker()), answer.label()));
        }

        void add(String item, String worker, String option) {
            votes.computeIfAbsent(item, key -> new HashMap<>()).merge(option, 1, Integer::sum);
            String pair = pair(item, worker);
            if (seen.add(pair)) {
                durable++;
                different += option.equals(recorded.get(pair)) ? 0 : 1;
            } else {
                doubled++;
            }
        }

        int overfull(Map<String, Integer> overlaps) {
            return (int) votes.entrySet().stream()
                    .filter(item -> item.getValue().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            > overlaps.getOrDefault(item.getKey(), Integer.MAX_VALUE))
                    .count();
        }
    }
}
