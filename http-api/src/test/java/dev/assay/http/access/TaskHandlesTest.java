package dev.assay.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskHandlesTest {
    private static final UserId ADA = new UserId("ada");

    private final TaskHandles handles = new TaskHandles(key(1));

    private static byte[] key(int fill) {
        byte[] key = new byte[TaskHandles.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void a_handle_leads_back_to_its_task_and_is_the_same_each_time() {
        for (String id : List.of("a-0-0", "1f2e3d4c5b6a7988-17-999", "x".repeat(40) + "-999999999-999999")) {
            TaskId task = new TaskId(id);
            assertThat(handles.task(handles.of(task, ADA))).contains(task);
            assertThat(handles.of(task, ADA)).isEqualTo(new TaskHandles(key(1)).of(task, ADA));
        }
    }

    @Test
    void two_labelers_know_a_task_by_two_handles_that_both_lead_to_it() {
        TaskId task = new TaskId("run1-0-7");
        String theirs = handles.of(task, new UserId("ben"));
        assertThat(theirs).isNotEqualTo(handles.of(task, ADA));
        assertThat(handles.task(theirs)).contains(task);
    }

    @Test
    void a_handle_says_nothing_of_the_place_in_the_import() {
        List<String> inOrder = IntStream.range(0, 2_000)
                .mapToObj(i -> handles.of(new TaskId("run1-0-" + i), ADA))
                .toList();
        assertThat(inOrder).doesNotHaveDuplicates().extracting(String::length).containsOnly(112);
        long rising = IntStream.range(1, inOrder.size())
                .filter(i -> inOrder.get(i - 1).compareTo(inOrder.get(i)) < 0)
                .count();
        assertThat(rising).as("half of all steps, within five deviations").isBetween(888L, 1_112L);
        assertThat(inOrder).extracting(handle -> handle.substring(0, 8)).doesNotHaveDuplicates();
    }

    @Test
    void what_was_not_made_here_is_no_handle() {
        String handle = handles.of(new TaskId("run1-0-7"), ADA);
        assertThat(new TaskHandles(key(2)).task(handle)).isEmpty();
        assertThat(handles.task(handle.substring(1) + "A")).isEmpty();
        assertThat(handles.task("run1-0-7")).isEmpty();
        assertThat(handles.task("*".repeat(112))).isEmpty();
        assertThat(handles.named("run1-0-7")).isEqualTo(new TaskId("run1-0-7"));
        assertThatIllegalArgumentException().isThrownBy(() -> handles.named(handle.substring(1) + "A"));
    }
}
