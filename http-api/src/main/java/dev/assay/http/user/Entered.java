package dev.assay.http.user;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.Token;
import java.time.Instant;
import java.util.List;

/** What whoever accepted an invitation has from then on; the only time the token's text is seen. */
record Entered(UserId user, ProjectId project, List<Role> roles, TokenId id, String token, Instant expires) {
    Entered(UserId user, Token token, String text, Invitation invitation) {
        this(user, invitation.project(), invitation.roles(), token.id(), text, token.expires());
    }
}
