package dev.assay.http.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import dev.assay.http.json.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads instructions out of a request: one text, or sections with what they are bound to. */
public final class InstructionsReading {
    /** Members of a request that say what the instructions are. */
    public static final List<String> MEMBERS = List.of("instructions", "mustAcknowledge");

    private InstructionsReading() {}

    /** The instructions in {@link #MEMBERS}. */
    public static Instructions instructions(JsonBody body) {
        boolean must = body.flag("mustAcknowledge", false);
        Instructions said = body.isObject("instructions")
                ? new Instructions(sections(body.object("instructions").only("sections")), must)
                : Instructions.plain(body.text("instructions"));
        return said.mustAcknowledge(must);
    }

    private static List<Section> sections(JsonBody instructions) {
        List<JsonNode> sent = instructions.elements("sections");
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            JsonBody section = JsonBody.of(sent.get(i), instructions.at("sections") + '/' + i)
                    .only("id", "title", "text", "binding");
            sections.add(new Section(
                    section.text("id"), section.text("title"), section.text("text"), binding(section, "binding")));
        }
        return sections;
    }

    /** What something is about; about everything where nothing is said. */
    public static Binding binding(JsonBody body, String name) {
        return body.optionalObject(name)
                .map(binding -> binding.only("types", "domains", "items", "labels"))
                .map(binding -> Binding.of(
                        new TreeSet<>(binding.texts("types")),
                        new TreeSet<>(binding.texts("domains")),
                        named(binding, "items"),
                        named(binding, "labels")))
                .orElse(Binding.NONE);
    }

    private static Map<String, Set<String>> named(JsonBody binding, String name) {
        Map<String, Set<String>> named = new TreeMap<>();
        binding.optionalObject(name)
                .ifPresent(object ->
                        object.names().forEach(field -> named.put(field, new TreeSet<>(object.texts(field)))));
        return named;
    }
}
