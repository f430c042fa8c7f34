package dev.assay.domain.training;

import dev.assay.domain.scoring.Interval;
import dev.assay.domain.scoring.Metric;

/**
 * What it takes for advanced tasks: so many judged labels, and an accuracy that is that high even at the lower end of its
 * interval. What was reached is lost only when the accuracy is lower even at the upper end.
 *
 * @param accuracy 0 to 1
 * @param evidence judged labels
 */
public record Gate(double accuracy, long evidence) {
    /** Of 50 labels 48 must be right, of 200 labels 180. */
    public static final Gate ADVANCED = new Gate(0.85, 50);

    /** The skill that whoever passes has, and that advanced tasks ask for when they are imported. */
    public static final String SKILL = "advanced";

    public boolean opens(Metric metric) {
        Interval interval = metric.interval();
        return interval != null && metric.evidence() >= evidence && interval.low() >= accuracy;
    }

    public boolean closes(Metric metric) {
        Interval interval = metric.interval();
        return interval != null && metric.evidence() >= evidence && interval.high() < accuracy;
    }
}
