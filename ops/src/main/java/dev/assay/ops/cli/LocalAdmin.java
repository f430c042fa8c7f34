package dev.assay.ops.cli;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.http.FirstAdmin;
import dev.assay.ops.server.AssayServer;
import dev.assay.write.WriteSide;
import dev.assay.write.people.PeopleStore.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets an administrator in from the machine itself: whoever holds the data directory may make one. */
final class LocalAdmin {
    static final UserId ADMIN = new UserId("admin");

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final WriteSide write;

    LocalAdmin(AssayServer server) {
        write = server.writeSide();
    }

    /** The token of a new administrator named {@code admin}; empty when there is one already. */
    Optional<String> createWhereNone() {
        User known = write.users()
                .standing(ADMIN.value())
                .toCompletableFuture()
                .join()
                .state();
        return known instanceof User.Absent ? Optional.of(issue(ADMIN)) : Optional.empty();
    }

    /** A fresh token for an administrator, who is made where missing. */
    String issue(UserId admin) {
        return new FirstAdmin(write, Clock.systemUTC(), new SecureRandom())
                .admit(new Person(admin, admin.value(), ""), TOKEN_LIFE)
                .toCompletableFuture()
                .join();
    }
}
