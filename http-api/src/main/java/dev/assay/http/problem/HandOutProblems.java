package dev.assay.http.problem;

import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.routing.Barrier;
import dev.assay.write.dispatch.HandOut;
import dev.assay.write.dispatch.HandOut.Assigned;
import dev.assay.write.dispatch.HandOut.NothingToDo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a refused hand-out looks like to the caller. */
public final class HandOutProblems {
    private HandOutProblems() {}

    /** Empty for what is no failure: a task, or nothing to do. {@code now} is when it was asked for. */
    public static Optional<Problem> of(HandOut handOut, Instant now) {
        if (handOut instanceof Assigned || handOut instanceof NothingToDo) {
            return Optional.empty();
        }
        if (handOut instanceof HandOut.Suspended) {
            return Optional.of(Problem.of(ProblemType.LABELER_SUSPENDED, "Talk to the project's manager."));
        }
        if (handOut instanceof HandOut.InstructionsUnread unread) {
            return Optional.of(Problem.of(
                            ProblemType.INSTRUCTIONS_UNREAD,
                            "Read …/instructions/" + unread.version() + ", then PUT …/instructions/" + unread.version()
                                    + "/acknowledgement, or send \"acknowledge\" in a session.")
                    .with("version", unread.version()));
        }
        if (handOut instanceof HandOut.WalkthroughDue due) {
            return Optional.of(Problem.of(
                            ProblemType.WALKTHROUGH_DUE,
                            "No work is handed out until version " + due.version()
                                    + " of the instructions has passed its walkthrough; ask the project's manager.")
                    .with("version", due.version()));
        }
        if (handOut instanceof HandOut.AssessmentDue due) {
            return Optional.of(assessment(due, now));
        }
        if (handOut instanceof HandOut.Resting resting) {
            return Optional.of(rest(resting.rest(), now));
        }
        if (handOut instanceof HandOut.OffHours hours) {
            Problem problem =
                    Problem.of(ProblemType.OFF_HOURS, "Work is handed out in your working hours; you can change them.");
            return Optional.of(
                    hours.opens().map(opens -> until(problem, opens, now)).orElse(problem));
        }
        if (handOut instanceof HandOut.UnknownProject) {
            return Optional.of(EntityProblems.projectNotFound());
        }
        if (handOut instanceof HandOut.UnknownTask) {
            return Optional.of(EntityProblems.taskNotFound());
        }
        if (handOut instanceof HandOut.TaskRefused refused) {
            return Optional.of(TaskProblems.of(refused.reason()));
        }
        if (handOut instanceof HandOut.TooManyHeld held) {
            return Optional.of(Problem.of(ProblemType.TOO_MANY_HELD, "Finish, skip or release one first.")
                    .with("limit", held.limit()));
        }
        if (handOut instanceof HandOut.Barred barred) {
            return Optional.of(barred(barred.barrier()));
        }
        throw new AssertionError("no problem for " + handOut);
    }

    /** What a hard rule looks like, to whom it keeps from work and to whom would hand it to them. */
    public static Problem barred(Barrier barrier) {
        if (barrier instanceof Barrier.MissingSkills missing) {
            return eligible(barrier, "The work needs skills that the labeler has not.")
                    .with("skills", missing.skills());
        }
        if (barrier instanceof Barrier.NoCertificate none) {
            return eligible(barrier, "The domain needs a certificate that the labeler has not.")
                    .with("domain", none.domain());
        }
        if (barrier instanceof Barrier.CertificateExpired expired) {
            return eligible(barrier, "The labeler's certificate for the domain has ended; it has to be renewed.")
                    .with("domain", expired.domain())
                    .with("since", expired.since());
        }
        if (barrier instanceof Barrier.QuotaReached quota) {
            return eligible(barrier, "The labeler got as many tasks today as they may.")
                    .with("limit", quota.limit())
                    .with("until", quota.until());
        }
        if (barrier instanceof Barrier.BreakDue rest) {
            return eligible(barrier, "A break is due first.").with("until", rest.until());
        }
        if (barrier instanceof Barrier.Suspended) {
            return Problem.of(ProblemType.LABELER_SUSPENDED, "Talk to the project's manager.");
        }
        throw new AssertionError("no problem for " + barrier);
    }

    private static Problem eligible(Barrier barrier, String detail) {
        return Problem.of(ProblemType.NOT_ELIGIBLE, detail).with("rule", barrier.rule());
    }

    private static Problem assessment(HandOut.AssessmentDue due, Instant now) {
        String advice = due.attemptsUsed()
                ? "Every attempt was used; ask the project's manager."
                : "Take it at …/labelers/me/assessments/" + due.assessment() + ".";
        Problem problem = Problem.of(ProblemType.ASSESSMENT_DUE, advice).with("assessment", due.assessment());
        return due.next()
                .filter(next -> next.isAfter(now))
                .map(next -> until(problem, next, now))
                .orElse(problem);
    }

    private static Problem rest(Rest rest, Instant now) {
        boolean session = rest.reason() == Rest.Reason.SESSION_OVER;
        ProblemType type = session ? ProblemType.SESSION_OVER : ProblemType.BREAK_DUE;
        return until(Problem.of(type, advice(rest.reason())), rest.until(), now)
                .with("reason", rest.reason())
                .with("since", rest.since())
                .with("lastActive", rest.lastActive())
                .with("limitSeconds", rest.limitSeconds());
    }

    private static String advice(Rest.Reason reason) {
        return switch (reason) {
            case SESSION_OVER -> "Your session is over. Come back after a longer pause.";
            case BREAK_DUE -> "Take a break. What you hold you can still send, but that begins the break anew.";
            case MONOTONY -> "You did one kind of work for long and there is no other. Take a break.";
        };
    }

    private static Problem until(Problem problem, Instant until, Instant now) {
        long seconds = Math.max(1, (Duration.between(now, until).toMillis() + 999) / 1000);
        return problem.with("until", until).with(Problem.RETRY_AFTER, seconds);
    }
}
