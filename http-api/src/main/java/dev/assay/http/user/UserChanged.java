package dev.assay.http.user;

import dev.assay.domain.shared.UserId;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserRejection;
import dev.assay.write.entity.Reply;
import java.util.List;

/** What an accepted command on a user answers. */
record UserChanged(UserId id, long revision, List<GrantView> grants) {
    static UserChanged of(UserId id, Reply.Done<User, UserRejection> done) {
        User.Registered user = (User.Registered) done.state();
        return new UserChanged(id, done.revision(), GrantView.all(user.grants()));
    }
}
