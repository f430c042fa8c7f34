package dev.assay.ops.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes users with roles and tokens, by an administrator's client. Every step can be repeated. */
public final class People {
    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    private static final int MOST_LOST = 5;

    private People() {}

    /** A client for a user who holds a role in a project; what is missing for that is done. */
    public static AssayClient member(AssayClient admin, String user, String project, String role) {
        register(admin, user, user);
        grant(admin, user, role, Optional.of(project));
        return admin.as(token(admin, user, TOKEN_LIFE));
    }

    /** Registers a user; one who is known already stays. */
    public static void register(AssayClient admin, String user, String name) {
        ObjectNode body = AssayClient.object().put("userId", user).put("name", name);
        ApiAnswer answer = admin.post("/users", body, "register-" + user);
        if (!answer.problem().equals("user-id-taken") && !answer.problem().equals("key-reused")) {
            AssayClient.required("registering " + user, answer);
        }
    }

    /**
     * Gives a role; one that is held already stays.
     *
     * @param project empty only for the administrator's role
     */
    public static void grant(AssayClient admin, String user, String role, Optional<String> project) {
        ObjectNode body = AssayClient.object().put("role", role);
        project.ifPresent(id -> body.put("project", id));
        AssayClient.required(
                "granting " + user + ' ' + role, admin.put(AssayClient.path("users", user, "grants"), body));
    }

    /** A fresh token. Where the answer that showed it was lost on its way, it is revoked and another is issued. */
    public static String token(AssayClient admin, String user, Duration life) {
        ObjectNode body =
                AssayClient.object().put("expires", Instant.now().plus(life).toString());
        ApiAnswer answer = admin.post(AssayClient.path("users", user, "tokens"), body);
        for (int lost = 0; lost < MOST_LOST && answer.problem().equals("token-already-shown"); lost++) {
            String unseen = answer.body().path("token").asText();
            AssayClient.required(
                    "revoking a token of " + user, admin.delete(AssayClient.path("users", user, "tokens", unseen)));
            answer = admin.post(AssayClient.path("users", user, "tokens"), body);
        }
        return AssayClient.required("a token for " + user, answer).path("token").asText();
    }
}
