package dev.assay.write.dispatch;

import dev.assay.domain.routing.Line;
import dev.assay.write.dispatch.DispatchMessage.LinesKnown;
import dev.assay.write.dispatch.DispatchMessage.Loaded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Loads the queue into the window, line by line and a chunk at a time: what is urgent is found wherever it lies, behind
 * however much else. Lines are looked for anew when the queue has grown.
 */
final class Refill {
    private static final Duration ALL_FRESH = Duration.ofMinutes(1);
    /** For so long after the queue grew its lines are read anew, because they are written after what they lead to. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final int LEAST_READY = 20;

    private final DispatchDesk desk;
    private final Window window;
    private final Map<Line, Course> courses = new HashMap<>();
    private final Set<Course> unread = new LinkedHashSet<>();
    /** Chunks of which every task was put into the window; read by the desk while it looks for the next. */
    private final Set<Long> whole = ConcurrentHashMap.newKeySet();

    private @Nullable Instant linesAsked;
    private @Nullable Instant allAsked;
    private Instant grew = Instant.EPOCH;
    private long newest = -1;
    private boolean underWay;

    /** How far a line has been read. */
    private static final class Course {
        private final OpenLine line;
        private long newest;
        private long read;

        Course(OpenLine line) {
            this.line = line;
        }
    }

    Refill(DispatchDesk desk, Window window) {
        this.desk = desk;
        this.window = window;
    }

    boolean underWay() {
        return underWay;
    }

    /** Whether tasks of a line lie in the queue that are not in the window. */
    boolean hasMoreOf(Line line) {
        Course course = courses.get(line);
        return course != null && unread.contains(course);
    }

    /** Lines with tasks that are not in the window. */
    Set<Line> unreadLines() {
        Set<Line> lines = new LinkedHashSet<>();
        unread.forEach(course -> lines.add(course.line.line()));
        return lines;
    }

    /** Somebody found nothing: loads lines they may work on, whatever is ready in them. */
    void startFor(Predicate<OpenLine> wanted) {
        start(best(wanted, Integer.MAX_VALUE));
    }

    /** Loads lines of which little is ready, ahead of need. */
    void keepUp() {
        start(best(line -> true, Math.max(LEAST_READY, desk.settings().lowWater() / Math.max(1, courses.size()))));
    }

    private void start(@Nullable Course course) {
        if (underWay) {
            return;
        }
        if (course != null) {
            underWay = true;
            desk.load(course.line.line(), course.read, whole);
        } else if (due(linesAsked, desk.settings().recheck())) {
            underWay = true;
            linesAsked = desk.now();
            boolean all = due(allAsked, ALL_FRESH);
            if (all) {
                allAsked = linesAsked;
            }
            desk.askLines(all || linesAsked.isBefore(grew.plus(SETTLING)) ? -1 : newest, all);
        }
    }

    /** The most urgent line with less ready than a limit, among those the emptiest. */
    private @Nullable Course best(Predicate<OpenLine> wanted, int limit) {
        Course best = null;
        for (Course course : unread) {
            if (course.line.size() < limit && wanted.test(course.line) && (best == null || before(course, best))) {
                best = course;
            }
        }
        return best;
    }

    private static boolean before(Course one, Course other) {
        int priority =
                Integer.compare(one.line.line().priority(), other.line.line().priority());
        return priority != 0 ? priority > 0 : one.line.size() < other.line.size();
    }

    private boolean due(@Nullable Instant asked, Duration fresh) {
        return asked == null || !desk.now().isBefore(asked.plus(fresh));
    }

    void known(LinesKnown known) {
        underWay = false;
        if (known.newest() != newest) {
            newest = known.newest();
            grew = desk.now();
        }
        known.lines().forEach((line, newest) -> {
            Course course = courses.computeIfAbsent(line, added -> new Course(window.line(added)));
            course.newest = Math.max(course.newest, newest);
            if (course.newest > course.read) {
                unread.add(course);
            }
        });
        known.steered().forEach(window::put);
        keepUp();
    }

    void loaded(Loaded loaded) {
        underWay = false;
        boolean roomy = window.readyCount() < desk.settings().mostReady();
        loaded.tasks().stream()
                .filter(task -> roomy || isOf(loaded.line(), task))
                .forEach(window::put);
        if (roomy && !loaded.tasks().isEmpty()) {
            whole.add(loaded.reached());
        }
        Course course = courses.get(loaded.line());
        if (course != null) {
            course.read = Math.max(course.read, Math.min(loaded.reached(), course.newest));
            if (course.read >= course.newest) {
                unread.remove(course);
            }
        }
    }

    private static boolean isOf(Line line, ReadyTask task) {
        return task.facts().traits().line(task.facts().traits().priority()).equals(line);
    }

    void failed() {
        underWay = false;
        linesAsked = desk.now();
    }
}
