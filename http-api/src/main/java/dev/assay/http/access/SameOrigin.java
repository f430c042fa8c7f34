package dev.assay.http.access;

import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpMethod;
import akka.http.javadsl.model.HttpMethods;
import akka.http.javadsl.model.HttpRequest;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a request comes from a page of this server. A cookie goes along with whatever a browser is made to send,
 * so a request that changes something must also show where it comes from.
 */
public final class SameOrigin {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethods.GET, HttpMethods.HEAD, HttpMethods.OPTIONS);

    private SameOrigin() {}

    /** @throws dev.assay.http.problem.Refusal 403 when the request changes something and is not from a page of ours */
    public static void check(HttpRequest request) {
        if (!SAFE.contains(request.method()) && !holds(request)) {
            throw Problem.of(
                            ProblemType.CROSS_ORIGIN,
                            "A cookie counts only for requests of this server's own pages. Programs send a token:"
                                    + " Authorization: Bearer asy_….")
                    .refusal();
        }
    }

    private static boolean holds(HttpRequest request) {
        Optional<String> origin = header(request, "Origin");
        if (origin.isEmpty()) {
            return header(request, "Sec-Fetch-Site")
                    .filter("same-origin"::equals)
                    .isPresent();
        }
        String host = header(request, "Host").orElse("");
        return !host.isEmpty()
                && (origin.get().equalsIgnoreCase("http://" + host)
                        || origin.get().equalsIgnoreCase("https://" + host));
    }

    private static Optional<String> header(HttpRequest request, String name) {
        return request.getHeader(name).map(HttpHeader::value);
    }
}
