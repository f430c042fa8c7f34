package dev.assay.ops.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An item of the demo.
 *
 * @param answers labels that simulated labelers gave, one each
 */
record DemoItem(String externalId, JsonNode fields, List<? extends JsonNode> answers) {
    DemoItem {
        answers = List.copyOf(answers);
    }
}
