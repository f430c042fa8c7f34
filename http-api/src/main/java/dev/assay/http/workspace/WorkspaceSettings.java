package dev.assay.http.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the web workspace may show items from.
 *
 * @param media a directory with one directory per project, whose files items can name as {@code
 *     /api/v1/projects/<project>/media/<file>}; empty where no files are served
 * @param origins other servers the pages may load pictures and recordings from, such as {@code https://media.example.org}
 */
public record WorkspaceSettings(Optional<Path> media, List<String> origins) {
    /** No files, no other servers. */
    public static final WorkspaceSettings NOTHING = new WorkspaceSettings(Optional.empty(), List.of());

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.*-]+(:[0-9]+)?");

    /** @throws IllegalArgumentException when an origin is none: the text becomes part of a security policy */
    public WorkspaceSettings {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("must be like https://media.example.org: " + origin);
            }
        }
    }
}
