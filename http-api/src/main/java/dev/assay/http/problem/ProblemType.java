package dev.assay.http.problem;

import java.net.URI;
import java.util.Locale;

/** The kinds of failure a caller can tell apart; names and statuses are part of the public contract. */
public enum ProblemType {
    BAD_REQUEST(400, "The request is not understood"),
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_CURSOR(400, "The cursor is none of this list's"),
    UNAUTHENTICATED(401, "No valid token"),
    FORBIDDEN(403, "The role does not allow this"),
    CROSS_ORIGIN(403, "The request comes from another site's page"),
    NOT_FOUND(404, "There is nothing here"),
    PROJECT_NOT_FOUND(404, "There is no such project"),
    TASK_NOT_FOUND(404, "There is no such task in the project"),
    INVITATION_NOT_FOUND(404, "There is no such invitation"),
    USER_NOT_FOUND(404, "There is no such user"),
    TOKEN_NOT_FOUND(404, "The user has no such token"),
    LABELER_NOT_FOUND(404, "There is no such labeler"),
    QUESTION_NOT_FOUND(404, "There is no such question"),
    REQUEUE_NOT_FOUND(404, "There is no such requeue in the project"),
    GATE_NOT_SET(404, "The project has no gate"),
    BATCH_NOT_JUDGED(404, "The batch was not judged yet"),
    SAMPLE_NOT_FOUND(404, "There is no such sample in the project"),
    NOT_IN_SAMPLE(404, "The task was not drawn"),
    FLAG_NOT_FOUND(404, "The labeler was not suspected under this number"),
    ASSESSMENT_NOT_FOUND(404, "There is no such assessment for the labeler"),
    APPEAL_NOT_FOUND(404, "There is no such appeal in the project"),
    IMPORT_NOT_FOUND(404, "There is no such import in the project"),
    NOT_GOLD(404, "The task is not gold"),
    WALKTHROUGH_NOT_FOUND(404, "Nobody opened a walkthrough of the version"),
    PROBE_NOT_FOUND(404, "The walkthrough has no such probe"),
    PROPOSAL_NOT_FOUND(404, "There is no such proposal in the project"),
    GOLD_SET_NOT_SET(404, "Nobody said how the gold set is kept"),
    NOT_PROPOSED(404, "The task is not proposed as gold"),
    VERSION_NOT_FOUND(404, "There is no such version"),
    VIEW_NOT_FOUND(404, "There is no such view"),
    MEDIA_NOT_FOUND(404, "The project has no such file"),
    METHOD_NOT_ALLOWED(405, "The method does not apply here"),
    NOT_ACCEPTABLE(406, "No representation fits"),
    REQUEST_TIMEOUT(408, "The body did not arrive in time"),
    TASK_NOT_BEGUN(409, "Nobody was assigned the task yet"),
    NO_FREE_SLOT(409, "Every label slot of the task is taken"),
    ALREADY_LABELED(409, "You have labeled this task already"),
    ALREADY_SKIPPED(409, "You have skipped this task already"),
    NOT_ASSIGNED(409, "The assignment is not yours"),
    LEASE_LOST(409, "The assignment ran out and its slot was taken"),
    NO_LONGER_OPEN(409, "The task takes no more labels"),
    WRONG_STAGE(409, "The task is at another stage"),
    NOTHING_TO_REVISE(409, "You have no label to revise"),
    NOTHING_TO_FLAG(409, "You neither hold the task nor have labeled it"),
    SKILL_MISSING(403, "The decision needs a skill you have not"),
    NOTHING_TO_ACCEPT(409, "The vote is tied"),
    ALREADY_GOLD(409, "The task is gold with another standard"),
    REFRESH_NOT_DUE(409, "The gold set is not due to be refreshed"),
    NOT_TAUGHT(409, "The project does not tell labelers how they did on gold"),
    TOO_MANY_HELD(409, "You hold too many assignments"),
    LABELER_SUSPENDED(409, "You get no work until reinstated"),
    NOT_ELIGIBLE(409, "A rule keeps this work from the labeler"),
    TASK_RESERVED(409, "The task is set aside for another labeler"),
    TASK_NOT_RESERVED(409, "The task is set aside for nobody"),
    WALKTHROUGH_DUE(409, "The instructions must pass a walkthrough first"),
    WALKTHROUGH_OPEN(409, "The walkthrough is going on"),
    PROPOSAL_DECIDED(409, "The proposal was decided otherwise"),
    WALKTHROUGH_OVER(409, "The walkthrough is over"),
    NOT_INVITED(409, "You were not asked to take part"),
    INSTRUCTIONS_UNREAD(409, "New instructions must be acknowledged first"),
    OWN_QUESTION(409, "Nobody answers their own question"),
    ALREADY_ANSWERED(409, "The question was answered before"),
    REQUEUE_ENDED(409, "The requeue has ended"),
    NOTHING_TO_DRAW(409, "No item is labeled that could be drawn"),
    ALREADY_AUDITED(409, "The task was audited before"),
    OWN_LABEL(409, "Nobody audits their own label"),
    ASSESSMENT_DUE(409, "An assessment must be passed first"),
    ATTEMPTS_USED(409, "Every attempt was used"),
    COOLING_OFF(409, "It is too early for another attempt"),
    PULSE_GIVEN(409, "The week was spoken of"),
    BREAK_DUE(409, "A break is due"),
    SESSION_OVER(409, "Your session is over"),
    OFF_HOURS(409, "It is outside your working hours"),
    APPEAL_ID_TAKEN(409, "The appeal's id is taken"),
    APPEAL_WAITS(409, "An appeal waits already"),
    APPEAL_DECIDED(409, "The appeal was judged before"),
    NOT_IMPARTIAL(409, "Somebody else has to judge the appeal"),
    NOTHING_TO_APPEAL(409, "There is no decision to appeal against"),
    PROJECT_ID_TAKEN(409, "The project id is taken"),
    PROJECT_CLOSED(409, "The project is closed"),
    USER_ID_TAKEN(409, "The user id is taken"),
    INVITATION_EXPIRED(409, "The invitation has expired"),
    USER_DEACTIVATED(409, "The user is deactivated"),
    OWN_ACCOUNT(409, "Nobody deactivates themselves"),
    TOO_MANY_TOKENS(409, "The user holds too many tokens"),
    TOKEN_ALREADY_SHOWN(409, "The token was issued before"),
    IMPORT_OUT_OF_ORDER(409, "The import is under way elsewhere"),
    REVISION_CONFLICT(412, "Someone else edited first"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    INVALID_CONTENT(422, "The content does not hold"),
    INVALID_LABEL(422, "The label does not fit the schema"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    IMPORT_INPUT_CHANGED(422, "The input differs from what was imported under this key"),
    PAST_TOO_LONG(422, "The past is too long to be read through"),
    PRECONDITION_REQUIRED(428, "The edit must name the revision it was made against"),
    INTERNAL(500, "Something is broken on our side"),
    UNAVAILABLE(503, "Not available right now");

    private final int status;
    private final String title;
    private final URI uri;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.uri = URI.create("urn:assay:problem:" + slug());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** {@code urn:assay:problem:<kebab-name>}; never changes. */
    public URI uri() {
        return uri;
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
