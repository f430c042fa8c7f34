package dev.assay.http.route;

import static akka.http.javadsl.model.HttpMethods.DELETE;
import static akka.http.javadsl.model.HttpMethods.GET;
import static akka.http.javadsl.model.HttpMethods.POST;
import static akka.http.javadsl.model.HttpMethods.PUT;
import static dev.assay.http.route.BodyKind.JSON;
import static dev.assay.http.route.BodyKind.JSON_OR_NONE;
import static dev.assay.http.route.BodyKind.NONE;
import static dev.assay.http.route.BodyKind.STREAM;

import akka.http.javadsl.model.HttpMethod;
import dev.assay.http.access.Permission;

/**
 * Every operation the server offers, each declared once: method, path template, permission and body. The router, the
 * access check, the metrics and the test of the OpenAPI document all read this list.
 */
public enum Operation {
    HEALTH_LIVE(GET, "/health/live", Permission.OPEN, NONE),
    HEALTH_READY(GET, "/health/ready", Permission.OPEN, NONE),
    METRICS(GET, "/metrics", Permission.OPEN, NONE),
    DOCS(GET, "/docs", Permission.OPEN, NONE),
    DOCS_ASSET(GET, "/docs/{asset}", Permission.OPEN, NONE),
    OPENAPI(GET, Paths.API + "/openapi.yaml", Permission.OPEN, NONE),

    WORKSPACE(GET, "/", Permission.OPEN, NONE),
    WORKSPACE_ASSET(GET, "/assets/{asset}", Permission.OPEN, NONE),
    SIGN_IN(POST, Paths.API + "/sign-in", Permission.OPEN, JSON),
    SIGN_OUT(POST, Paths.API + "/sign-out", Permission.OPEN, JSON_OR_NONE),

    ACCEPT_INVITATION(POST, Paths.API + "/invitations/acceptance", Permission.OPEN, JSON),

    ME(GET, Paths.API + "/me", Permission.KNOWN, NONE),
    ISSUE_TICKET(POST, Paths.API + "/tickets", Permission.KNOWN, JSON_OR_NONE),
    OPEN_SESSION(GET, Paths.API + "/ws", Permission.KNOWN, NONE),

    LIST_USERS(GET, Paths.USERS, Permission.MANAGE_USERS, NONE),
    REGISTER_USER(POST, Paths.USERS, Permission.MANAGE_USERS, JSON),
    GRANT_ROLE(PUT, Paths.USER + "/grants", Permission.MANAGE_USERS, JSON),
    REVOKE_ROLE(DELETE, Paths.USER + "/grants", Permission.MANAGE_USERS, NONE),
    ISSUE_TOKEN(POST, Paths.USER + "/tokens", Permission.MANAGE_USERS, JSON),
    REVOKE_TOKEN(DELETE, Paths.USER + "/tokens/{token}", Permission.MANAGE_USERS, NONE),
    DEACTIVATE_USER(POST, Paths.USER + "/deactivation", Permission.MANAGE_USERS, JSON),
    REACTIVATE_USER(POST, Paths.USER + "/reactivation", Permission.MANAGE_USERS, JSON),
    ERASE_PERSON(DELETE, Paths.USER + "/person", Permission.MANAGE_USERS, NONE),

    LIST_VIEWS(GET, Paths.API + "/views", Permission.WATCH_VIEWS, NONE),
    REBUILD_VIEW(POST, Paths.API + "/views/{view}/rebuild", Permission.REBUILD_VIEWS, JSON_OR_NONE),
    DIGEST_VIEW(GET, Paths.API + "/views/{view}/digest", Permission.COMPARE_VIEWS, NONE),

    LIST_PROJECTS(GET, Paths.PROJECTS, Permission.KNOWN, NONE),
    CREATE_PROJECT(POST, Paths.PROJECTS, Permission.CREATE_PROJECTS, JSON),
    SHOW_PROJECT(GET, Paths.PROJECT, Permission.SEE_PROJECT, NONE),
    PUBLISH_INSTRUCTIONS(POST, Paths.PROJECT + "/instructions", Permission.EDIT_PROJECT, JSON),
    SHOW_INSTRUCTIONS(GET, Paths.PROJECT + "/instructions/{version}", Permission.SEE_PROJECT, NONE),
    COMPARE_INSTRUCTIONS(GET, Paths.PROJECT + "/instructions/{version}/changes", Permission.SEE_PROJECT, NONE),
    ACKNOWLEDGE_INSTRUCTIONS(
            PUT, Paths.PROJECT + "/instructions/{version}/acknowledgement", Permission.LABEL, JSON_OR_NONE),
    SET_ACKNOWLEDGEMENT(POST, Paths.PROJECT + "/acknowledgement", Permission.EDIT_PROJECT, JSON),
    SET_WALKTHROUGH_RULE(POST, Paths.PROJECT + "/walkthrough-rule", Permission.EDIT_PROJECT, JSON),
    OPEN_WALKTHROUGH(POST, Paths.WALKTHROUGH, Permission.EDIT_PROJECT, JSON),
    SHOW_WALKTHROUGH(GET, Paths.WALKTHROUGH, Permission.SEE_WALKTHROUGHS, NONE),
    LIST_READINGS(GET, Paths.WALKTHROUGH + "/readings", Permission.SEE_WALKTHROUGHS, NONE),
    MY_WALKTHROUGH(GET, Paths.WALKTHROUGH + "/mine", Permission.TAKE_WALKTHROUGHS, NONE),
    GIVE_READING(PUT, Paths.WALKTHROUGH + "/probes/{probe}", Permission.TAKE_WALKTHROUGHS, JSON),
    END_WALKTHROUGH(POST, Paths.WALKTHROUGH + "/end", Permission.EDIT_PROJECT, JSON),
    PUBLISH_SCHEMA(POST, Paths.PROJECT + "/schemas", Permission.EDIT_PROJECT, JSON),
    SHOW_SCHEMA(GET, Paths.PROJECT + "/schemas/{version}", Permission.SEE_PROJECT, NONE),
    SET_POLICY(POST, Paths.PROJECT + "/policies", Permission.EDIT_PROJECT, JSON),
    SHOW_POLICY(GET, Paths.PROJECT + "/policies/{version}", Permission.SEE_PROJECT, NONE),
    CHANGE_STATUS(POST, Paths.PROJECT + "/status", Permission.EDIT_PROJECT, JSON),

    INVITE(POST, Paths.PROJECT + "/invitations", Permission.MANAGE_MEMBERS, JSON),
    LIST_INVITATIONS(GET, Paths.PROJECT + "/invitations", Permission.MANAGE_MEMBERS, NONE),
    REVOKE_INVITATION(POST, Paths.PROJECT + "/invitations/{user}/revocation", Permission.MANAGE_MEMBERS, JSON_OR_NONE),
    IMPORT_MEMBERS(POST, Paths.PROJECT + "/members", Permission.MANAGE_MEMBERS, STREAM),

    SHOW_ROUTING(GET, Paths.PROJECT + "/routing", Permission.SEE_PROJECT, NONE),
    SET_ROUTING(POST, Paths.PROJECT + "/routing", Permission.EDIT_PROJECT, JSON),
    SHOW_SCREENING(GET, Paths.PROJECT + "/screening", Permission.SEE_LABELERS, NONE),
    SET_SCREENING(POST, Paths.PROJECT + "/screening", Permission.EDIT_PROJECT, JSON),
    SHOW_LINES(GET, Paths.PROJECT + "/lines", Permission.SEE_QUEUE, NONE),

    IMPORT_ITEMS(POST, Paths.PROJECT + "/imports", Permission.IMPORT, STREAM),
    LIST_IMPORTS(GET, Paths.PROJECT + "/imports", Permission.SEE_IMPORTS, NONE),
    SHOW_IMPORT(GET, Paths.PROJECT + "/imports/{run}", Permission.SEE_IMPORTS, NONE),
    LIST_REJECTIONS(GET, Paths.PROJECT + "/imports/{run}/rejections", Permission.SEE_IMPORTS, NONE),

    NEXT_TASK(POST, Paths.PROJECT + "/assignments", Permission.LABEL, JSON_OR_NONE),
    CLAIM_TASK(POST, Paths.TASK + "/claims", Permission.LABEL, JSON_OR_NONE),
    RENEW_ASSIGNMENT(POST, Paths.ASSIGNMENT + "/renewal", Permission.LABEL, JSON_OR_NONE),
    RELEASE_ASSIGNMENT(POST, Paths.ASSIGNMENT + "/release", Permission.LABEL, JSON_OR_NONE),
    SKIP_TASK(POST, Paths.ASSIGNMENT + "/skip", Permission.LABEL, JSON),
    FLAG_EDGE_CASE(POST, Paths.TASK + "/flags", Permission.LABEL, JSON),
    SUBMIT_LABEL(POST, Paths.TASK + "/labels", Permission.LABEL, JSON),
    REVISE_LABEL(PUT, Paths.TASK + "/labels/mine", Permission.LABEL, JSON),
    REVIEW_TASK(POST, Paths.TASK + "/reviews", Permission.REVIEW, JSON),
    OVERRIDE_OUTCOME(POST, Paths.TASK + "/overrides", Permission.OVERRIDE, JSON),
    REQUEST_RELABEL(POST, Paths.TASK + "/relabels", Permission.RELABEL, JSON),

    ASK_QUESTION(POST, Paths.TASK + "/questions", Permission.LABEL, JSON),
    LIST_QUESTIONS(GET, Paths.PROJECT + "/questions", Permission.SEE_QUESTIONS, NONE),
    MY_QUESTIONS(GET, Paths.PROJECT + "/questions/mine", Permission.LABEL, NONE),
    SHOW_QUESTION(GET, Paths.PROJECT + "/questions/{question}", Permission.SEE_QUESTION, NONE),
    ANSWER_QUESTION(POST, Paths.PROJECT + "/questions/{question}/answer", Permission.ANSWER_QUESTIONS, JSON),
    LIST_ANSWERS(GET, Paths.PROJECT + "/answers", Permission.SEE_PROJECT, NONE),
    LIST_OUTDATED_LABELS(GET, Paths.PROJECT + "/labels/outdated", Permission.SEE_OUTDATED, NONE),
    START_REQUEUE(POST, Paths.PROJECT + "/requeues", Permission.REQUEUE, JSON),
    SHOW_REQUEUE(GET, Paths.PROJECT + "/requeues/{requeue}", Permission.SEE_REQUEUES, NONE),
    STOP_REQUEUE(POST, Paths.PROJECT + "/requeues/{requeue}/stop", Permission.REQUEUE, JSON),
    RESERVE_TASK(POST, Paths.TASK + "/reservations", Permission.STEER_TASKS, JSON),
    ASSIGN_TASK(POST, Paths.TASK + "/assignees", Permission.STEER_TASKS, JSON),
    RELEASE_TASK(POST, Paths.TASK + "/reservations/release", Permission.STEER_TASKS, JSON),
    CHANGE_PRIORITY(PUT, Paths.TASK + "/priority", Permission.STEER_TASKS, JSON),

    SHOW_MEDIA(GET, Paths.PROJECT + "/media/{file}", Permission.SEE_TASK, NONE),
    SET_GATE(PUT, Paths.PROJECT + "/gate", Permission.EDIT_PROJECT, JSON),
    SHOW_GATE(GET, Paths.PROJECT + "/gate", Permission.SEE_GATE, NONE),
    LIST_BATCHES(GET, Paths.PROJECT + "/gate/batches", Permission.SEE_GATE, NONE),
    SHOW_BATCH(GET, Paths.PROJECT + "/gate/batches/{run}", Permission.SEE_GATE, NONE),
    OVERRULE_VERDICT(POST, Paths.PROJECT + "/gate/batches/{run}/verdict", Permission.EDIT_PROJECT, JSON),
    LIST_AGREEMENT(GET, Paths.PROJECT + "/agreement", Permission.SEE_AGREEMENT, NONE),
    LIST_CONFUSIONS(GET, Paths.PROJECT + "/agreement/confusion", Permission.SEE_AGREEMENT, NONE),
    LIST_CAUSES(GET, Paths.QUALITY + "/causes", Permission.SEE_GOLD, NONE),
    LIST_PROPOSALS(GET, Paths.QUALITY + "/proposals", Permission.SEE_GOLD, NONE),
    MAKE_PROPOSALS(POST, Paths.QUALITY + "/proposals", Permission.EDIT_PROJECT, JSON_OR_NONE),
    DECIDE_PROPOSAL(POST, Paths.QUALITY + "/proposals/{proposal}/decision", Permission.EDIT_PROJECT, JSON),
    LIST_INSTRUCTION_EFFECTS(GET, Paths.QUALITY + "/effects", Permission.SEE_GOLD, NONE),
    DRAW_SAMPLE(POST, Paths.PROJECT + "/samples", Permission.DRAW_SAMPLES, JSON_OR_NONE),
    LIST_SAMPLES(GET, Paths.PROJECT + "/samples", Permission.SEE_SAMPLES, NONE),
    SHOW_SAMPLE(GET, Paths.SAMPLE, Permission.SEE_SAMPLES, NONE),
    LIST_SAMPLED_TASKS(GET, Paths.SAMPLE + "/tasks", Permission.SEE_SAMPLES, NONE),
    AUDIT_TASK(POST, Paths.SAMPLE + "/tasks/{task}/audit", Permission.REVIEW, JSON),

    LIST_TASKS(GET, Paths.PROJECT + "/tasks", Permission.LIST_TASKS, NONE),
    SHOW_TASK(GET, Paths.TASK, Permission.SEE_TASK, NONE),
    SHOW_HISTORY(GET, Paths.TASK + "/history", Permission.SEE_HISTORY, NONE),
    PROVE_HISTORY(GET, Paths.TASK + "/proof", Permission.VERIFY, NONE),
    SHOW_QUEUE(GET, Paths.PROJECT + "/queue", Permission.SEE_QUEUE, NONE),
    SHOW_REVIEWS(GET, Paths.PROJECT + "/reviews", Permission.SEE_REVIEWS, NONE),
    SHOW_PROGRESS(GET, Paths.PROJECT + "/progress", Permission.SEE_PROGRESS, NONE),
    FOLLOW_PROGRESS(GET, Paths.PROJECT + "/progress/events", Permission.SEE_PROGRESS, NONE),
    SHOW_FLOW(GET, Paths.PROJECT + "/flow", Permission.SEE_FLOW, NONE),
    WHAT_IF(POST, Paths.PROJECT + "/what-if", Permission.ASK_WHAT_IF, JSON),

    LIST_LABELERS(GET, Paths.PROJECT + "/labelers", Permission.SEE_LABELERS, NONE),
    MY_ACTIVITY(GET, Paths.PROJECT + "/labelers/me", Permission.LABEL, NONE),
    SHOW_MY_SHIFT(GET, Paths.PROJECT + "/labelers/me/shift", Permission.LABEL, NONE),
    SET_MY_HOURS(PUT, Paths.PROJECT + "/labelers/me/hours", Permission.LABEL, JSON),
    SHOW_MY_RECORD(GET, Paths.PROJECT + "/labelers/me/record", Permission.LABEL, NONE),
    SHOW_SHIFT(GET, Paths.LABELER + "/shift", Permission.SEE_LABELERS, NONE),
    SET_HOURS(PUT, Paths.LABELER + "/hours", Permission.MANAGE_LABELERS, JSON),
    SHOW_RECORD(GET, Paths.LABELER + "/record", Permission.SEE_LABELERS, NONE),
    SHOW_MY_PERFORMANCE(GET, Paths.PROJECT + "/labelers/me/performance", Permission.LABEL, NONE),
    SHOW_MY_DEVELOPMENT(GET, Paths.PROJECT + "/labelers/me/development", Permission.LABEL, NONE),
    LIST_MY_LABELS(GET, Paths.PROJECT + "/labelers/me/labels", Permission.LABEL, NONE),
    SHOW_PERFORMANCE(GET, Paths.LABELER + "/performance", Permission.SEE_LABELERS, NONE),
    SHOW_DEVELOPMENT(GET, Paths.LABELER + "/development", Permission.SEE_LABELERS, NONE),
    QUALITY_BY_MINUTE(GET, Paths.PROJECT + "/quality-by-minute", Permission.SEE_LABELERS, NONE),
    LIST_GROUPS(GET, Paths.PROJECT + "/groups", Permission.SEE_LABELERS, NONE),
    JOIN_GROUP(PUT, Paths.PROJECT + "/groups/{group}/members/{user}", Permission.MANAGE_LABELERS, JSON_OR_NONE),
    LEAVE_GROUP(POST, Paths.PROJECT + "/groups/{group}/members/{user}/removal", Permission.MANAGE_LABELERS, JSON),
    LIST_COHORTS(GET, Paths.PROJECT + "/cohorts", Permission.SEE_LABELERS, NONE),
    SHOW_MY_PULSE(GET, Paths.PROJECT + "/labelers/me/pulse", Permission.LABEL, NONE),
    GIVE_PULSE(POST, Paths.PROJECT + "/labelers/me/pulse", Permission.LABEL, JSON),
    LIST_PULSES(GET, Paths.PROJECT + "/pulse", Permission.SEE_LABELERS, NONE),
    LIST_MY_FEEDBACK(GET, Paths.PROJECT + "/labelers/me/feedback", Permission.LABEL, NONE),
    LIST_FEEDBACK(GET, Paths.LABELER + "/feedback", Permission.SEE_LABELERS, NONE),
    FILE_APPEAL(POST, Paths.PROJECT + "/labelers/me/appeals", Permission.LABEL, JSON),
    LIST_MY_APPEALS(GET, Paths.PROJECT + "/labelers/me/appeals", Permission.LABEL, NONE),
    LIST_APPEALS(GET, Paths.PROJECT + "/appeals", Permission.SEE_REVIEWS, NONE),
    DECIDE_APPEAL(POST, Paths.LABELER + "/appeals/{appeal}/decision", Permission.REVIEW, JSON),
    ASSIGN_ASSESSMENT(POST, Paths.LABELER + "/assessments", Permission.MANAGE_LABELERS, JSON),
    LIST_ASSESSMENTS(GET, Paths.LABELER + "/assessments", Permission.SEE_LABELERS, NONE),
    LIST_MY_ASSESSMENTS(GET, Paths.PROJECT + "/labelers/me/assessments", Permission.LABEL, NONE),
    SHOW_MY_ASSESSMENT(GET, Paths.PROJECT + "/labelers/me/assessments/{assessment}", Permission.LABEL, NONE),
    TAKE_ASSESSMENT(POST, Paths.PROJECT + "/labelers/me/assessments/{assessment}/attempts", Permission.LABEL, JSON),
    LIST_FLAGS(GET, Paths.PROJECT + "/flags", Permission.SEE_LABELERS, NONE),
    DISMISS_FLAG(POST, Paths.LABELER + "/flags/{number}/dismissal", Permission.MANAGE_LABELERS, JSON),
    SUSPEND_LABELER(POST, Paths.LABELER + "/suspension", Permission.MANAGE_LABELERS, JSON),
    REINSTATE_LABELER(POST, Paths.LABELER + "/reinstatement", Permission.MANAGE_LABELERS, JSON),
    GRANT_SKILL(PUT, Paths.LABELER + "/skills/{skill}", Permission.MANAGE_LABELERS, JSON_OR_NONE),
    REVOKE_SKILL(POST, Paths.LABELER + "/skills/{skill}/revocation", Permission.MANAGE_LABELERS, JSON),
    GRANT_CERTIFICATE(PUT, Paths.LABELER + "/certificates/{domain}", Permission.MANAGE_LABELERS, JSON),
    REVOKE_CERTIFICATE(POST, Paths.LABELER + "/certificates/{domain}/revocation", Permission.MANAGE_LABELERS, JSON),
    SET_DAILY_QUOTA(PUT, Paths.LABELER + "/quota", Permission.MANAGE_LABELERS, JSON),
    SHOW_ACCURACY(GET, Paths.LABELER + "/accuracy", Permission.SEE_LABELERS, NONE),

    LIST_GOLD(GET, Paths.PROJECT + "/gold", Permission.SEE_GOLD, NONE),
    UPLOAD_GOLD(POST, Paths.PROJECT + "/gold", Permission.KEEP_GOLD, STREAM),
    LIST_GOLD_LABELERS(GET, Paths.PROJECT + "/gold/labelers", Permission.SEE_GOLD, NONE),
    MY_GOLD(GET, Paths.PROJECT + "/gold/mine", Permission.LABEL, NONE),
    SET_GOLD_POLICY(POST, Paths.PROJECT + "/gold/policies", Permission.EDIT_PROJECT, JSON),
    CURRENT_GOLD_POLICY(GET, Paths.PROJECT + "/gold/policy", Permission.SEE_GOLD, NONE),
    SHOW_GOLD_POLICY(GET, Paths.PROJECT + "/gold/policies/{version}", Permission.SEE_GOLD, NONE),
    SHOW_GOLD(GET, Paths.TASK + "/gold", Permission.SEE_GOLD, NONE),
    DECLARE_GOLD(POST, Paths.TASK + "/gold", Permission.KEEP_GOLD, JSON),
    CORRECT_GOLD(POST, Paths.TASK + "/gold/corrections", Permission.KEEP_GOLD, JSON),
    RETIRE_GOLD(POST, Paths.TASK + "/gold/retirement", Permission.KEEP_GOLD, JSON),
    LIST_GOLD_ANSWERS(GET, Paths.TASK + "/gold/answers", Permission.SEE_GOLD, NONE),
    LIST_LABELER_GOLD(GET, Paths.LABELER + "/gold", Permission.SEE_GOLD, NONE),

    SHOW_GOLD_SET(GET, Paths.GOLD_SET, Permission.SEE_GOLD, NONE),
    SET_GOLD_SET_POLICY(PUT, Paths.GOLD_SET + "/policy", Permission.EDIT_PROJECT, JSON),
    LIST_GOLD_SET_VERSIONS(GET, Paths.GOLD_SET + "/versions", Permission.SEE_GOLD, NONE),
    SHOW_GOLD_SET_VERSION(GET, Paths.GOLD_SET + "/versions/{version}", Permission.SEE_GOLD, NONE),
    LIST_GOLD_REFRESHES(GET, Paths.GOLD_SET + "/refreshes", Permission.SEE_GOLD, NONE),
    REFRESH_GOLD_SET(POST, Paths.GOLD_SET + "/refreshes", Permission.EDIT_PROJECT, JSON_OR_NONE),
    LIST_GOLD_RETIREMENTS(GET, Paths.GOLD_SET + "/retirements", Permission.SEE_GOLD, NONE),
    LIST_GOLD_PROPOSALS(GET, Paths.GOLD_SET + "/proposals", Permission.SEE_GOLD, NONE),
    ANSWER_GOLD_PROPOSALS(POST, Paths.GOLD_SET + "/proposals/answers", Permission.EDIT_PROJECT, JSON),
    OBJECT_TO_GOLD(POST, Paths.GOLD_SET + "/objections", Permission.KEEP_GOLD, JSON),

    SHOW_MODEL_CHECK(GET, Paths.PROJECT + "/model-check", Permission.SEE_PREDICTIONS, NONE),
    SET_MODEL_CHECK(POST, Paths.PROJECT + "/model-check", Permission.EDIT_PROJECT, JSON),
    LIST_MODELS(GET, Paths.PROJECT + "/models", Permission.SEE_PREDICTIONS, NONE),
    UPLOAD_PREDICTIONS(
            POST,
            Paths.PROJECT + "/models/{model}/versions/{version}/predictions",
            Permission.POST_PREDICTIONS,
            STREAM),
    LIST_PREDICTIONS(GET, Paths.TASK + "/predictions", Permission.SEE_PREDICTIONS, NONE),

    SHOW_REFERENCE_CHECK(GET, Paths.PROJECT + "/reference-check", Permission.SEE_SIMILAR, NONE),
    SET_REFERENCE_CHECK(POST, Paths.PROJECT + "/reference-check", Permission.EDIT_PROJECT, JSON),
    LIST_SIMILAR(GET, Paths.TASK + "/similar", Permission.SEE_SIMILAR, NONE),

    EXPORT_LABELS(GET, Paths.PROJECT + "/exports/labels", Permission.EXPORT, NONE),
    EXPORT_OUTCOMES(GET, Paths.PROJECT + "/exports/outcomes", Permission.EXPORT, NONE),
    EXPORT_SCORES(GET, Paths.PROJECT + "/exports/scores", Permission.EXPORT, NONE),
    EXPORT_FLAGS(GET, Paths.PROJECT + "/exports/flags", Permission.EXPORT, NONE);

    @SuppressWarnings("ImmutableEnumChecker") // Akka's methods are immutable, which it does not say
    private final HttpMethod method;

    private final String template;
    private final Permission permission;
    private final BodyKind body;

    Operation(HttpMethod method, String template, Permission permission, BodyKind body) {
        this.method = method;
        this.template = template;
        this.permission = permission;
        this.body = body;
    }

    public HttpMethod method() {
        return method;
    }

    /** Path with parameters in braces. */
    public String template() {
        return template;
    }

    public Permission permission() {
        return permission;
    }

    public BodyKind body() {
        return body;
    }

    /** Whether a one-use ticket may stand in for the token. */
    public boolean takesTicket() {
        return this == OPEN_SESSION;
    }

    /** Stretches of paths that many templates share; an enum cannot hold them itself, for it needs them first. */
    private static final class Paths {
        static final String API = "/api/v1";
        static final String USERS = API + "/users";
        static final String USER = USERS + "/{user}";
        static final String PROJECTS = API + "/projects";
        static final String PROJECT = PROJECTS + "/{project}";
        static final String TASK = PROJECT + "/tasks/{task}";
        static final String ASSIGNMENT = TASK + "/assignments/{assignment}";
        static final String SAMPLE = PROJECT + "/samples/{sample}";
        static final String WALKTHROUGH = PROJECT + "/instructions/{version}/walkthrough";
        static final String QUALITY = PROJECT + "/quality";
        static final String GOLD_SET = PROJECT + "/gold-set";
        static final String LABELER = PROJECT + "/labelers/{user}";

        private Paths() {}
    }
}
