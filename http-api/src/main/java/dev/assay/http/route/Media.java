package dev.assay.http.route;

import akka.http.javadsl.model.ContentType;
import akka.http.javadsl.model.ContentTypes;
import akka.http.javadsl.model.HttpCharsets;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.MediaRange;
import akka.http.javadsl.model.MediaType;
import akka.http.javadsl.model.MediaTypes;
import akka.http.javadsl.model.headers.Accept;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The media types spoken here, and which of them a caller wants. */
public final class Media {
    public static final ContentType JSON = ContentTypes.APPLICATION_JSON;
    public static final ContentType PROBLEM = fixed("application", "problem+json");
    public static final ContentType NDJSON = fixed("application", "x-ndjson");
    public static final ContentType CSV = MediaTypes.TEXT_CSV.toContentType(HttpCharsets.UTF_8);
    public static final ContentType HTML = MediaTypes.TEXT_HTML.toContentType(HttpCharsets.UTF_8);
    public static final ContentType YAML = fixed("application", "yaml");
    public static final ContentType EVENTS = fixed("text", "event-stream");

    private Media() {}

    private static ContentType fixed(String main, String sub) {
        return MediaTypes.customWithFixedCharset(main, sub, HttpCharsets.UTF_8, Map.of(), false)
                .toContentType();
    }

    /**
     * The first of the offers the caller accepts; the first of all when they do not say.
     *
     * @throws dev.assay.http.problem.Refusal 406 when they accept none
     */
    public static ContentType chosen(HttpRequest request, List<ContentType> offers) {
        Optional<Accept> accept = request.getHeader(Accept.class);
        if (accept.isEmpty()) {
            return offers.get(0);
        }
        for (ContentType offer : offers) {
            if (accepts(accept.get(), offer.mediaType())) {
                return offer;
            }
        }
        List<String> names =
                offers.stream().map(offer -> offer.mediaType().toString()).toList();
        throw Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept one of the media types in \"offers\".")
                .with("offers", names)
                .refusal();
    }

    private static boolean accepts(Accept accept, MediaType offer) {
        for (MediaRange range : accept.getMediaRanges()) {
            if (range.qValue() > 0 && range.matches(offer)) {
                return true;
            }
        }
        return false;
    }
}
