package dev.assay.http.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assay.domain.task.Traits;
import dev.assay.http.ingest.JsonLineReading.Misfit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what kind of work an item is: {@code {"type","domain","skills":[…],"priority"}}, each of them optional. */
final class TraitsReading {
    private static final String WORD = "must be 1 to 64 letters, digits, '.', '_' or '-'";
    private static final String PRIORITY = "must be a whole number from 0 (usual) to 9 (first)";
    private static final String SKILLS = "must be at most 16 words of 1 to 64 letters, digits, '.', '_' or '-'";

    private String type = "";
    private String domain = "";
    private List<String> skills = List.of();
    private int priority;

    static Traits object(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Misfit("/traits", "must be an object with any of type, domain, skills and priority");
        }
        TraitsReading reading = new TraitsReading();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reading.member(name, parser);
        }
        return reading.traits();
    }

    private void member(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "skills" -> list(parser);
            case "type", "domain" -> word(name, text(parser));
            case "priority" -> number(parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getText() : "");
            default ->
                throw new Misfit(
                        "/traits/" + JsonLineReading.escaped(name),
                        "is not known here: type, domain, skills and priority are");
        }
    }

    private static String text(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
    }

    private void list(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Misfit("/traits/skills", SKILLS);
        }
        List<String> words = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            words.add(text(parser));
            parser.skipChildren();
        }
        skills(words);
    }

    /** One cell of a table, named like the member it fills. Empty cells say nothing. */
    void cell(String name, String cell) throws Misfit {
        if (cell.isBlank()) {
            return;
        }
        switch (name) {
            case "traits.skills" -> skills(List.of(cell.split(";", -1)));
            case "traits.priority" -> number(cell);
            default -> word(name.substring("traits.".length()), cell);
        }
    }

    private void word(String name, String text) throws Misfit {
        if (!Traits.word(text)) {
            throw new Misfit("/traits/" + name, WORD);
        }
        if (name.equals("type")) {
            type = text;
        } else {
            domain = text;
        }
    }

    private void skills(List<String> words) throws Misfit {
        if (words.size() > Traits.MOST_SKILLS || !words.stream().allMatch(Traits::word)) {
            throw new Misfit("/traits/skills", SKILLS);
        }
        skills = words;
    }

    private void number(String text) throws Misfit {
        if (!text.matches("\\d")) {
            throw new Misfit("/traits/priority", PRIORITY);
        }
        priority = Integer.parseInt(text);
    }

    Traits traits() {
        return Traits.of(type, domain, skills, priority);
    }
}
