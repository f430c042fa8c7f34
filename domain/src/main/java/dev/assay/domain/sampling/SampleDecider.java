package dev.assay.domain.sampling;

import dev.assay.domain.sampling.SampleCommand.AuditTask;
import dev.assay.domain.sampling.SampleCommand.DrawSample;
import dev.assay.domain.sampling.SampleEvent.SampleDrawn;
import dev.assay.domain.sampling.SampleEvent.SampleListed;
import dev.assay.domain.sampling.SampleEvent.TaskAudited;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule of an audit sample. */
public final class SampleDecider {
    /** Most tasks in one sample: what one entity holds and answers with. Sample more often where this is too few. */
    public static final int MOST_TASKS = 2_000;

    private static final int LISTED = 200;
    private static final int LONGEST_SEED = 200;

    private SampleDecider() {}

    public static Decision<SampleEvent, SampleRejection> decide(Sample sample, SampleCommand command) {
        if (!(sample instanceof Sample.Drawn drawn)) {
            return command instanceof DrawSample draw ? draw(draw) : Decision.reject(new SampleRejection.NotDrawn());
        }
        return switch (Keys.seen(drawn.keys(), command.origin())) {
            case SAME -> Decision.alreadyDone();
            case OTHER ->
                Decision.reject(
                        new SampleRejection.KeyReused(command.origin().cause().key()));
            case NEW ->
                command instanceof AuditTask audit
                        ? audit(drawn, audit)
                        : Decision.reject(new SampleRejection.IdTaken());
        };
    }

    private static Decision<SampleEvent, SampleRejection> draw(DrawSample command) {
        Draw draw = command.draw();
        Optional<Violation> violation = check(command);
        if (violation.isPresent()) {
            return Decision.reject(new SampleRejection.Invalid(violation.get()));
        }
        if (draw.tasks().isEmpty()) {
            return Decision.reject(new SampleRejection.NothingToDraw());
        }
        List<SampleEvent> events = new ArrayList<>();
        events.add(new SampleDrawn(
                command.sample(),
                command.project(),
                command.origin(),
                command.seed(),
                command.basis(),
                command.rule(),
                draw.population(),
                draw.bounds(),
                draw.strata(),
                draw.tasks().size(),
                draw.digest()));
        for (int from = 0; from < draw.tasks().size(); from += LISTED) {
            int to = Math.min(draw.tasks().size(), from + LISTED);
            events.add(new SampleListed(
                    command.sample(),
                    command.project(),
                    command.origin(),
                    from / LISTED + 1,
                    draw.tasks().subList(from, to)));
        }
        return Decision.accept(events);
    }

    private static Optional<Violation> check(DrawSample command) {
        if (command.seed().isBlank() || command.seed().length() > LONGEST_SEED) {
            return Optional.of(new Violation("/seed", "must be 1 to " + LONGEST_SEED + " characters"));
        }
        if (command.draw().tasks().size() > MOST_TASKS) {
            return Optional.of(new Violation(
                    "/since",
                    "leaves " + command.draw().tasks().size() + " tasks to draw, and one sample holds at most "
                            + MOST_TASKS + ": name a later moment, or a lower rate"));
        }
        return Optional.empty();
    }

    private static Decision<SampleEvent, SampleRejection> audit(Sample.Drawn sample, AuditTask command) {
        Optional<Violation> violation =
                Text.check("/comment", command.comment(), command.verdict() == AuditVerdict.WRONG);
        if (violation.isPresent()) {
            return Decision.reject(new SampleRejection.Invalid(violation.get()));
        }
        if (sample.judged().contains(command.task())) {
            return Decision.reject(new SampleRejection.AlreadyAudited(command.task()));
        }
        Integer stratum = sample.unjudged().get(command.task());
        return stratum == null
                ? Decision.reject(new SampleRejection.NotInSample(command.task()))
                : Decision.accept(new TaskAudited(
                        sample.drawn().sample(),
                        sample.drawn().project(),
                        command.origin(),
                        command.task(),
                        stratum,
                        command.verdict(),
                        command.comment()));
    }

    /** The sample after an event; never refuses, never decides. */
    public static Sample evolve(Sample sample, SampleEvent event) {
        if (event instanceof SampleDrawn drawn) {
            List<Integer> none = Collections.nCopies(drawn.strata().size(), 0);
            return new Sample.Drawn(drawn, Map.of(), List.of(), none, none, Keys.with(Map.of(), drawn.origin()));
        }
        if (!(sample instanceof Sample.Drawn before)) {
            throw new AssertionError(event + " cannot come before the sample was drawn");
        }
        if (event instanceof SampleListed listed) {
            return before.with(listed.tasks());
        }
        if (event instanceof TaskAudited audited) {
            return before.judged(
                    audited.task(), audited.stratum(), audited.verdict(), Keys.with(before.keys(), audited.origin()));
        }
        throw new AssertionError("no change for " + event);
    }
}
