package dev.assay.read.labeleraccuracy;

import akka.Done;
import dev.assay.domain.feed.FeedRecord;
import dev.assay.domain.feed.Lane;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.TaskEvent;
import dev.assay.read.cassandra.InFlight;
import dev.assay.read.projection.FeedPage;
import dev.assay.read.projection.PageHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Judges one lane's answers. Counts are written before what is kept of the tasks, each with its offset: a page that was
 * taken in by half leads to the same changes again, and those already counted are passed over.
 */
final class LabelerAccuracyHandler implements PageHandler {
    private static final int REMEMBERED = 20_000;
    private static final int LOADS = 64;

    private final Lane lane;
    private final LabelerAccuracyStore store;
    private final DayFold days;
    private final Map<TaskKey, TaskVotes> votes = recent();
    private final Map<SkillKey, SkillTally> tallies = recent();

    LabelerAccuracyHandler(Lane lane, LabelerAccuracyStore store) {
        this.lane = lane;
        this.store = store;
        this.days = new DayFold(lane, store);
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public void reset() {
        days.reset();
        votes.clear();
        tallies.clear();
    }

    @Override
    public CompletionStage<Done> handle(FeedPage page) {
        List<FeedRecord> records = page.records().stream()
                .filter(record -> VotesEvolution.matters(record.event()))
                .toList();
        Set<TaskKey> tasks = new LinkedHashSet<>();
        Set<TaskKey> begun = new LinkedHashSet<>();
        for (FeedRecord record : records) {
            if (tasks.add(key(record)) && record.sequence() == 1) {
                begun.add(key(record));
            }
        }
        tasks.removeAll(begun);
        return loaded(tasks, votes, store::votes)
                .thenCompose(known -> judge(records, known))
                .thenCompose(done -> days.handle(page));
    }

    private CompletionStage<Done> judge(List<FeedRecord> records, Map<TaskKey, TaskVotes> known) {
        Map<TaskKey, TaskVotes> states = new LinkedHashMap<>();
        List<SkillChange> changes = new ArrayList<>();
        for (FeedRecord record : records) {
            TaskKey key = key(record);
            TaskVotes before = states.getOrDefault(key, known.getOrDefault(key, TaskVotes.NONE));
            if (record.sequence() > before.sequence()) {
                TaskVotes after = VotesEvolution.after(before, record).at(record.sequence());
                changes.addAll(changes(key, before, after, record.offset()));
                states.put(key, after);
            }
        }
        Set<SkillKey> skills = new LinkedHashSet<>();
        changes.forEach(change -> skills.add(change.key()));
        return loaded(skills, tallies, key -> store.skill(lane, key)).thenCompose(counted -> {
            Map<SkillKey, SkillTally> changed = counted(changes, counted);
            return store.writeSkills(lane, changed)
                    .thenCompose(done -> store.writeVotes(states))
                    .thenApply(done -> {
                        tallies.putAll(changed);
                        votes.putAll(states);
                        return done;
                    });
        });
    }

    /** One change per labeler an event concerns, so that an offset is counted once under each key. */
    private static List<SkillChange> changes(TaskKey key, TaskVotes before, TaskVotes after, long offset) {
        Set<UserId> labelers = new LinkedHashSet<>(before.judged().keySet());
        labelers.addAll(after.judged().keySet());
        List<SkillChange> changes = new ArrayList<>();
        for (UserId labeler : labelers) {
            Optional<Boolean> was = Optional.ofNullable(before.judged().get(labeler));
            Optional<Boolean> is = Optional.ofNullable(after.judged().get(labeler));
            if (!was.equals(is)) {
                SkillKey skill = new SkillKey(key.project(), labeler, after.type());
                int agreed = (is.orElse(false) ? 1 : 0) - (was.orElse(false) ? 1 : 0);
                int judged = (is.isPresent() ? 1 : 0) - (was.isPresent() ? 1 : 0);
                changes.add(new SkillChange(skill, agreed, judged, offset));
            }
        }
        return changes;
    }

    private static Map<SkillKey, SkillTally> counted(List<SkillChange> changes, Map<SkillKey, SkillTally> known) {
        Map<SkillKey, SkillTally> changed = new LinkedHashMap<>();
        for (SkillChange change : changes) {
            SkillTally before = changed.getOrDefault(change.key(), known.getOrDefault(change.key(), SkillTally.NONE));
            if (change.offset() > before.offset()) {
                changed.put(change.key(), before.plus(change));
            }
        }
        return changed;
    }

    /** What is remembered or stored of these keys. */
    private static <K, V> CompletionStage<Map<K, V>> loaded(
            Set<K> keys, Map<K, V> remembered, Function<K, CompletionStage<Optional<V>>> load) {
        Map<K, V> known = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            V state = remembered.get(key);
            if (state == null) {
                missing.add(key);
            } else {
                known.put(key, state);
            }
        }
        return InFlight.all(missing, LOADS, load).thenApply(found -> {
            for (int i = 0; i < missing.size(); i++) {
                K key = missing.get(i);
                found.get(i).ifPresent(state -> known.put(key, state));
            }
            return known;
        });
    }

    private static TaskKey key(FeedRecord record) {
        TaskEvent event = (TaskEvent) record.event();
        return new TaskKey(event.ref().project(), event.ref().task());
    }
}
