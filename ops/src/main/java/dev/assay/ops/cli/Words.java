package dev.assay.ops.cli;

import java.util.Locale;

/** Constants as people write them. */
final class Words {
    private Words() {}

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
