package dev.assay.ops.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file of this package with {@code {{names}}} to fill in. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Template() {}

    static String fill(String resource, Map<String, String> values) {
        return NAME.matcher(read(resource)).replaceAll(name -> Matcher.quoteReplacement(value(name, resource, values)));
    }

    private static String value(MatchResult name, String resource, Map<String, String> values) {
        String value = values.get(name.group(1));
        if (value == null) {
            throw new IllegalStateException("No value for " + name.group() + " in " + resource);
        }
        return value;
    }

    private static String read(String resource) {
        try (InputStream content = Template.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the resource " + resource, failure);
        }
    }
}
