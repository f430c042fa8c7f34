package dev.assay.domain.user;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A user's access at one stage.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>register, invite</td><td>accept, revoke invitation: not invited; everything else: not
 *     registered</td><td></td></tr>
 * <tr><td>{@link Invited}</td><td>accept with the secret, revoke invitation; register and invite once it ended or
 *     expired</td><td>register, invite while it is open: id taken; a wrong secret: not invited; the rest: not
 *     registered</td><td>an invitation already revoked; a repeated key</td></tr>
 * <tr><td>{@link Registered}</td><td>grant, revoke, issue, revoke token, deactivate, reactivate</td><td>register, invite:
 *     id taken; accept, revoke invitation: not invited; issue while deactivated; deactivating oneself</td>
 *     <td>a role already held or already gone; a token already revoked; the standing it already has; a repeated key</td>
 *     </tr>
 * </table>
 */
public sealed interface User {
    /** Nobody was registered under this id. */
    record Absent() implements User {}

    /**
     * Somebody who was invited and has not come yet.
     *
     * @param open whether the invitation was neither revoked nor accepted; it may have expired
     * @param keys digest of every request already carried out, by caller and key
     */
    record Invited(UserId id, Invitation invitation, boolean open, Map<String, String> keys) implements User {
        public Invited {
            keys = Map.copyOf(keys);
        }
    }

    /**
     * A known user.
     *
     * @param deactivated whether no token works
     * @param tokens tokens not revoked, expired ones included
     * @param revoked tokens ended by hand
     * @param keys digest of every request already carried out, by caller and key
     */
    record Registered(
            UserId id,
            boolean deactivated,
            Set<Grant> grants,
            Map<TokenId, Token> tokens,
            Set<TokenId> revoked,
            Map<String, String> keys)
            implements User {
        public Registered {
            grants = Set.copyOf(grants);
            tokens = Map.copyOf(tokens);
            revoked = Set.copyOf(revoked);
            keys = Map.copyOf(keys);
        }

        /** Whether the token with this secret hash is good at the moment; takes the same time for every wrong hash. */
        public boolean admits(TokenId token, String secretHash, Instant moment) {
            Token known = tokens.get(token);
            return !deactivated
                    && known != null
                    && MessageDigest.isEqual(
                            known.secretHash().getBytes(StandardCharsets.US_ASCII),
                            secretHash.getBytes(StandardCharsets.US_ASCII))
                    && moment.isBefore(known.expires());
        }

        /** Whether the user holds the role in the project; an admin holds none but {@link Role#ADMIN}. */
        public boolean holds(Role role, ProjectId project) {
            return role == Role.ADMIN
                    ? grants.contains(new Grant(Role.ADMIN, null))
                    : grants.contains(new Grant(role, project));
        }
    }
}
