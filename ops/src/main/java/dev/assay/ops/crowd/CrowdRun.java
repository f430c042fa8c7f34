package dev.assay.ops.crowd;

import dev.assay.ops.client.AssayClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays a recording through the API. It can be stopped anywhere and run again: what was acknowledged stays, what was not
 * is sent again under the same key, and the labels end up the same.
 */
public final class CrowdRun {
    private static final int MOST_CLAIMS = 5;

    private final CrowdProject project;
    private final Recording recording;
    private final Manner manner;
    private final Watcher watcher;
    private final AtomicInteger played = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /**
     * How to play.
     *
     * @param concurrency workers at the same time
     * @param socketShare share of the workers that use the WebSocket, 0 to 1; the others use HTTP
     * @param pace 0 as fast as it goes, else the factor recorded times are stretched by
     */
    public record Manner(int concurrency, double socketShare, double pace) {
        /** Sixteen at a time, half of them by WebSocket, as fast as it goes. */
        public static final Manner DEFAULT = new Manner(16, 0.5, 0);
    }

    /** Hears how it goes, from many threads. */
    public interface Watcher {
        void stage(String what);

        void played(int answers, int of);

        void acknowledged(Answer answer);
    }

    public CrowdRun(AssayClient admin, CrowdPlan plan, Recording recording, Manner manner, Watcher watcher) {
        this.project = new CrowdProject(admin, plan);
        this.recording = recording;
        this.manner = manner;
        this.watcher = watcher;
    }

    /** Sets up what is missing, plays what is not yet labeled, and reads the result back. */
    public CrowdReport run(Map<String, String> gold) throws InterruptedException {
        watcher.stage("project " + project.plan().project());
        project.create();
        watcher.stage("import of " + project.plan().items().size() + " items");
        project.importItems();
        Map<String, String> tasks = project.tasks();
        CrowdResult result = new CrowdResult(project, tasks);
        Set<String> done = result.labeled();
        watcher.stage(recording.byWorker().size() + " workers, "
                + recording.answers().size() + " answers, " + done.size() + " of them labeled before");
        play(tasks, done);
        watcher.stage("reading the labels back");
        return result.report(recording, gold, played.get(), acknowledged.get(), done.size());
    }

    private void play(Map<String, String> tasks, Set<String> done) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(manner.concurrency());
        List<Future<Void>> workers = new ArrayList<>();
        try {
            int number = 0;
            for (Map.Entry<String, List<Answer>> worker : recording.byWorker().entrySet()) {
                boolean socket = bySocket(number++);
                workers.add(threads.submit(worker(worker.getKey(), left(worker.getValue(), done), socket, tasks)));
            }
            for (Future<Void> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the crowd stopped; run it again to go on: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Answer> left(List<Answer> answers, Set<String> done) {
        return answers.stream()
                .filter(answer -> !done.contains(CrowdResult.pair(answer.item(), answer.worker())))
                .toList();
    }

    /** Spreads the share evenly over the workers in id order, so that each worker always comes the same way. */
    private boolean bySocket(int number) {
        return Math.floor((number + 1) * manner.socketShare()) > Math.floor(number * manner.socketShare());
    }

    private Callable<Void> worker(String worker, List<Answer> answers, boolean socket, Map<String, String> tasks) {
        return () -> {
            if (answers.isEmpty()) {
                return null;
            }
            AssayClient client = project.worker(worker);
            String id = project.plan().project();
            try (WayIn way = socket ? new SocketWayIn(client, id) : new HttpWayIn(client, id)) {
                for (Answer answer : answers) {
                    pause(answer);
                    answer(way, answer, Objects.requireNonNull(tasks.get(answer.item())));
                }
            }
            return null;
        };
    }

    private void answer(WayIn way, Answer answer, String task) {
        WayIn.Outcome outcome = WayIn.Outcome.CLAIM_AGAIN;
        for (int claims = 0; outcome == WayIn.Outcome.CLAIM_AGAIN; claims++) {
            if (claims == MOST_CLAIMS) {
                throw new IllegalStateException(answer + " lost its assignment " + claims + " times");
            }
            outcome = way.answer(task, project.plan().label(answer.label()), answer.key());
        }
        acknowledged.incrementAndGet();
        watcher.acknowledged(answer);
        watcher.played(played.incrementAndGet(), recording.answers().size());
    }

    private void pause(Answer answer) throws InterruptedException {
        long millis = Math.round(answer.seconds() * manner.pace() * 1_000);
        if (millis > 0) {
            Thread.sleep(Duration.ofMillis(millis).toMillis());
        }
    }
}
