package dev.assay.ops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.write.serialization.StoredNames;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The event catalogue says what the code stores: every name with its fields, and nothing else. */
final class EventCatalogueTest {
    private static final Path CATALOGUE = Path.of("docs", "architecture", "events.md");
    private static final Pattern KIND = Pattern.compile("## `([a-z]+)` events");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Za-z-]+)` \\|.*");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z]+)`");

    @Test
    void every_stored_name_stands_under_its_entity_with_its_fields() throws IOException {
        Map<String, List<String>> stored = new TreeMap<>();
        StoredNames.all().forEach((type, name) -> stored.put(kind(type) + '/' + name, fields(type)));

        assertThat(documentedEvents()).isEqualTo(stored);
    }

    @Test
    void every_part_of_an_event_stands_with_its_fields() throws IOException {
        Set<String> parts = new TreeSet<>();
        StoredNames.all().keySet().forEach(type -> addParts(type, parts));

        assertThat(documentedParts()).isEqualTo(parts);
    }

    private static Map<String, List<String>> documentedEvents() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        String kind = "";
        for (String line : Files.readAllLines(CATALOGUE)) {
            Matcher heading = KIND.matcher(line);
            if (line.startsWith("## ")) {
                kind = heading.matches() ? heading.group(1) : "";
            }
            Matcher row = ROW.matcher(line);
            if (!kind.isEmpty() && row.matches()) {
                rows.put(kind + '/' + row.group(1), words(line, 3));
            }
        }
        return rows;
    }

    private static Set<String> documentedParts() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(CATALOGUE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && Character.isUpperCase(row.group(1).charAt(0))) {
                rows.add(row.group(1) + words(line, 3));
            }
        }
        return rows;
    }

    /** The code words in a table row's cell, counted from 1. */
    private static List<String> words(String row, int cell) {
        return WORD.matcher(row.split("\\|", -1)[cell])
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    /** {@code task} for a variant of {@code TaskEvent}. */
    private static String kind(Class<?> event) {
        return event.getInterfaces()[0].getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /**
     * Collects the domain's records of several fields, of which some share a name; one of a single field is an id or has a
     * form of its own.
     */
    private static void addParts(Class<?> type, Set<String> parts) {
        for (RecordComponent component : type.getRecordComponents()) {
            for (Class<?> part : classes(component.getGenericType())) {
                boolean several = part.isRecord() && fields(part).size() > 1;
                if (several && parts.add(part.getSimpleName() + fields(part))) {
                    addParts(part, parts);
                }
            }
        }
    }

    private static List<Class<?>> classes(Type type) {
        if (type instanceof Class<?> plain) {
            return List.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> classes(argument).stream())
                    .collect(Collectors.toList());
        }
        if (type instanceof WildcardType wildcard) {
            return classes(wildcard.getUpperBounds()[0]);
        }
        throw new AssertionError("no rule for " + type);
    }
}
