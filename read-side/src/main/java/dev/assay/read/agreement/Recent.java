package dev.assay.read.agreement;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes maps that forget what was not used for longest. */
final class Recent {
    private Recent() {}

    static <K, V> Map<K, V> map(int capacity) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }
}
