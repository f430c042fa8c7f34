package dev.assay.domain.flow;

/**
 * What a station had to do in a window, and did.
 *
 * @param backlog tasks at the station now
 * @param arrived tasks that came to it
 * @param departed tasks that left it
 * @param workerHours pairs of a worker and an hour in which they worked here
 * @param hours length of the window
 */
public record StationLoad(Station station, long backlog, long arrived, long departed, long workerHours, double hours) {
    /** Tasks per hour that come. */
    public double arrivalsPerHour() {
        return arrived / hours;
    }

    /** Tasks per hour that leave. */
    public double servicesPerHour() {
        return departed / hours;
    }

    /**
     * Arrivals per departure: above 1 the queue grows. It is the utilisation of queueing theory as far as it can be
     * observed, since how much the workers could have done in idle time cannot. Infinite when nothing left.
     */
    public double utilisation() {
        return departed == 0 ? (arrived == 0 ? 0 : Double.POSITIVE_INFINITY) : (double) arrived / departed;
    }

    /** Tasks per hour that the queue grows by; negative when it shrinks. */
    public double growthPerHour() {
        return (arrived - departed) / hours;
    }

    /** Tasks that left per hour of one worker; 0 when nobody worked. */
    public double pace() {
        return workerHours == 0 ? 0 : (double) departed / workerHours;
    }

    /** Workers per hour of the window, on average. */
    public double workers() {
        return workerHours / hours;
    }

    /**
     * Hours until the backlog would be gone at this service rate if nothing more came: Little's law, W = L / rate, which is
     * also how long the task that comes last will be here. Infinite when nothing leaves.
     *
     * @see <a href="https://doi.org/10.1287/opre.9.3.383">Little: A proof for the queuing formula L = lambda W. Operations
     *     Research 9(3), 1961</a>
     */
    public double hoursToDrain() {
        return backlog == 0 ? 0 : backlog / servicesPerHour();
    }

    /**
     * How sure it is that more come than leave: the difference of two Poisson counts in standard errors, as in the
     * large-sample form of the test of Przyborowski and Wilenski. Above 1.645 it is significant at 5 %, one-sided.
     *
     * @see <a href="https://doi.org/10.1093/biomet/31.3-4.313">Przyborowski and Wilenski: Homogeneity of results in testing
     *     samples from Poisson series. Biometrika 31, 1940</a>
     */
    public double growthScore() {
        return arrived + departed == 0 ? 0 : (arrived - departed) / Math.sqrt((double) arrived + departed);
    }
}
