package dev.assay.domain.question;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>ask</td><td>everything else: not asked</td><td></td></tr>
 * <tr><td>{@link Open}</td><td>answer, resolve</td><td>an answer of the asker; a blank one</td><td>a repeated key</td></tr>
 * <tr><td>{@link Answered}</td><td>resolve</td><td>another answer</td><td>a repeated key</td></tr>
 * <tr><td>{@link Resolved}</td><td></td><td>another answer</td><td>resolve; a repeated key</td></tr>
 * </table>
 */
public sealed interface Question {
    /** Nothing was asked under this id. */
    record Absent() implements Question {}

    /** A question that was asked. */
    sealed interface Asked extends Question {
        Asking asking();

        /** Digest of every request already carried out, by caller and key. */
        Map<String, String> keys();

        /** Null when there is none. */
        @Nullable
        Answer answer();

        /** The instruction version that resolved it; 0 when none has. */
        int resolvedIn();
    }

    /** Nobody has answered. */
    record Open(Asking asking, Map<String, String> keys) implements Asked {
        public Open {
            keys = Map.copyOf(keys);
        }

        @Override
        public @Nullable Answer answer() {
            return null;
        }

        @Override
        public int resolvedIn() {
            return 0;
        }
    }

    /** A reviewer has answered. */
    record Answered(Asking asking, Answer answer, Map<String, String> keys) implements Asked {
        public Answered {
            keys = Map.copyOf(keys);
        }

        @Override
        public int resolvedIn() {
            return 0;
        }
    }

    /** An instruction version says what was asked. */
    record Resolved(Asking asking, @Nullable Answer answer, int resolvedIn, Map<String, String> keys) implements Asked {
        public Resolved {
            keys = Map.copyOf(keys);
        }
    }
}
