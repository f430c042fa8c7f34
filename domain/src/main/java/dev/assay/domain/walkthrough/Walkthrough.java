package dev.assay.domain.walkthrough;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughJudged;
import dev.assay.domain.walkthrough.WalkthroughEvent.WalkthroughOpened;
import java.util.Map;
import java.util.TreeMap;

/**
 * A walkthrough of one instruction version at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>open</td><td>everything else: not opened</td><td></td></tr>
 * <tr><td>{@link Open}</td><td>readings, end</td><td>open: still open; a reading of who was not invited</td>
 *     <td>a repeated key; the same reading</td></tr>
 * <tr><td>{@link Judged}</td><td>open, where it failed</td><td>everything else: over</td><td>a repeated key</td></tr>
 * </table>
 */
public sealed interface Walkthrough {
    /** Nobody was asked. */
    record Absent() implements Walkthrough {}

    /** A walkthrough that began. */
    sealed interface Begun extends Walkthrough {
        WalkthroughOpened opened();

        Map<UserId, Map<Integer, Reading>> readings();

        Map<String, String> keys();
    }

    /**
     * People answer.
     *
     * @param readings by participant and probe
     * @param keys digest of every request already carried out, by caller and key
     */
    record Open(WalkthroughOpened opened, Map<UserId, Map<Integer, Reading>> readings, Map<String, String> keys)
            implements Begun {
        public Open {
            readings = Map.copyOf(readings);
            keys = Map.copyOf(keys);
        }

        Open with(UserId user, int probe, Reading reading, Map<String, String> moreKeys) {
            return new Open(opened, Walkthrough.with(readings, user, probe, reading), moreKeys);
        }
    }

    /** It was judged. */
    record Judged(
            WalkthroughOpened opened,
            Map<UserId, Map<Integer, Reading>> readings,
            WalkthroughJudged judged,
            Map<String, String> keys)
            implements Begun {
        public Judged {
            readings = Map.copyOf(readings);
            keys = Map.copyOf(keys);
        }
    }

    /** The readings with one more. */
    static Map<UserId, Map<Integer, Reading>> with(
            Map<UserId, Map<Integer, Reading>> readings, UserId user, int probe, Reading reading) {
        Map<UserId, Map<Integer, Reading>> more = new TreeMap<>(readings);
        Map<Integer, Reading> own = new TreeMap<>(readings.getOrDefault(user, Map.of()));
        own.put(probe, reading);
        more.put(user, Map.copyOf(own));
        return more;
    }
}
