package dev.assay.domain.flow;

import dev.assay.domain.task.Stage;
import java.util.List;
import java.util.Optional;

/**
 * One stage of a project at a moment.
 *
 * @param count tasks in the stage
 * @param ages how long they have been in it; empty when there are none, and for settled tasks, which wait for nothing
 * @param windows one for each {@link Window}
 */
public record StageFlow(Stage stage, long count, Optional<Ages> ages, List<StageWindow> windows) {
    public StageFlow {
        windows = List.copyOf(windows);
    }

    public StageWindow window(Window window) {
        return windows.stream()
                .filter(one -> one.window() == window)
                .findFirst()
                .orElseThrow(() -> new AssertionError("every window has figures"));
    }
}
