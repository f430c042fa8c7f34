package dev.assay.domain.fatigue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.fatigue.Rest.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final Instant NINE = Instant.parse("2026-03-29T00:00:00Z");
    private static final Limits LIMITS = Limits.DEFAULT;

    private static Instant minute(double minute) {
        return NINE.plusMillis((long) (minute * 60_000));
    }

    /** A labeler who does something every minute from {@code from} to {@code to}, inclusive. */
    private static List<Moment> work(int from, int to, String kind) {
        List<Moment> moments = new ArrayList<>();
        for (int minute = from; minute <= to; minute++) {
            moments.add(new Moment(minute(minute), kind));
        }
        return moments;
    }

    private static Activity after(List<Moment> moments) {
        Activity activity = Activity.NONE;
        for (Moment moment : moments) {
            activity = activity.with(moment, LIMITS);
        }
        return activity;
    }

    /** Two kinds in turn, so that monotony plays no part. */
    private static List<Moment> varied(int from, int to) {
        List<Moment> moments = work(from, to, "reviews/sentiment");
        for (int i = 0; i < moments.size(); i += 2) {
            moments.set(i, new Moment(moments.get(i).at(), "reviews/topic"));
        }
        return moments;
    }

    private static Rest rest(Activity activity, double minute) {
        Fitness fitness = activity.at(minute(minute), LIMITS);
        assertThat(fitness).isInstanceOf(Fitness.MustRest.class);
        return ((Fitness.MustRest) fitness).rest();
    }

    private static void assertFit(Activity activity, double minute) {
        assertThat(activity.at(minute(minute), LIMITS)).isEqualTo(new Fitness.Fit(null));
    }

    @Test
    void whoever_did_nothing_may_work() {
        assertFit(Activity.NONE, 0);
    }

    @Test
    void after_fifty_minutes_a_break_of_ten_is_due_counted_from_the_last_act() {
        Activity activity = after(varied(0, 49));
        assertFit(activity, 49.9);
        assertThat(rest(activity, 50)).isEqualTo(new Rest(Reason.BREAK_DUE, minute(0), minute(49), 3_000, minute(59)));
        assertThat(rest(activity, 58.9).until()).isEqualTo(minute(59));
        assertFit(activity, 59);
    }

    @Test
    void a_label_sent_during_the_break_begins_it_anew() {
        Activity activity = after(varied(0, 49)).with(new Moment(minute(55), "reviews/topic"), LIMITS);
        assertThat(rest(activity, 60).until()).isEqualTo(minute(65));
    }

    @Test
    void a_pause_of_ten_minutes_is_a_break_and_a_shorter_one_is_none() {
        List<Moment> withBreak = varied(0, 30);
        withBreak.addAll(varied(40, 60));
        assertFit(after(withBreak), 61);
        List<Moment> without = varied(0, 30);
        without.addAll(varied(39, 60));
        assertThat(rest(after(without), 61).since()).isEqualTo(minute(0));
    }

    @Test
    void a_session_ends_after_two_hours_breaks_included() {
        List<Moment> moments = varied(0, 45);
        moments.addAll(varied(55, 100));
        moments.addAll(varied(110, 119));
        Activity activity = after(moments);
        assertFit(activity, 119.5);
        assertThat(rest(activity, 120))
                .isEqualTo(new Rest(Reason.SESSION_OVER, minute(0), minute(119), 7_200, minute(149)));
        assertThat(rest(activity, 148).reason()).isEqualTo(Reason.SESSION_OVER);
        assertFit(activity, 149);
    }

    @Test
    void a_session_also_ends_while_a_break_is_taken() {
        List<Moment> moments = varied(0, 45);
        moments.addAll(varied(55, 100));
        assertThat(rest(after(moments), 121).reason()).isEqualTo(Reason.SESSION_OVER);
    }

    @Test
    void half_an_hour_of_pause_begins_a_new_session() {
        List<Moment> moments = varied(0, 45);
        moments.addAll(varied(75, 110));
        moments.addAll(varied(120, 160));
        assertFit(after(moments), 161);
    }

    @Test
    void one_kind_of_work_is_followed_by_another_or_by_a_break() {
        Activity activity = after(work(0, 30, "reviews/sentiment"));
        assertFit(activity, 29);
        assertThat(activity.at(minute(30), LIMITS))
                .isEqualTo(new Fitness.Fit(new Fitness.Tired(
                        "reviews/sentiment", new Rest(Reason.MONOTONY, minute(0), minute(30), 1_800, minute(40)))));
        assertFit(activity.with(new Moment(minute(31), "reviews/topic"), LIMITS), 32);
    }

    @Test
    void going_back_to_a_kind_after_another_counts_from_there() {
        List<Moment> moments = work(0, 20, "a");
        moments.add(new Moment(minute(21), "b"));
        moments.addAll(work(22, 45, "a"));
        assertFit(after(moments), 45);
    }

    @Test
    void the_order_in_which_moments_become_known_and_repeats_do_not_matter() {
        List<Moment> moments = varied(0, 45);
        moments.addAll(work(58, 90, "a"));
        moments.addAll(work(130, 150, "b"));
        Activity inOrder = after(moments);
        for (int seed = 0; seed < 50; seed++) {
            List<Moment> shuffled = new ArrayList<>(moments);
            shuffled.addAll(moments.subList(10, 40));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(after(shuffled)).as("seed %d", seed).isEqualTo(inOrder);
            int cut = 1 + new Random(seed).nextInt(shuffled.size() - 1);
            Activity joined =
                    after(shuffled.subList(0, cut)).with(after(shuffled.subList(cut, shuffled.size())), LIMITS);
            assertThat(joined).as("joined, seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void summer_time_changes_nothing_for_moments_are_no_wall_clock() {
        // Europe's clocks skip from 01:00Z (02:00 to 03:00 local): minute 60 here.
        Activity activity = after(varied(30, 79));
        assertThat(rest(activity, 80).since()).isEqualTo(minute(30));
        assertThat(rest(activity, 80).until()).isEqualTo(minute(89));
    }

    @Test
    void a_clock_set_back_locks_nobody_out_and_what_lies_ahead_counts_when_it_comes() {
        Activity activity = after(varied(0, 49));
        assertFit(activity, -60);
        Activity later = activity;
        for (Moment moment : varied(-60, -11)) {
            later = later.with(moment, LIMITS);
        }
        assertThat(rest(later, -10).until()).isEqualTo(minute(-1));
        assertFit(later, 20);
        assertThat(rest(later, 50).since()).isEqualTo(minute(0));
    }

    @Test
    void a_clock_set_ahead_for_a_moment_leaves_no_trace() {
        Activity activity = after(varied(0, 20)).with(new Moment(minute(5_000), "a"), LIMITS);
        assertFit(activity, 21);
        for (Moment moment : varied(21, 49)) {
            activity = activity.with(moment, LIMITS);
        }
        assertThat(rest(activity, 50).until()).isEqualTo(minute(59));
    }

    @Test
    void whatever_a_labeler_does_no_hand_out_breaks_the_limits() {
        for (int seed = 0; seed < 30; seed++) {
            assertKept(handOuts(new Random(seed)), seed);
        }
    }

    /** Two weeks of a labeler who works as long as they are let, with pauses at random. */
    private static List<Instant> handOuts(Random random) {
        List<Instant> granted = new ArrayList<>();
        Activity activity = Activity.NONE;
        Instant now = NINE;
        while (now.isBefore(NINE.plus(Duration.ofDays(14)))) {
            if (activity.at(now, LIMITS) instanceof Fitness.Fit) {
                granted.add(now);
                activity = activity.with(new Moment(now, "kind-" + random.nextInt(3)), LIMITS);
            }
            now = now.plusSeconds(random.nextInt(100) == 0 ? random.nextInt(7_200) : 20 + random.nextInt(100));
        }
        return granted;
    }

    /** Counts pauses in another way than the rules do. */
    private static void assertKept(List<Instant> granted, int seed) {
        Instant stretch = granted.get(0);
        Instant session = granted.get(0);
        for (int i = 1; i < granted.size(); i++) {
            Duration pause = Duration.between(granted.get(i - 1), granted.get(i));
            stretch = pause.toMinutes() >= 10 ? granted.get(i) : stretch;
            session = pause.toMinutes() >= 30 ? granted.get(i) : session;
            assertThat(Duration.between(stretch, granted.get(i)))
                    .as("stretch, seed %d", seed)
                    .isLessThan(Duration.ofMinutes(50));
            assertThat(Duration.between(session, granted.get(i)))
                    .as("session, seed %d", seed)
                    .isLessThan(Duration.ofHours(2));
        }
    }
}
