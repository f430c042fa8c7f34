package dev.assay.ops.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers what the test says. */
final class PeopleTest {
    private static final String SHOWN =
            "{\"type\":\"urn:assay:problem:token-already-shown\",\"status\":409,\"token\":\"%s\"}";

    private record Answer(int status, String body) {}

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private AssayClient admin;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        admin = AssayClient.of("http://127.0.0.1:" + server.getAddress().getPort(), "token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + ' ' + path.substring(path.lastIndexOf('/') + 1));
        Answer next = answers.remove();
        byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(next.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void a_token_whose_answer_was_lost_is_revoked_and_another_issued() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(409, String.format(SHOWN, "t1")));
        answers.add(new Answer(200, "{}"));
        answers.add(new Answer(201, "{\"token\":\"asy_ann.t2\"}"));

        assertThat(People.token(admin, "ann", Duration.ofDays(1))).isEqualTo("asy_ann.t2");
        assertThat(asked).containsExactly("POST tokens", "POST tokens", "DELETE t1", "POST tokens");
    }

    @Test
    void a_server_that_never_shows_one_is_given_up() {
        for (int time = 0; time < 10; time++) {
            answers.add(new Answer(409, String.format(SHOWN, "t" + time)));
            answers.add(new Answer(200, "{}"));
        }

        assertThatThrownBy(() -> People.token(admin, "ann", Duration.ofDays(1)))
                .isInstanceOf(ApiRefusedException.class)
                .hasMessageContaining("a token for ann");
        assertThat(asked).filteredOn("POST tokens"::equals).hasSize(6);
    }
}
