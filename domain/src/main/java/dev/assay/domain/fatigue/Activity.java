package dev.assay.domain.fatigue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a labeler was at work lately: stretches of moments with less than a break between them. The moments may come in any
 * order and more than once; the result is the same.
 *
 * <p>Only moments count, and holding a task is none: whoever leaves a task open over a break had the break. A rest is a
 * pause between moments, so the clock alone decides: one set forward lets a break seem taken; one set back leaves moments
 * ahead of now, which are passed over until they come. Neither ever locks anybody out for longer than a rest.
 *
 * @param stretches the latest ones, in order
 */
public record Activity(List<Stretch> stretches) {
    /** Nothing was done. */
    public static final Activity NONE = new Activity(List.of());

    /** A session of two hours has room for 12 stretches with breaks of 10 minutes. */
    private static final int KEPT = 40;

    public Activity {
        stretches = List.copyOf(stretches);
    }

    /** The same with one moment more. */
    public Activity with(Moment moment, Limits limits) {
        return with(Stretch.of(moment), limits);
    }

    /** The same with all of another. */
    public Activity with(Activity other, Limits limits) {
        Activity all = this;
        for (Stretch stretch : other.stretches) {
            all = all.with(stretch, limits);
        }
        return all;
    }

    private Activity with(Stretch more, Limits limits) {
        Stretch added = more;
        List<Stretch> apart = new ArrayList<>(stretches.size() + 1);
        for (Stretch stretch : stretches) {
            if (stretch.joins(more, limits.rest())) {
                added = added.with(stretch);
            } else {
                apart.add(stretch);
            }
        }
        apart.add(added);
        apart.sort(Comparator.comparing(Stretch::from));
        return new Activity(apart.subList(Math.max(0, apart.size() - KEPT), apart.size()));
    }

    /** Whether work may be handed out now. */
    public Fitness at(Instant now, Limits limits) {
        List<Stretch> past = stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(now))
                .map(stretch -> stretch.until(now))
                .toList();
        if (past.isEmpty()) {
            return new Fitness.Fit(null);
        }
        Stretch last = past.get(past.size() - 1);
        Duration pause = Duration.between(last.to(), now);
        Instant session = sessionStart(past, limits);
        if (pause.compareTo(limits.sessionRest()) < 0 && reached(session, now, limits.session())) {
            return new Fitness.MustRest(
                    rest(Rest.Reason.SESSION_OVER, session, last, limits.session(), limits.sessionRest()));
        }
        if (pause.compareTo(limits.rest()) >= 0) {
            return new Fitness.Fit(null);
        }
        if (reached(last.from(), now, limits.stretch())) {
            return new Fitness.MustRest(
                    rest(Rest.Reason.BREAK_DUE, last.from(), last, limits.stretch(), limits.rest()));
        }
        return new Fitness.Fit(tiredOf(last, now, limits));
    }

    private static Fitness.@Nullable Tired tiredOf(Stretch last, Instant now, Limits limits) {
        Instant since = last.kindSince();
        return reached(since, now, limits.sameKind())
                ? new Fitness.Tired(
                        last.kind(), rest(Rest.Reason.MONOTONY, since, last, limits.sameKind(), limits.rest()))
                : null;
    }

    /** When the session that the last stretch belongs to began. */
    public static Instant sessionStart(List<Stretch> past, Limits limits) {
        int first = past.size() - 1;
        while (first > 0
                && Duration.between(past.get(first - 1).to(), past.get(first).from())
                                .compareTo(limits.sessionRest())
                        < 0) {
            first--;
        }
        return past.get(first).from();
    }

    private static boolean reached(Instant since, Instant now, Duration limit) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }

    private static Rest rest(Rest.Reason reason, Instant since, Stretch last, Duration limit, Duration length) {
        return new Rest(reason, since, last.to(), limit.toSeconds(), last.to().plus(length));
    }
}
