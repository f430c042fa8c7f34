package dev.assay.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser's session: opened with a token, closed by hand or with the token, and of no use to another site. */
final class SignInTest extends ApiTest {
    private String ann = "";

    @BeforeEach
    void people() {
        project("rte", 1);
        items("rte", 2);
        ann = token("ann", Role.LABELER, "rte");
    }

    private Answer signIn(String token, String... headers) {
        return post("", "/api/v1/sign-in", "{\"token\":\"" + token + "\"}", headers);
    }

    private String[] own(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "Origin";
        all[1] = base;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private String cookie() {
        String set = String.valueOf(signIn(ann, own()).header("Set-Cookie"));
        return set.substring(0, set.indexOf(';'));
    }

    @Test
    void aTokenBecomesACookieThatScriptsCannotReadAndOtherSitesCannotSend() {
        Answer answer = signIn(ann, own());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/user/id").asText()).isEqualTo("ann");
        assertThat(answer.body().at("/user/grants/0/role").asText()).isEqualTo("LABELER");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("assay_session=asy_ann.")
                .contains("; HttpOnly")
                .contains("; SameSite=Strict")
                .contains("; Path=/api;")
                .containsPattern("; Max-Age=(86400|8639\\d)$")
                .doesNotContain("Secure");
        assertThat(get("", "/api/v1/me", "Cookie", "other=1; " + cookie())
                        .body()
                        .path("id")
                        .asText())
                .isEqualTo("ann");
    }

    @Test
    void behindTlsTheCookieStaysThere() {
        String secure = base.replace("http://", "https://");
        assertThat(signIn(ann, "Origin", secure).header("Set-Cookie")).endsWith("; Secure");
    }

    @Test
    void whatIsNoGoodTokenOpensNothing() {
        for (String token : new String[] {"", "nonsense", ann + "x", "asy_nobody.t.s"}) {
            Answer answer = signIn(token, own());
            assertThat(answer.problem()).as(token).isEqualTo("unauthenticated");
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        String soon = issue(new UserId("ann"), Duration.ofMinutes(1));
        world.clock.forward(Duration.ofMinutes(2));
        assertThat(signIn(soon, own()).status()).isEqualTo(401);
    }

    @Test
    void theSessionEndsWithTheToken() {
        String cookie = cookie();
        assertThat(get("", "/api/v1/projects/rte", "Cookie", cookie).status()).isEqualTo(200);
        world.clock.forward(Duration.ofDays(1));
        assertThat(get("", "/api/v1/projects/rte", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void changesAreTakenFromOwnPagesOnly() {
        String cookie = cookie();
        String work = "/api/v1/projects/rte/assignments";
        for (String origin : new String[] {"http://evil.example", "null", base + "0", "http://127.0.0.1"}) {
            assertThat(post("", work, "{}", "Cookie", cookie, "Origin", origin).problem())
                    .as(origin)
                    .isEqualTo("cross-origin");
        }
        assertThat(post("", work, "{}", "Cookie", cookie).status()).isEqualTo(403);
        assertThat(post("", work, "{}", "Cookie", cookie, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(post("", work, "{}", "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(post("", work, "{}", own("Cookie", cookie)).status()).isEqualTo(200);
        assertThat(post(ann, work, "{}", "Origin", "http://evil.example").status())
                .as("a token in a header was put there by a program, not by a browser")
                .isEqualTo(200);
    }

    @Test
    void anotherSiteCannotSignABrowserInOrOut() {
        assertThat(signIn(ann, "Origin", "http://evil.example").problem()).isEqualTo("cross-origin");
        assertThat(post("", "/api/v1/sign-out", "", "Origin", "http://evil.example")
                        .problem())
                .isEqualTo("cross-origin");
        Answer out = post("", "/api/v1/sign-out", "", own());
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("assay_session=;").contains("Max-Age=0");
    }

    @Test
    void aBadHeaderIsNotMadeGoodByACookie() {
        assertThat(get("", "/api/v1/me", "Cookie", cookie(), "Authorization", "Bearer asy_nobody.t.s")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aWebSocketTakesATicketAndNoCookie() throws IOException {
        String cookie = cookie();
        assertThat(upgrade("/api/v1/ws", "Cookie: " + cookie)).startsWith("HTTP/1.1 401");
        String ticket = post("", "/api/v1/tickets", "{}", own("Cookie", cookie))
                .body()
                .path("ticket")
                .asText();
        assertThat(upgrade("/api/v1/ws?ticket=" + ticket, "Cookie: " + cookie)).startsWith("HTTP/1.1 101");
    }

    private String upgrade(String path, String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + header
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: labels.v1\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }
}
