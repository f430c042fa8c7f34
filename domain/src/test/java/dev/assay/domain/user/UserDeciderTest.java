package dev.assay.domain.user;

import static dev.assay.domain.shared.Origins.START;
import static dev.assay.domain.shared.Origins.request;
import static dev.assay.domain.user.UserSamples.LABELER;
import static dev.assay.domain.user.UserSamples.USER;
import static dev.assay.domain.user.UserSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.shared.Specification;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.Variants;
import dev.assay.domain.user.UserCommand.GrantRole;
import dev.assay.domain.user.UserCommand.IssueToken;
import dev.assay.domain.user.UserCommand.RegisterUser;
import dev.assay.domain.user.UserCommand.RevokeRole;
import dev.assay.domain.user.UserCommand.RevokeToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserDeciderTest {
    private static final Specification<UserCommand, UserEvent, User, UserRejection> ACCESS =
            new Specification<>(new User.Absent(), UserDecider::decide, UserDecider::evolve);
    private static final UserCommand REGISTER = new RegisterUser(request(0), USER);

    private static IssueToken issued(int number, Instant expires) {
        return new IssueToken(
                request(number), new Token(token(number).id(), token(number).secretHash(), expires));
    }

    @Test
    void every_variant_has_a_sample() {
        assertThat(Variants.among(Stream.concat(UserSamples.commands().stream(), Stream.of(UserSamples.accept(1)))
                        .toList()))
                .isEqualTo(Variants.of(UserCommand.class));
        assertThat(Variants.among(Stream.concat(UserSamples.events().stream(), Stream.of(UserSamples.accepted(1)))
                        .toList()))
                .isEqualTo(Variants.of(UserEvent.class));
        assertThat(Variants.among(UserSamples.rejections())).isEqualTo(Variants.of(UserRejection.class));
    }

    @Test
    void every_command_leads_to_its_event() {
        var given = ACCESS.givenNothing();
        for (UserCommand command : UserSamples.commands()) {
            given = given.and(command);
        }
        assertThat(given.events()).isEqualTo(UserSamples.events());
    }

    @Test
    void before_registration_nothing_can_be_granted() {
        UserSamples.commands().stream()
                .skip(3)
                .forEach(command -> ACCESS.givenNothing().when(command).thenRefused(new UserRejection.NotRegistered()));
    }

    @Test
    void a_user_is_registered_once() {
        ACCESS.after(REGISTER).when(REGISTER).thenAlreadyDone();
        ACCESS.after(REGISTER).when(new RegisterUser(request(1), USER)).thenRefused(new UserRejection.IdTaken());
    }

    @Test
    void a_role_held_or_gone_is_already_done() {
        ACCESS.after(REGISTER, new GrantRole(request(1), LABELER))
                .when(new GrantRole(request(2), LABELER))
                .thenAlreadyDone();
        ACCESS.after(REGISTER).when(new RevokeRole(request(1), LABELER)).thenAlreadyDone();
    }

    @Test
    void a_token_lasts_more_than_nothing_and_at_most_the_longest_life() {
        Instant now = request(1).at();
        var registered = ACCESS.after(REGISTER);
        registered.when(issued(1, now)).thenRefused(new UserRejection.InvalidExpiry(366));
        registered.when(issued(1, now.plusMillis(1))).thenKinds(UserEvent.TokenIssued.class);
        registered.when(issued(1, now.plus(UserDecider.LONGEST_TOKEN))).thenKinds(UserEvent.TokenIssued.class);
        registered
                .when(issued(1, now.plus(UserDecider.LONGEST_TOKEN).plusMillis(1)))
                .thenRefused(new UserRejection.InvalidExpiry(366));
    }

    @Test
    void only_running_tokens_count_towards_the_limit() {
        var full = ACCESS.after(REGISTER, issued(1, START.plus(Duration.ofMinutes(55))));
        for (int number = 2; number <= UserDecider.TOKEN_LIMIT; number++) {
            full = full.and(issued(number, START.plus(Duration.ofDays(1))));
        }
        full.when(issued(51, START.plus(Duration.ofDays(1))))
                .thenRefused(new UserRejection.TooManyTokens(UserDecider.TOKEN_LIMIT));
        full.when(issued(56, START.plus(Duration.ofDays(1)))).thenKinds(UserEvent.TokenIssued.class);
    }

    @Test
    void a_token_id_is_never_used_twice() {
        var issued = ACCESS.after(REGISTER, new IssueToken(request(1), token(1)));
        issued.when(new IssueToken(request(2), token(1))).thenRefused(new UserRejection.IdTaken());
        issued.and(new RevokeToken(request(2), token(1).id()))
                .when(new IssueToken(request(3), token(1)))
                .thenRefused(new UserRejection.IdTaken());
    }

    @Test
    void a_token_is_revoked_once_and_must_be_known() {
        var revoked = ACCESS.after(
                REGISTER, new IssueToken(request(1), token(1)), new RevokeToken(request(2), token(1).id()));
        revoked.when(new RevokeToken(request(3), token(1).id())).thenAlreadyDone();
        TokenId unknown = new TokenId("unknown");
        revoked.when(new RevokeToken(request(3), unknown)).thenRefused(new UserRejection.UnknownToken(unknown));
    }

    @Test
    void a_repeated_request_is_already_done_and_its_key_serves_no_other() {
        var granted = ACCESS.after(REGISTER, new GrantRole(request(1), LABELER));
        granted.and(new RevokeRole(request(2), LABELER))
                .when(new GrantRole(request(1), LABELER))
                .thenAlreadyDone();
        granted.when(new RevokeRole(request(2, "key-1", "other"), LABELER))
                .thenRefused(new UserRejection.KeyReused("key-1"));
    }

    @Test
    void a_token_admits_with_its_own_secret_until_it_expires_or_is_revoked() {
        var user = (User.Registered)
                ACCESS.after(REGISTER, new IssueToken(request(1), token(1))).state();
        Token token = token(1);
        assertThat(user.admits(token.id(), token.secretHash(), token.expires().minusMillis(1)))
                .isTrue();
        assertThat(user.admits(token.id(), token.secretHash(), token.expires())).isFalse();
        assertThat(user.admits(token.id(), "0".repeat(64), START)).isFalse();
        assertThat(user.admits(new TokenId("unknown"), token.secretHash(), START))
                .isFalse();
        var revoked = (User.Registered) ACCESS.given(UserSamples.events()).state();
        assertThat(revoked.admits(token.id(), token.secretHash(), START)).isFalse();
    }

    @Test
    void a_role_holds_in_its_project_only() {
        var user = (User.Registered)
                ACCESS.after(REGISTER, new GrantRole(request(1), LABELER)).state();
        assertThat(user.holds(Role.LABELER, new ProjectId("reviews"))).isTrue();
        assertThat(user.holds(Role.LABELER, new ProjectId("other"))).isFalse();
        assertThat(user.holds(Role.REVIEWER, new ProjectId("reviews"))).isFalse();
        assertThat(user.holds(Role.ADMIN, new ProjectId("reviews"))).isFalse();
    }

    @Test
    void only_admins_span_all_projects() {
        for (Role role : List.of(Role.LABELER, Role.MANAGER, Role.SERVICE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Grant(role, null));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(Role.ADMIN, new ProjectId("reviews")));
    }
}
