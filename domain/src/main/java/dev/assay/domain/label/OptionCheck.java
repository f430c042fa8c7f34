package dev.assay.domain.label;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks values that pick from a schema's options or types. */
final class OptionCheck {
    private OptionCheck() {}

    static void choice(Findings at, LabelField.ChoiceField field, LabelValue.Choice value) {
        known(at.at("option"), field.options(), value.option());
    }

    static void choices(Findings at, LabelField.ChoicesField field, LabelValue.Choices value) {
        Findings options = at.at("options");
        if (!countable(options, value.options())) {
            return;
        }
        int count = value.options().size();
        if (count < field.min() || count > field.max()) {
            options.add("must hold " + field.min() + " to " + field.max() + " options, not " + count);
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String option = value.options().get(i);
            known(options.at(i), field.options(), option);
            if (!before.add(option)) {
                options.at(i).add("repeats an earlier option: choose each at most once");
            }
        }
    }

    static void known(Findings at, List<String> options, String option) {
        if (!options.contains(option)) {
            at.add("must be " + Wording.oneOf(options, "options"));
        }
    }

    /** The rule for the type of a mark. */
    static void type(Findings at, List<String> types, String type) {
        if (!types.contains(type)) {
            at.at("type").add("must be " + Wording.oneOf(types, "types"));
        }
    }

    /** Whether a list is small enough to look at one by one. */
    static boolean countable(Findings at, List<?> list) {
        if (list.size() > LabelCheck.LIST_LIMIT) {
            at.add("must hold at most " + LabelCheck.LIST_LIMIT + " entries, not " + list.size());
            return false;
        }
        return true;
    }
}
