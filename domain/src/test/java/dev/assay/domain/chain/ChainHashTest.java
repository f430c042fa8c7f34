package dev.assay.domain.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChainHashTest {
    /** SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_history_starts_from_the_hash_of_its_entitys_id() {
        assertThat(ChainHash.start("abc").hex()).isEqualTo(ABC);
        assertThat(ChainHash.start("abd")).isNotEqualTo(ChainHash.start("abc"));
    }

    @Test
    void a_link_is_the_hash_of_the_link_before_and_the_event() {
        assertThat(ChainHash.start("abc").next(utf8("{\"a\":1}")).hex())
                .as("as computed by sha256sum")
                .isEqualTo("b9842c96b571ee0a8c5068ac5ac02143ea2755e229e5f481ba49b5e1b76620ce");
    }

    @RepeatedTest(50)
    void every_link_agrees_with_the_formula(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        ChainHash link = ChainHash.start("task");
        byte[] expected = link.bytes();
        for (int i = 0; i < 20; i++) {
            byte[] payload = new byte[random.nextInt(200)];
            random.nextBytes(payload);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(expected);
            digest.update(payload);
            expected = digest.digest();
            link = link.next(payload);
            assertThat(link.bytes()).isEqualTo(expected);
        }
    }

    @RepeatedTest(50)
    void a_changed_dropped_or_swapped_event_changes_the_last_link(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<byte[]> history = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            history.add(utf8("event " + i));
        }
        ChainHash whole = last(history);
        int place = random.nextInt(9);
        List<byte[]> changed = new ArrayList<>(history);
        changed.set(place, utf8("Event " + place));
        List<byte[]> dropped = new ArrayList<>(history);
        dropped.remove(place);
        List<byte[]> swapped = new ArrayList<>(history);
        swapped.set(place, history.get(place + 1));
        swapped.set(place + 1, history.get(place));
        assertThat(List.of(last(changed), last(dropped), last(swapped))).doesNotContain(whole);
        assertThat(last(List.copyOf(history))).isEqualTo(whole);
    }

    private static ChainHash last(List<byte[]> history) {
        ChainHash link = ChainHash.start("task");
        for (byte[] payload : history) {
            link = link.next(payload);
        }
        return link;
    }

    @Test
    void a_link_is_read_back_from_its_32_bytes_and_no_other_number() {
        ChainHash link = ChainHash.start("abc");
        assertThat(ChainHash.of(link.bytes()))
                .isEqualTo(link)
                .hasSameHashCodeAs(link)
                .hasToString(ABC);
        assertThatThrownBy(() -> ChainHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChainHash.of(new byte[33])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_can_change_a_link_through_its_bytes() {
        ChainHash link = ChainHash.start("abc");
        link.bytes()[0] = 0;
        byte[] given = link.bytes();
        ChainHash copy = ChainHash.of(given);
        given[0] = 0;
        assertThat(link.hex()).isEqualTo(ABC);
        assertThat(copy.hex()).isEqualTo(ABC);
    }

    @Test
    void a_recorded_event_follows_the_link_it_was_made_after_and_no_other() {
        ChainHash start = ChainHash.start("abc");
        Recorded<String> recorded = Recorded.after(start, "event", utf8("{}"));
        assertThat(recorded.follows(start)).isTrue();
        assertThat(recorded.follows(ChainHash.start("abd"))).isFalse();
        assertThat(new Recorded<>("event", utf8("{} "), recorded.hash()).follows(start))
                .isFalse();
    }
}
