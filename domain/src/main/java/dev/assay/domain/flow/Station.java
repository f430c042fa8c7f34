package dev.assay.domain.flow;

import dev.assay.domain.task.Stage;
import java.util.List;
import java.util.Map;

/**
 * Who works at which stages: a queue with its servers. Waiting and open tasks are served by the same people, so they are one
 * station.
 */
public enum Station {
    LABELING(Stage.WAITING, Stage.OPEN),
    REVIEW(Stage.IN_REVIEW);

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<Stage> stages;

    Station(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** In the order a task goes through them. */
    public List<Stage> stages() {
        return stages;
    }

    /** What the stages' figures say of the station in a window. */
    StationLoad load(Map<Stage, StageFlow> flows, Window window) {
        List<StageFlow> own = stages.stream().map(flows::get).toList();
        List<StageWindow> windows =
                own.stream().map(flow -> flow.window(window)).toList();
        StageWindow last = windows.get(windows.size() - 1);
        // What goes from one stage to the next neither comes to the station nor leaves it.
        long inside = windows.stream().mapToLong(StageWindow::departed).sum() - last.departed();
        return new StationLoad(
                this,
                own.stream().mapToLong(StageFlow::count).sum(),
                windows.stream().mapToLong(StageWindow::arrived).sum() - inside,
                last.departed(),
                windows.stream().mapToLong(StageWindow::workerHours).sum(),
                last.hours());
    }
}
