package dev.assay.domain.consensus;

/**
 * What a project has spent of its labels when a strategy judges.
 *
 * @param tasks how many tasks the project has
 * @param labels labels given so far on all of them, open ones included
 * @param closedTasks tasks on which no more labels are asked for
 * @param closedLabels labels given on those
 */
public record Spending(long tasks, long labels, long closedTasks, long closedLabels) {
    /** @throws IllegalArgumentException when a number is negative or the closed are more than all */
    public Spending {
        if (closedTasks < 0 || closedLabels < 0 || closedTasks > tasks || closedLabels > labels) {
            throw new IllegalArgumentException("closed tasks and labels must be 0 to all tasks and labels");
        }
    }

    /** Labels that may still be given when there may be so many per task on average. */
    double left(double labelsPerTask) {
        return Math.floor(labelsPerTask * tasks) - labels;
    }

    /** How many labels the closed tasks took less than that; negative when they took more. */
    double saved(double labelsPerTask) {
        return labelsPerTask * closedTasks - closedLabels;
    }
}
