package dev.assay.domain.instruction;

import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Says what is wrong with an instruction version, before anyone works by it. */
public final class InstructionsCheck {
    /** Longest instructions, all sections together, in UTF-16 code units. */
    public static final int LIMIT = 100_000;

    private static final int SECTIONS = 100;
    private static final int TITLE = 200;
    private static final int BOUND = 500;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String WORD_RULE = "must be 1 to 64 letters, digits, '.', '_' or '-'";

    private final List<Violation> found = new ArrayList<>();
    private final LabelSchema schema;

    private InstructionsCheck(LabelSchema schema) {
        this.schema = schema;
    }

    /**
     * What does not hold, with pointers into the instructions; empty when they are fit for use.
     *
     * @param schema the label schema whose fields and options sections may be bound to
     */
    public static List<Violation> check(Instructions instructions, LabelSchema schema) {
        InstructionsCheck check = new InstructionsCheck(schema);
        check.whole(instructions);
        return List.copyOf(check.found);
    }

    /** What does not hold in a binding that stands by itself. */
    public static List<Violation> check(Binding binding, LabelSchema schema) {
        InstructionsCheck check = new InstructionsCheck(schema);
        check.binding("", binding);
        return List.copyOf(check.found);
    }

    private void whole(Instructions instructions) {
        long length = instructions.sections().stream()
                .mapToLong(section -> section.text().length())
                .sum();
        if (length > LIMIT) {
            add("", "must be 1 to " + LIMIT + " characters: tell labelers what to do");
        }
        if (instructions.plainText().isPresent()) {
            if (instructions.plainText().get().isBlank()) {
                add("", "must be 1 to " + LIMIT + " characters: tell labelers what to do");
            }
            return;
        }
        if (instructions.sections().isEmpty() || instructions.sections().size() > SECTIONS) {
            add("/sections", "must hold 1 to " + SECTIONS + " sections");
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < instructions.sections().size(); i++) {
            section("/sections/" + i, instructions.sections().get(i), ids);
        }
    }

    private void section(String at, Section section, Set<String> before) {
        if (!WORD.matcher(section.id()).matches()) {
            add(at + "/id", WORD_RULE);
        } else if (!before.add(section.id())) {
            add(at + "/id", "is taken by an earlier section: give each section an id of its own");
        }
        if (section.title().isBlank() || section.title().length() > TITLE) {
            add(at + "/title", "must be 1 to " + TITLE + " characters and not blank");
        }
        if (section.text().isBlank()) {
            add(at + "/text", "must not be blank: tell labelers what to do");
        }
        binding(at + "/binding", section.binding());
    }

    private void binding(String at, Binding binding) {
        words(at + "/types", binding.types());
        words(at + "/domains", binding.domains());
        binding.items().forEach((field, values) -> {
            if (values.isEmpty() || values.size() > BOUND) {
                add(at + "/items/" + escaped(field), "must name 1 to " + BOUND + " values of the item field");
            }
        });
        binding.labels().forEach((field, options) -> labels(at + "/labels/" + escaped(field), field, options));
    }

    private void words(String at, SortedSet<String> words) {
        if (words.size() > BOUND) {
            add(at, "must name at most " + BOUND);
        } else if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            add(at, "each " + WORD_RULE);
        }
    }

    private void labels(String at, String name, SortedSet<String> options) {
        LabelField field = schema.field(name).orElse(null);
        if (field == null) {
            add(
                    at,
                    "is no field of the label schema; it has "
                            + String.join(
                                    ", ",
                                    schema.fields().stream()
                                            .map(LabelField::name)
                                            .toList()));
            return;
        }
        Set<String> offered = Options.offered(field);
        options.stream()
                .filter(option -> !offered.contains(option))
                .forEach(option -> add(at, "the field offers no \"" + option + '"'));
    }

    private void add(String pointer, String message) {
        found.add(new Violation(pointer, message));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
