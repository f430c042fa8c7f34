package dev.assay.http.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a list of people.
 *
 * @param user absent where it could not be read
 * @param invitation the text to hand to the person, shown this once; absent for whoever was there already
 * @param expires when the invitation does
 * @param roles given or offered by this line
 * @param skills given by this line
 * @param problem why it was rejected, with pointers that name the columns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberReport(
        long line,
        Result result,
        @Nullable UserId user,
        @Nullable String invitation,
        @Nullable Instant expires,
        @Nullable List<Role> roles,
        @Nullable Set<String> skills,
        @Nullable Map<String, Object> problem) {
    /** What became of it. */
    enum Result {
        /** Nobody was known by this id: they are invited. */
        INVITED,
        /** They were there, or invited, and got roles or skills they had not. */
        UPDATED,
        /** They were there, or invited, with all of it. */
        UNCHANGED,
        REJECTED
    }

    static MemberReport rejected(long line, @Nullable UserId user, Map<String, Object> problem) {
        return new MemberReport(line, Result.REJECTED, user, null, null, null, null, problem);
    }
}
