package dev.assay.ops.cli;

import dev.assay.domain.shared.UserId;
import dev.assay.ops.client.AssayClient;
import dev.assay.ops.client.People;
import dev.assay.ops.demo.DemoProjects;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One token per role for trying the demo, kept in a file that only its owner can read, so that they stay the same. */
final class DemoTokens {
    private static final List<String> ROLES =
            List.of("manager", "reviewer", "labeler", "auditor", "analyst", "service");
    private static final String ADMIN = "admin";
    private static final Duration LIFE = Duration.ofDays(30);

    private final Path file;
    private final String url;
    private final Properties known = new Properties();

    DemoTokens(Path data, String url) throws IOException {
        this.file = data.resolve("tokens.properties");
        this.url = url;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
    }

    /** The administrator's client, with the known token if it still works. */
    AssayClient admin(LocalAdmin first) throws IOException {
        String token = working(ADMIN).orElseGet(() -> first.issue(new UserId(ADMIN)));
        save(ADMIN, token);
        return AssayClient.of(url, token);
    }

    /** Every role's token; the projects must be there. */
    Map<String, String> all(AssayClient admin) throws IOException {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(ADMIN, known.getProperty(ADMIN));
        for (String role : ROLES) {
            Optional<String> token = working(role);
            tokens.put(role, token.isPresent() ? token.get() : fresh(admin, role));
            for (String project : DemoProjects.ids()) {
                People.grant(admin, user(role), role.toUpperCase(Locale.ROOT), Optional.of(project));
            }
        }
        return tokens;
    }

    private String fresh(AssayClient admin, String role) throws IOException {
        String user = user(role);
        People.register(admin, user, "Demo " + role);
        People.grant(admin, user, role.toUpperCase(Locale.ROOT), Optional.of(Demo.PROJECT));
        String token = People.token(admin, user, LIFE);
        save(role, token);
        return token;
    }

    private static String user(String role) {
        return "demo-" + role;
    }

    private Optional<String> working(String role) {
        return Optional.ofNullable(known.getProperty(role))
                .filter(token -> AssayClient.of(url, token).get("/me").ok());
    }

    private void save(String role, String token) throws IOException {
        known.setProperty(role, token);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            known.store(writer, "tokens of the demo's users");
        }
    }
}
