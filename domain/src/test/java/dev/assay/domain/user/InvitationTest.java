package dev.assay.domain.user;

import static dev.assay.domain.shared.Origins.request;
import static dev.assay.domain.user.UserSamples.INVITATION;
import static dev.assay.domain.user.UserSamples.USER;
import static dev.assay.domain.user.UserSamples.accept;
import static dev.assay.domain.user.UserSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.user.UserCommand.AcceptInvitation;
import dev.assay.domain.user.UserCommand.DeactivateUser;
import dev.assay.domain.user.UserCommand.InviteUser;
import dev.assay.domain.user.UserCommand.IssueToken;
import dev.assay.domain.user.UserCommand.ReactivateUser;
import dev.assay.domain.user.UserCommand.RegisterUser;
import dev.assay.domain.user.UserCommand.RevokeInvitation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How somebody gets in by invitation, and how an account is closed and opened again. */
class InvitationTest {
    private static final Specification<UserCommand, UserEvent, User, UserRejection> ACCESS =
            new Specification<>(new User.Absent(), UserDecider::decide, UserDecider::evolve);
    private static final UserCommand INVITE = new InviteUser(request(0), USER, INVITATION);

    private static InviteUser invite(int number, Instant expires) {
        return new InviteUser(
                request(number),
                USER,
                new Invitation(INVITATION.project(), INVITATION.roles(), INVITATION.secretHash(), expires));
    }

    @Test
    void accepting_registers_with_the_roles_offered_and_a_token() {
        var accepted = ACCESS.after(INVITE, accept(1));
        assertThat(accepted.events())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(
                        UserEvent.UserInvited.class,
                        UserEvent.InvitationAccepted.class,
                        UserEvent.UserRegistered.class,
                        UserEvent.RoleGranted.class,
                        UserEvent.RoleGranted.class,
                        UserEvent.TokenIssued.class);
        User.Registered user = (User.Registered) accepted.state();
        assertThat(user.holds(Role.LABELER, INVITATION.project())).isTrue();
        assertThat(user.holds(Role.REVIEWER, INVITATION.project())).isTrue();
        assertThat(user.admits(token(1).id(), token(1).secretHash(), request(2).at()))
                .isTrue();
    }

    @Test
    void an_invitation_is_accepted_once() {
        var accepted = ACCESS.after(INVITE, accept(1));
        accepted.when(accept(1)).thenAlreadyDone();
        accepted.when(accept(2)).thenRefused(new UserRejection.NotInvited());
        accepted.when(new InviteUser(request(3), USER, INVITATION)).thenRefused(new UserRejection.IdTaken());
    }

    @Test
    void a_wrong_secret_a_revoked_invitation_and_none_look_the_same() {
        AcceptInvitation wrong = new AcceptInvitation(request(1), "0".repeat(64), token(1));
        ACCESS.after(INVITE).when(wrong).thenRefused(new UserRejection.NotInvited());
        ACCESS.givenNothing().when(accept(1)).thenRefused(new UserRejection.NotInvited());
        ACCESS.after(INVITE, new RevokeInvitation(request(1), INVITATION.project()))
                .when(accept(2))
                .thenRefused(new UserRejection.NotInvited());
    }

    @Test
    void an_invitation_expires_and_can_be_made_again() {
        var short_lived = ACCESS.after(invite(0, request(5).at()));
        short_lived
                .when(accept(4))
                .thenKinds(
                        UserEvent.InvitationAccepted.class,
                        UserEvent.UserRegistered.class,
                        UserEvent.RoleGranted.class,
                        UserEvent.RoleGranted.class,
                        UserEvent.TokenIssued.class);
        short_lived
                .when(accept(5))
                .thenRefused(new UserRejection.InvitationExpired(request(5).at()));
        short_lived.when(new InviteUser(request(4), USER, INVITATION)).thenRefused(new UserRejection.IdTaken());
        short_lived.when(new InviteUser(request(5), USER, INVITATION)).thenKinds(UserEvent.UserInvited.class);
        short_lived.when(new RegisterUser(request(4), USER)).thenRefused(new UserRejection.IdTaken());
        short_lived.when(new RegisterUser(request(5), USER)).thenKinds(UserEvent.UserRegistered.class);
    }

    @Test
    void an_invitation_lasts_more_than_nothing_and_at_most_thirty_days() {
        Instant now = request(1).at();
        Duration longest = UserDecider.LONGEST_INVITATION;
        ACCESS.givenNothing().when(invite(1, now)).thenRefused(new UserRejection.InvalidExpiry(30));
        ACCESS.givenNothing().when(invite(1, now.plus(longest))).thenKinds(UserEvent.UserInvited.class);
        ACCESS.givenNothing()
                .when(invite(1, now.plus(longest).plusMillis(1)))
                .thenRefused(new UserRejection.InvalidExpiry(30));
    }

    @Test
    void only_its_own_project_takes_an_invitation_back() {
        var invited = ACCESS.after(INVITE);
        invited.when(new RevokeInvitation(request(1), new ProjectId("other")))
                .thenRefused(new UserRejection.NotInvited());
        invited.and(new RevokeInvitation(request(1), INVITATION.project()))
                .when(new RevokeInvitation(request(2), INVITATION.project()))
                .thenAlreadyDone();
    }

    @Test
    void an_invitation_offers_roles_of_a_project_each_once() {
        for (List<Role> roles : List.of(List.<Role>of(), List.of(Role.ADMIN), List.of(Role.LABELER, Role.LABELER))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Invitation(
                            INVITATION.project(),
                            roles,
                            "0".repeat(64),
                            request(1).at()));
        }
    }

    @Test
    void a_deactivated_user_has_no_token_that_works_until_reactivated() {
        var closed = ACCESS.after(INVITE, accept(1), new DeactivateUser(request(2), "left"));
        User.Registered user = (User.Registered) closed.state();
        assertThat(user.admits(token(1).id(), token(1).secretHash(), request(3).at()))
                .isFalse();
        closed.when(new IssueToken(request(3), token(2))).thenRefused(new UserRejection.Deactivated());
        closed.when(new DeactivateUser(request(3), "again")).thenAlreadyDone();
        closed.when(new ReactivateUser(request(3), " ")).thenRefusedAt("/reason");
        User.Registered back = (User.Registered)
                closed.and(new ReactivateUser(request(3), "came back")).state();
        assertThat(back.admits(token(1).id(), token(1).secretHash(), request(4).at()))
                .isTrue();
    }

    @Test
    void nobody_deactivates_themselves() {
        Origin own = new Origin(USER, Role.ADMIN, request(2).at(), "c", new CommandKey("own", "own"));
        ACCESS.after(INVITE, accept(1))
                .when(new DeactivateUser(own, "tired"))
                .thenRefused(new UserRejection.OwnAccount());
    }
}
