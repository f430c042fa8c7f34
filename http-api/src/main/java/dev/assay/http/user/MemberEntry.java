package dev.assay.http.user;

import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerCommand;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.shared.CommandKey;
import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Role;
import dev.assay.domain.user.Grant;
import dev.assay.domain.user.Invitation;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserCommand;
import dev.assay.domain.user.UserRejection;
import dev.assay.http.access.Authenticator;
import dev.assay.http.access.Bearer;
import dev.assay.http.access.Secrets;
import dev.assay.http.problem.EntityProblems;
import dev.assay.http.problem.Problem;
import dev.assay.http.route.IdempotencyKeys;
import dev.assay.http.route.Replies;
import dev.assay.http.user.MemberLine.Member;
import dev.assay.write.entity.Entities;
import dev.assay.write.people.PeopleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person of a list into a project: invites whoever is new, gives roles and skills to whoever is there. Every step
 * is carried out once however often it is asked, so that a list that was cut off is sent again.
 */
final class MemberEntry {
    private static final String STEP = "members";

    private final Entities<UserCommand, User, UserRejection> users;
    private final Entities<LabelerCommand, Labeler, LabelerRejection> labelers;
    private final PeopleStore people;
    private final Secrets secrets;
    private final Authenticator authenticator;

    MemberEntry(
            Entities<UserCommand, User, UserRejection> users,
            Entities<LabelerCommand, Labeler, LabelerRejection> labelers,
            PeopleStore people,
            Secrets secrets,
            Authenticator authenticator) {
        this.users = users;
        this.labelers = labelers;
        this.people = people;
        this.secrets = secrets;
        this.authenticator = authenticator;
    }

    /** Who lets people in, where, and under which key. */
    record Sender(ProjectId project, boolean admin, Origin origin) {}

    /** How a person is in. */
    private record Way(
            List<Role> roles,
            @Nullable String invitation,
            @Nullable Instant expires) {
        static Way found(List<Role> given) {
            return new Way(given, null, null);
        }
    }

    CompletionStage<MemberReport> enter(Sender sender, Member member) {
        return users.standing(member.user().value())
                .thenCompose(standing -> enter(sender, member, standing.state()))
                .thenCompose(way -> skilled(sender, member).thenApply(skills -> report(member, way, skills)));
    }

    private CompletionStage<Way> enter(Sender sender, Member member, User user) {
        if (user instanceof User.Registered known) {
            return grant(sender, member, known);
        }
        if (user instanceof User.Invited invited && pending(invited, sender)) {
            return invitedBefore(member, invited);
        }
        return invite(sender, member);
    }

    private static boolean pending(User.Invited user, Sender sender) {
        Invitation invitation = user.invitation();
        return user.open()
                && invitation.project().equals(sender.project())
                && sender.origin().at().isBefore(invitation.expires());
    }

    /** Only an administrator gives roles to whoever has an account; a manager's list may give them skills. */
    private CompletionStage<Way> grant(Sender sender, Member member, User.Registered known) {
        List<Role> missing = member.roles().stream()
                .filter(role -> !known.holds(role, sender.project()))
                .toList();
        if (known.deactivated()) {
            throw EntityProblems.of(new UserRejection.Deactivated()).refusal();
        }
        if (!missing.isEmpty() && !sender.admin()) {
            throw notAllowed(sender, known).refusal();
        }
        CompletionStage<Way> way = CompletableFuture.completedStage(Way.found(missing));
        for (Role role : missing) {
            UserCommand command =
                    new UserCommand.GrantRole(step(sender, member, role.name()), new Grant(role, sender.project()));
            way = way.thenCompose(before -> users.carry(member.user().value(), command)
                    .thenApply(reply -> {
                        Replies.done(reply, EntityProblems::of);
                        authenticator.forget(member.user());
                        return before;
                    }));
        }
        return way;
    }

    private static Problem notAllowed(Sender sender, User.Registered known) {
        boolean here =
                known.grants().stream().anyMatch(grant -> sender.project().equals(grant.project()));
        return here
                ? Problem.invalid(
                        "/roles",
                        "must be roles they hold: only an administrator gives more to whoever is here already")
                : Problem.invalid(
                        "/user",
                        "is taken by somebody outside this project: choose another id, or have an administrator give"
                                + " them a role here");
    }

    /** The name and address are the newest ones known until the person comes and says their own. */
    private CompletionStage<Way> invitedBefore(Member member, User.Invited invited) {
        if (!Set.copyOf(invited.invitation().roles()).equals(Set.copyOf(member.roles()))) {
            throw Problem.invalid(
                            "/roles",
                            "must be " + invited.invitation().roles()
                                    + " as in the invitation that is open: revoke it to offer others")
                    .refusal();
        }
        return people.put(member.person()).thenApply(stored -> Way.found(List.of()));
    }

    private CompletionStage<Way> invite(Sender sender, Member member) {
        String secret = secrets.secret();
        Origin origin = step(sender, member, "invite");
        Instant expires = origin.at().plus(InvitationRoutes.USUAL_LIFE);
        Invitation invitation = new Invitation(sender.project(), member.roles(), Bearer.hash(secret), expires);
        return users.carry(member.user().value(), new UserCommand.InviteUser(origin, member.user(), invitation))
                .thenCompose(reply -> {
                    boolean repeated = Replies.done(reply, EntityProblems::of).repeated();
                    authenticator.forget(member.user());
                    Way way = repeated
                            ? Way.found(List.of())
                            : new Way(member.roles(), InvitationText.of(member.user(), secret), expires);
                    return people.put(member.person()).thenApply(stored -> way);
                });
    }

    /** The skills the person had not. */
    private CompletionStage<Set<String>> skilled(Sender sender, Member member) {
        Set<String> given = new TreeSet<>();
        if (!MemberColumns.worksOnTasks(member.roles())) {
            return CompletableFuture.completedStage(given);
        }
        List<LabelerCommand> commands = new ArrayList<>();
        commands.add(new LabelerCommand.EnrollLabeler(step(sender, member, "enroll"), member.user()));
        for (String skill : member.skills()) {
            commands.add(new LabelerCommand.GrantSkill(step(sender, member, "skill/" + skill), skill));
        }
        CompletionStage<Set<String>> done = CompletableFuture.completedStage(given);
        for (LabelerCommand command : commands) {
            done = done.thenCompose(before -> labelers.carry(member.user().value(), command)
                    .thenApply(reply -> {
                        boolean repeated =
                                Replies.done(reply, EntityProblems::of).repeated();
                        if (!repeated && command instanceof LabelerCommand.GrantSkill grant) {
                            before.add(grant.skill());
                        }
                        return before;
                    }));
        }
        return done;
    }

    private static MemberReport report(Member member, Way way, Set<String> skills) {
        MemberReport.Result result =
                way.roles().isEmpty() && skills.isEmpty() ? MemberReport.Result.UNCHANGED : MemberReport.Result.UPDATED;
        return new MemberReport(
                member.line(),
                way.invitation() == null ? result : MemberReport.Result.INVITED,
                member.user(),
                way.invitation(),
                way.expires(),
                way.roles(),
                skills,
                null);
    }

    /** The upload's key on this line and step. */
    private static Origin step(Sender sender, Member member, String step) {
        Origin origin = sender.origin();
        String key = IdempotencyKeys.step(IdempotencyKeys.step(origin.cause().key(), STEP), step);
        return new Origin(
                origin.by(), origin.role(), origin.at(), origin.correlation(), new CommandKey(key, member.digest()));
    }
}
