package dev.assay.domain.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every record a sealed interface permits, so that tests notice a variant nobody thought of. */
public final class Variants {
    private Variants() {}

    public static Set<Class<?>> of(Class<?> root) {
        Set<Class<?>> variants = new LinkedHashSet<>();
        for (Class<?> permitted : root.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                variants.addAll(of(permitted));
            } else {
                variants.add(permitted);
            }
        }
        return variants;
    }

    public static Set<Class<?>> among(Collection<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }
}
