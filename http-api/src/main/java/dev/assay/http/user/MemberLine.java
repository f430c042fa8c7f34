package dev.assay.http.user;

import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.shared.Violation;
import dev.assay.http.problem.Problem;
import dev.assay.write.people.PeopleStore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of a list of people: somebody to let in, or what does not hold. */
sealed interface MemberLine {
    /** Number of the line in the file, from 1. */
    long line();

    /**
     * Somebody to let in.
     *
     * @param digest of the line, so that another line under the same key is another request
     * @param skills languages among them, each as the skill {@code language.<tag>}
     */
    record Member(long line, String digest, PeopleStore.Person person, List<Role> roles, Set<String> skills)
            implements MemberLine {
        UserId user() {
            return person.user();
        }
    }

    /** What is wrong, with pointers that name the columns; {@code user} where it could be read. */
    record Broken(long line, @Nullable UserId user, Problem problem) implements MemberLine {
        static Broken of(long line, @Nullable UserId user, List<Violation> violations) {
            return new Broken(
                    line,
                    user,
                    Problem.invalid(violations)
                            .withDetail("Correct the columns named in errors and send the file again:"
                                    + " whoever is in already stays as they are."));
        }
    }
}
