package dev.assay.http.workspace;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.MediaTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of files that are served, by the file's ending. SVG and HTML are not: they can carry scripts. */
final class MediaTypesServed {
    private static final Map<String, ContentType> TYPES = Map.of(
            "png", fixed("image", "png"),
            "jpg", fixed("image", "jpeg"),
            "jpeg", fixed("image", "jpeg"),
            "gif", fixed("image", "gif"),
            "webp", fixed("image", "webp"),
            "wav", fixed("audio", "wav"),
            "mp3", fixed("audio", "mpeg"),
            "ogg", fixed("audio", "ogg"),
            "flac", fixed("audio", "flac"),
            "m4a", fixed("audio", "mp4"));

    private MediaTypesServed() {}

    static Optional<ContentType> of(String name) {
        return Optional.ofNullable(
                TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private static ContentType fixed(String main, String sub) {
        return MediaTypes.customBinary(main, sub, false).toContentType();
    }
}
