package dev.assay.ops.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void answers_are_read_with_their_seconds_and_quoting() throws IOException {
        Path file = write("item,worker,label,seconds\na,w1,yes,1.5\n\"b, c\",w2,\"no \"\"way\"\"\",\n");

        assertThat(CrowdFiles.answers(file))
                .containsExactly(new Answer("a", "w1", "yes", 1.5), new Answer("b, c", "w2", "no \"way\"", 0));
    }

    @Test
    void a_missing_value_is_named_by_line_and_column() throws IOException {
        Path file = write("item,worker,label\na,w1,yes\nb,,no\n");

        assertThatThrownBy(() -> CrowdFiles.answers(file))
                .hasMessageContaining("line 3")
                .hasMessageContaining("\"worker\"");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Path file = write("item,worker\na,w1\n");

        assertThatThrownBy(() -> CrowdFiles.answers(file)).hasMessageContaining("\"label\"");
    }

    @Test
    void a_malformed_time_is_named_by_line() throws IOException {
        Path file = write("item,worker,label,seconds\na,w1,yes,soon\n");

        assertThatThrownBy(() -> CrowdFiles.answers(file)).hasMessageContaining("line 2");
    }

    @Test
    void items_keep_every_other_column_as_a_field() throws IOException {
        Path file = write("item,text,note\na,hello,\n");

        assertThat(CrowdFiles.items(file)).containsOnlyKeys("a");
        assertThat(CrowdFiles.items(file).get("a")).containsOnlyKeys("text").containsEntry("text", "hello");
    }

    @Test
    void a_workers_first_answer_to_an_item_counts() {
        Recording recording = Recording.of(List.of(
                new Answer("a", "w1", "yes", 0),
                new Answer("a", "w2", "no", 0),
                new Answer("a", "w1", "yes", 0),
                new Answer("a", "w2", "yes", 0)));

        assertThat(recording.answers()).extracting(Answer::label).containsExactly("yes", "no");
        assertThat(recording.repeated()).isEqualTo(1);
        assertThat(recording.contradicted()).isEqualTo(1);
        assertThat(recording.overlaps()).containsEntry("a", 2);
    }

    @Test
    void each_worker_keeps_their_own_order() {
        Recording recording = Recording.of(
                List.of(new Answer("b", "w1", "x", 0), new Answer("a", "w2", "x", 0), new Answer("a", "w1", "y", 0)));

        assertThat(recording.byWorker().get("w1")).extracting(Answer::item).containsExactly("b", "a");
        assertThat(recording.classes()).containsExactly("x", "y");
    }

    @Test
    void the_key_of_an_answer_depends_on_item_and_worker_alone() {
        Answer answer = new Answer("a", "w1", "yes", 1);

        assertThat(answer.key()).isEqualTo(new Answer("a", "w1", "no", 2).key());
        assertThat(answer.key()).isNotEqualTo(new Answer("a", "w2", "yes", 1).key());
        assertThat(answer.key()).hasSizeLessThanOrEqualTo(100).matches("[\\x21-\\x7e]+");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(directory.resolve("file.csv"), content);
    }
}
