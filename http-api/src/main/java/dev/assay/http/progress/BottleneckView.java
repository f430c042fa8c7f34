package dev.assay.http.progress;

import dev.assay.domain.flow.Bottleneck;
import dev.assay.domain.flow.Bottleneck.Relief;
import dev.assay.domain.flow.Station;
import dev.assay.domain.flow.StationLoad;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bottleneck as it is answered.
 *
 * @param kind {@code NOT_ENOUGH_YET}, {@code NONE}, {@code GROWING} or {@code PACING}
 * @param says the same in a sentence
 * @param load what was seen at the station; null when none is named
 * @param relief what would relieve it; null when none is named
 */
record BottleneckView(
        String kind,
        String says,
        @Nullable LoadView load,
        @Nullable ReliefView relief) {
    /**
     * A station's load.
     *
     * @param utilisation arrivals per departure; null when nothing left; likewise {@code hoursToDrain}
     */
    record LoadView(
            Station station,
            long backlog,
            double arrivalsPerHour,
            double servicesPerHour,
            @Nullable Double utilisation,
            @Nullable Double hoursToDrain,
            double workers,
            double pacePerWorkerHour) {
        static LoadView of(StationLoad load) {
            return new LoadView(
                    load.station(),
                    load.backlog(),
                    Rounded.of(load.arrivalsPerHour()),
                    Rounded.of(load.servicesPerHour()),
                    Rounded.finite(load.utilisation()),
                    Rounded.finite(load.hoursToDrain()),
                    Rounded.of(load.workers()),
                    Rounded.of(load.pace()));
        }
    }

    /** What would relieve a station: so many more workers, and the hours to empty the backlog before and after. */
    record ReliefView(
            long moreWorkers,
            @Nullable Double hoursBefore,
            @Nullable Double hoursAfter) {
        static ReliefView of(Relief relief) {
            if (relief instanceof Relief.MoreWorkers more) {
                return new ReliefView(more.workers(), null, null);
            }
            if (relief instanceof Relief.OneMoreWorker one) {
                return new ReliefView(1, Rounded.finite(one.hoursBefore()), Rounded.finite(one.hoursAfter()));
            }
            return new ReliefView(1, null, null);
        }
    }

    static BottleneckView of(Bottleneck bottleneck) {
        if (bottleneck instanceof Bottleneck.Found found) {
            return new BottleneckView(
                    found.why().name(), says(found), LoadView.of(found.load()), ReliefView.of(found.relief()));
        }
        if (bottleneck instanceof Bottleneck.NotEnoughYet little) {
            return new BottleneckView("NOT_ENOUGH_YET", says(little), null, null);
        }
        if (bottleneck instanceof Bottleneck.Nothing none) {
            return new BottleneckView("NONE", says(none), null, null);
        }
        throw new AssertionError("no words for " + bottleneck);
    }

    private static String says(Bottleneck.NotEnoughYet little) {
        return text(
                "Not enough was seen yet to name a bottleneck: %.1f of %.0f hours, %d of %d tasks through a station.",
                little.hoursSeen(), little.hoursNeeded(), little.departuresSeen(), little.departuresNeeded());
    }

    private static String says(Bottleneck.Nothing none) {
        return text(
                "No bottleneck: every station keeps up with what comes, and none has more than %.0f hours' work.",
                none.hours());
    }

    private static String says(Bottleneck.Found found) {
        StationLoad load = found.load();
        return text(
                "%s: %d waiting, %.1f/h arrive, %.1f/h leave; %s.",
                load.station().name().toLowerCase(Locale.ROOT),
                load.backlog(),
                load.arrivalsPerHour(),
                load.servicesPerHour(),
                relief(load, found.relief()));
    }

    private static String relief(StationLoad load, Relief relief) {
        String worker = load.station() == Station.REVIEW ? "reviewer" : "labeler";
        if (relief instanceof Relief.MoreWorkers more) {
            return text(
                    "%d more %s at today's pace of %.1f/h per %s would end the growth",
                    more.workers(), more.workers() == 1 ? worker : worker + 's', more.pace(), worker);
        }
        if (relief instanceof Relief.OneMoreWorker one) {
            return text(
                    "one more %s at today's pace of %.1f/h per %s would empty it in %.0f h instead of %.0f h",
                    worker, one.pace(), worker, one.hoursAfter(), one.hoursBefore());
        }
        return text("no %s finished anything here; one at work would show the pace", worker);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
