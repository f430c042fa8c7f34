package dev.assay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** States a rule as: given this history, when this command comes, then these events, or this refusal. */
public final class Specification<C, E, S, R> {
    private final S absent;
    private final BiFunction<S, C, Decision<E, R>> decide;
    private final BiFunction<S, E, S> evolve;

    public Specification(S absent, BiFunction<S, C, Decision<E, R>> decide, BiFunction<S, E, S> evolve) {
        this.absent = absent;
        this.decide = decide;
        this.evolve = evolve;
    }

    public Given givenNothing() {
        return new Given(absent, List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public final Given given(E... events) {
        return given(List.of(events));
    }

    public Given given(List<? extends E> events) {
        S state = absent;
        for (E event : events) {
            state = evolve.apply(state, event);
        }
        return new Given(state, List.copyOf(events));
    }

    /** The history these commands lead to; none may be refused. */
    @SafeVarargs
    public final Given after(C... commands) {
        Given given = givenNothing();
        for (C command : commands) {
            given = given.and(command);
        }
        return given;
    }

    /** An entity with a history. */
    public final class Given {
        private final S state;
        private final List<E> events;

        private Given(S state, List<E> events) {
            this.state = state;
            this.events = events;
        }

        public S state() {
            return state;
        }

        public List<E> events() {
            return events;
        }

        /** The same entity after one more command, which must be accepted. */
        public Given and(C command) {
            List<E> more = new ArrayList<>(events);
            more.addAll(accepted(decide.apply(state, command)));
            return given(more);
        }

        public Then when(C command) {
            return new Then(decide.apply(state, command));
        }
    }

    private List<E> accepted(Decision<E, R> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<E, R>) decision).events();
    }

    /** What came of a command. */
    public final class Then {
        private final Decision<E, R> decision;

        private Then(Decision<E, R> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final void then(E... expected) {
            assertThat(accepted(decision)).containsExactly(expected);
        }

        /** The kinds of the events, where their content is another test's matter. */
        public void thenKinds(Class<?>... kinds) {
            assertThat(accepted(decision))
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(kinds);
        }

        public void thenAlreadyDone() {
            assertThat(accepted(decision)).isEmpty();
        }

        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Decision.Rejected<E, R>(reason));
        }

        /** Refused for the text or content at this JSON pointer. */
        public void thenRefusedAt(String pointer) {
            assertThat(decision).isInstanceOf(Decision.Rejected.class);
            assertThat(((Decision.Rejected<E, R>) decision).reason().toString())
                    .contains("Violation[pointer=" + pointer + ",");
        }
    }
}
