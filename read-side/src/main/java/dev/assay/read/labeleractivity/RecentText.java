package dev.assay.read.labeleractivity;

import dev.assay.domain.fatigue.Activity;
import dev.assay.domain.fatigue.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recent activity as one column: a line for each stretch with its first and last moment and each kind with its last, in
 * milliseconds since 1970 and apart by spaces, which no kind has.
 */
final class RecentText {
    private RecentText() {}

    static String of(Activity activity) {
        StringBuilder text = new StringBuilder();
        for (Stretch stretch : activity.stretches()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(stretch.from().toEpochMilli())
                    .append(' ')
                    .append(stretch.to().toEpochMilli());
            stretch.kinds()
                    .forEach((kind, last) ->
                            text.append(' ').append(kind).append(' ').append(last.toEpochMilli()));
        }
        return text.toString();
    }

    static Activity read(String text) {
        List<Stretch> stretches = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            SortedMap<String, Instant> kinds = new TreeMap<>();
            for (int i = 2; i < words.length; i += 2) {
                kinds.put(words[i], moment(words[i + 1]));
            }
            stretches.add(new Stretch(moment(words[0]), moment(words[1]), kinds));
        }
        return new Activity(stretches);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
