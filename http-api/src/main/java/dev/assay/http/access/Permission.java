package dev.assay.http.access;

import static dev.assay.domain.shared.Role.ADMIN;
import static dev.assay.domain.shared.Role.ANALYST;
import static dev.assay.domain.shared.Role.AUDITOR;
import static dev.assay.domain.shared.Role.LABELER;
import static dev.assay.domain.shared.Role.MANAGER;
import static dev.assay.domain.shared.Role.REVIEWER;
import static dev.assay.domain.shared.Role.SERVICE;

import dev.assay.domain.shared.Role;
import java.util.List;

/**
 * The table of who may do what: every operation and every WebSocket message names one of these.
 *
 * <p>An administrator passes everywhere but where an act must come from a labeler or reviewer of the project, so that
 * whoever gives out rights cannot also make the labels.
 */
public enum Permission {
    /** Needs no token. */
    OPEN(Scope.NONE),
    /** Needs a token and nothing else. */
    KNOWN(Scope.ANYWHERE),
    /** A manager of any project; they then manage the new one, and see no other for it. */
    CREATE_PROJECTS(Scope.ANYWHERE, ADMIN, MANAGER),
    MANAGE_USERS(Scope.ANYWHERE, ADMIN),
    REBUILD_VIEWS(Scope.ANYWHERE, ADMIN),
    WATCH_VIEWS(Scope.ANYWHERE, ADMIN, AUDITOR, MANAGER),
    COMPARE_VIEWS(Scope.ANYWHERE, ADMIN, AUDITOR),

    /** Who may work in the project; only an administrator adds to those who manage it. */
    MANAGE_MEMBERS(Scope.PROJECT, MANAGER, ADMIN),
    SEE_PROJECT(Scope.PROJECT, MANAGER, REVIEWER, LABELER, AUDITOR, ANALYST, ADMIN),
    EDIT_PROJECT(Scope.PROJECT, MANAGER, ADMIN),
    IMPORT(Scope.PROJECT, MANAGER, SERVICE, ADMIN),
    SEE_IMPORTS(Scope.PROJECT, MANAGER, SERVICE, AUDITOR, ADMIN),
    LABEL(Scope.PROJECT, LABELER),
    SEE_QUESTIONS(Scope.PROJECT, REVIEWER, MANAGER, AUDITOR, ADMIN),
    /** Labelers see their own. */
    SEE_QUESTION(Scope.PROJECT, REVIEWER, MANAGER, AUDITOR, ADMIN, LABELER),
    ANSWER_QUESTIONS(Scope.PROJECT, REVIEWER, MANAGER),
    SEE_OUTDATED(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    REQUEUE(Scope.PROJECT, MANAGER, ADMIN),
    SEE_REQUEUES(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ADMIN),
    SEE_GATE(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    SEE_AGREEMENT(Scope.PROJECT, MANAGER, AUDITOR, ANALYST, ADMIN),
    DRAW_SAMPLES(Scope.PROJECT, MANAGER, AUDITOR, ADMIN),
    SEE_SAMPLES(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ADMIN),
    REVIEW(Scope.PROJECT, REVIEWER),
    OVERRIDE(Scope.PROJECT, REVIEWER),
    RELABEL(Scope.PROJECT, REVIEWER, MANAGER, ADMIN),
    STEER_TASKS(Scope.PROJECT, MANAGER, ADMIN),
    LIST_TASKS(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    /** Labelers see a task with the others' answers left out. */
    SEE_TASK(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN, LABELER),
    SEE_HISTORY(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    VERIFY(Scope.PROJECT, AUDITOR, MANAGER, REVIEWER, ADMIN),
    SEE_QUEUE(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    SEE_REVIEWS(Scope.PROJECT, REVIEWER, MANAGER, AUDITOR, ADMIN),
    /** Labelers only where no gold is mixed in: a count that stands still when they submit would tell them. */
    SEE_PROGRESS(Scope.PROJECT, MANAGER, REVIEWER, LABELER, AUDITOR, ANALYST, ADMIN),
    SEE_FLOW(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    /** Plays the past under another policy; changes nothing. */
    ASK_WHAT_IF(Scope.PROJECT, MANAGER, AUDITOR, ANALYST, ADMIN),
    SEE_LABELERS(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, ADMIN),
    SEE_WALKTHROUGHS(Scope.PROJECT, MANAGER, AUDITOR, ANALYST, ADMIN),
    /** Those who were asked. */
    TAKE_WALKTHROUGHS(Scope.PROJECT, LABELER, REVIEWER),
    KEEP_GOLD(Scope.PROJECT, MANAGER, REVIEWER, ADMIN),
    SEE_GOLD(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ADMIN),
    /** Never labelers: what a model says is no answer of theirs. */
    SEE_PREDICTIONS(Scope.PROJECT, MANAGER, REVIEWER, AUDITOR, ANALYST, SERVICE, ADMIN),
    POST_PREDICTIONS(Scope.PROJECT, SERVICE, MANAGER, ADMIN),
    /** Never labelers: how a similar item was labeled is no answer of theirs. */
    SEE_SIMILAR(Scope.PROJECT, REVIEWER, MANAGER, AUDITOR, ADMIN),
    MANAGE_LABELERS(Scope.PROJECT, MANAGER, ADMIN),
    EXPORT(Scope.PROJECT, MANAGER, ANALYST, AUDITOR, SERVICE, ADMIN);

    /** Where a role must be held. */
    public enum Scope {
        NONE,
        ANYWHERE,
        PROJECT
    }

    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<Role> roles;

    Permission(Scope scope, Role... roles) {
        this.scope = scope;
        this.roles = List.of(roles);
    }

    public Scope scope() {
        return scope;
    }

    /** Roles that pass, the one to act in first; empty where any known user passes. */
    public List<Role> roles() {
        return roles;
    }
}
