package dev.assay.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RoutingTextTest {
    private static String text(String json) throws JsonProcessingException {
        JsonNode routing = new ObjectMapper().readTree(json);
        return RoutingText.of(routing);
    }

    @Test
    void a_choice_says_what_it_was_worth_and_what_came_next() throws JsonProcessingException {
        assertThat(text("{\"because\":\"RANKED\",\"line\":\"type=text priority=9\",\"next\":[{\"line\":\"usual\","
                        + "\"score\":2.5},{\"line\":\"type=image\",\"score\":2.4}],\"policy\":2,\"refused\":{\"SKILL\":4},"
                        + "\"score\":{\"accuracy\":1.5,\"priority\":10.0,\"total\":11.5},\"seed\":7}"))
                .isEqualTo("ranked [type=text priority=9] 11.5 = accuracy 1.5 + priority 10.0, before [usual] 2.5 and"
                        + " [type=image] 2.4; lines kept away: 4 by SKILL; policy 2; a tie was drawn by seed 7");
    }

    @Test
    void what_a_manager_decided_needs_no_score() throws JsonProcessingException {
        assertThat(text("{\"because\":\"ASSIGNED\",\"line\":\"usual\",\"policy\":0}"))
                .isEqualTo("assigned [usual]; policy 0");
    }
}
