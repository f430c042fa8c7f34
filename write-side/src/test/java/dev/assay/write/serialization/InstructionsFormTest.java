package dev.assay.write.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import dev.assay.domain.project.ProjectEvent.InstructionsPublished;
import dev.assay.domain.project.ProjectSamples;
import dev.assay.domain.shared.Origins;
import dev.assay.domain.shared.QuestionId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The forms instructions are stored in: one text as it always was, or sections. */
class InstructionsFormTest {
    private static final Binding BINDING = Binding.of(
            Set.of("sentiment"), Set.of("finance"), Map.of("lang", Set.of("de", "at")), Map.of("mood", Set.of("sad")));
    private static final Instructions SECTIONS = new Instructions(
            List.of(
                    new Section("basics", "Basics", "Read *twice*.", Binding.NONE),
                    new Section("irony", "Irony", "Judge what is meant.", BINDING)),
            true);

    private static void storedAs(String json, Instructions instructions) throws IOException {
        assertThat(DomainJson.mapper().writeValueAsString(instructions)).isEqualTo(json);
        assertThat(DomainJson.mapper().readValue(json, Instructions.class)).isEqualTo(instructions);
    }

    @Test
    void one_plain_text_is_a_string() throws IOException {
        storedAs("\"Read.\"", Instructions.plain("Read."));
    }

    @Test
    void a_plain_text_that_must_be_acknowledged_says_so() throws IOException {
        storedAs(
                "{\"mustAcknowledge\":true,\"text\":\"Read.\"}",
                Instructions.plain("Read.").mustAcknowledge(true));
    }

    @Test
    void sections_say_what_they_are_bound_to_and_nothing_that_was_not_said() throws IOException {
        storedAs(
                "{\"mustAcknowledge\":true,\"sections\":[{\"id\":\"basics\",\"text\":\"Read *twice*.\",\"title\":\"Basics\"},"
                        + "{\"binding\":{\"domains\":[\"finance\"],\"items\":{\"lang\":[\"at\",\"de\"]},"
                        + "\"labels\":{\"mood\":[\"sad\"]},\"types\":[\"sentiment\"]},\"id\":\"irony\","
                        + "\"text\":\"Judge what is meant.\",\"title\":\"Irony\"}]}",
                SECTIONS);
    }

    @Test
    void a_lone_section_stays_one() throws IOException {
        Instructions lone =
                new Instructions(List.of(new Section(Instructions.PLAIN_SECTION, "All", "Read.", Binding.NONE)), false);
        storedAs("{\"sections\":[{\"id\":\"main\",\"text\":\"Read.\",\"title\":\"All\"}]}", lone);
    }

    @Test
    void questions_resolved_are_stored_where_there_are_any() throws IOException {
        InstructionsPublished published = new InstructionsPublished(
                ProjectSamples.PROJECT, Origins.request(1), 2, SECTIONS, "clearer", List.of(new QuestionId("q1")));
        String stored = DomainJson.mapper().writeValueAsString(published);
        assertThat(stored).contains("\"resolves\":[\"q1\"]");
        assertThat(DomainJson.mapper().readValue(stored, InstructionsPublished.class))
                .isEqualTo(published);
    }
}
