package dev.assay.domain.instruction;

import dev.assay.domain.item.ItemContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one instruction version says. Checked by {@link InstructionsCheck}.
 *
 * @param sections in the order written
 * @param mustAcknowledge whether labelers must say that they have read it before they get more work
 */
public record Instructions(List<Section> sections, boolean mustAcknowledge) {
    /** The only section of instructions that are one plain text. */
    public static final String PLAIN_SECTION = "main";

    public Instructions {
        sections = List.copyOf(sections);
    }

    /** One text about everything. */
    public static Instructions plain(String text) {
        return new Instructions(List.of(new Section(PLAIN_SECTION, "", text, Binding.NONE)), false);
    }

    public Instructions mustAcknowledge(boolean must) {
        return new Instructions(sections, must);
    }

    /** The text where there is one without structure. */
    public Optional<String> plainText() {
        if (sections.size() != 1) {
            return Optional.empty();
        }
        String text = sections.get(0).text();
        return plain(text).sections().equals(sections) ? Optional.of(text) : Optional.empty();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The whole as one Markdown text. */
    public String markdown() {
        return plainText()
                .orElseGet(() -> sections.stream()
                        .map(section -> "## " + section.title() + "\n\n"
                                + section.text().strip() + '\n')
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Ids of the sections that matter for a task: first those about such tasks, then those about all, each as written;
     * those about other tasks are left out.
     */
    public List<String> mattering(String type, String domain, ItemContent content) {
        List<Section> fitting = sections.stream()
                .filter(section -> section.binding().fitsTask(type, domain)
                        && section.binding().fitsItem(content))
                .toList();
        return Stream.of(true, false)
                .flatMap(narrow -> fitting.stream()
                        .filter(section -> narrow == section.binding().narrowsTasks()))
                .map(Section::id)
                .toList();
    }
}
