package dev.assay.http.access;

import akka.http.javadsl.model.HttpHeader;
import akka.http.javadsl.model.HttpRequest;
import akka.http.javadsl.model.headers.Cookie;
import akka.http.javadsl.model.headers.HttpCookiePair;
import akka.http.javadsl.model.headers.RawHeader;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A browser's session: the token in a cookie that no script can read and no other site can send. It ends when the token
 * does, so revoking the token ends the session on every node; there is no second credential to forget.
 */
public final class SessionCookie {
    static final String NAME = "assay_session";

    private SessionCookie() {}

    /** The token a request carries in its cookie. */
    public static Optional<Bearer> of(HttpRequest request) {
        Optional<Cookie> header = request.getHeader(Cookie.class);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        for (HttpCookiePair pair : header.get().getCookies()) {
            if (pair.name().equals(NAME)) {
                return Bearer.parse(pair.value());
            }
        }
        return Optional.empty();
    }

    /** Gives the browser its session for as long as the token lasts. */
    public static HttpHeader opened(HttpRequest request, String token, Duration life) {
        return header(request, token, Math.max(0, life.toSeconds()));
    }

    /** Takes the session from the browser. */
    public static HttpHeader closed(HttpRequest request) {
        return header(request, "", 0);
    }

    private static HttpHeader header(HttpRequest request, String value, long seconds) {
        String cookie = NAME + '=' + value + "; Path=/api; HttpOnly; SameSite=Strict; Max-Age=" + seconds;
        return RawHeader.create("Set-Cookie", overTls(request) ? cookie + "; Secure" : cookie);
    }

    /** TLS ends at a proxy, so the server learns of it from the page's own origin. */
    private static boolean overTls(HttpRequest request) {
        return request.getHeader("Origin")
                .map(HttpHeader::value)
                .filter(origin -> origin.toLowerCase(Locale.ROOT).startsWith("https://"))
                .isPresent();
    }
}
