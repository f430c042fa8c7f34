package dev.assay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    static Stream<Function<String, ?>> freeIds() {
        return Stream.of(AssignmentId::new, ProjectId::new, TokenId::new, UserId::new);
    }

    @ParameterizedTest
    @MethodSource("freeIds")
    void an_id_is_1_to_128_letters_digits_dots_underscores_and_hyphens(Function<String, ?> id) {
        for (String text : List.of("a", "Z9._-", "x".repeat(128))) {
            assertThat(id.apply(text)).hasToString(text).isEqualTo(id.apply(text));
        }
        for (String text : List.of("", " ", "a b", "a/b", "a\n", "\u00e9", "x".repeat(129))) {
            assertThatThrownBy(() -> id.apply(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void ids_are_ordered_by_their_text() {
        assertThat(new UserId("a")).isLessThan(new UserId("b")).isEqualByComparingTo(new UserId("a"));
        assertThat(new ProjectId("a")).isLessThan(new ProjectId("b"));
        assertThat(new AssignmentId("a")).isLessThan(new AssignmentId("b"));
        assertThat(new TokenId("a")).isLessThan(new TokenId("b"));
        assertThat(new ImportId("a")).isLessThan(new ImportId("b"));
        assertThat(new TaskId("a-0-1")).isLessThan(new TaskId("a-0-2"));
        assertThat(new ItemHash("0".repeat(64))).isLessThan(new ItemHash("1".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a-b", "a_b", "01234567890123456789012345678901234567890"})
    void an_import_id_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> new ImportId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_import_id_is_1_to_40_lower_case_letters_and_digits() {
        assertThat(new ImportId("0123456789012345678901234567890123456789").value())
                .hasSize(40);
        assertThat(new ImportId("a1")).hasToString("a1");
    }

    @Test
    void an_item_hash_is_64_lower_case_hexadecimal_digits() {
        assertThat(new ItemHash("0123456789abcdef".repeat(4))).hasToString("0123456789abcdef".repeat(4));
        for (String text : List.of("", "a".repeat(63), "a".repeat(65), "A".repeat(64), "g".repeat(64))) {
            assertThatThrownBy(() -> new ItemHash(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @RepeatedTest(50)
    void a_task_id_tells_its_import_chunk_and_index(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ImportId run = new ImportId(Integer.toString(random.nextInt(Integer.MAX_VALUE), 36));
        int chunk = random.nextInt(1_000_000_000);
        int index = random.nextInt(1_000_000);
        TaskId task = new TaskId(TaskId.of(run, chunk, index).value());
        assertThat(task.run()).isEqualTo(run);
        assertThat(task.chunk()).isEqualTo(chunk);
        assertThat(task.index()).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "run", "run-1", "run-1-", "run--1-2", "Run-1-2", "run-1-2-3", "run-1-1234567", "run-x-1"})
    void a_task_id_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> new TaskId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_task_id_has_no_negative_or_too_large_parts() {
        ImportId run = new ImportId("run");
        assertThat(TaskId.of(run, 0, 0)).hasToString("run-0-0");
        assertThat(TaskId.of(run, 999_999_999, 999_999)).hasToString("run-999999999-999999");
        assertThatThrownBy(() -> TaskId.of(run, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaskId.of(run, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaskId.of(run, 1_000_000_000, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaskId.of(run, 0, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
