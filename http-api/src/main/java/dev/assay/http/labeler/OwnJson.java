package dev.assay.http.labeler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.UserId;
import dev.assay.http.access.TaskHandles;
import java.util.Set;

/** What is stored of labelers, as they read it themselves: every task by its handle. */
final class OwnJson {
    /** Members of stored events that name tasks: one, or a list of them. */
    private static final Set<String> TASKS = Set.of("task", "examples");

    private OwnJson() {}

    /** Changes the node, and returns it. */
    static JsonNode named(JsonNode node, UserId labeler, TaskHandles handles) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                JsonNode value = named(member.getValue(), labeler, handles);
                member.setValue(TASKS.contains(member.getKey()) ? handle(value, labeler, handles) : value);
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> named(element, labeler, handles));
        }
        return node;
    }

    private static JsonNode handle(JsonNode value, UserId labeler, TaskHandles handles) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, handle(array.get(i), labeler, handles));
            }
            return array;
        }
        return value.isTextual() ? TextNode.valueOf(handles.of(new TaskId(value.textValue()), labeler)) : value;
    }
}
