package dev.assay.domain.flow;

/** How far back figures look: so many whole hours and the one under way. */
public enum Window {
    HOUR(1),
    DAY(24),
    WEEK(24 * 7);

    private final int hours;

    Window(int hours) {
        this.hours = hours;
    }

    public int hours() {
        return hours;
    }
}
