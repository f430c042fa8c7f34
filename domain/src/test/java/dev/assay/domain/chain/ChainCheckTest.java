package dev.assay.domain.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.chain.ChainCheck.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChainCheckTest {
    private static final String ID = "task|t-0-0";

    private final List<byte[]> payloads = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();

    ChainCheckTest() {
        ChainHash last = ChainHash.start(ID);
        for (int event = 1; event <= 4; event++) {
            byte[] payload = ("event " + event).getBytes(StandardCharsets.UTF_8);
            last = last.next(payload);
            payloads.add(payload);
            hashes.add(last.bytes());
        }
    }

    @Test
    void an_untouched_history_holds() {
        assertThat(faults(ID, 1, 2, 3, 4)).containsOnly(Optional.empty());
    }

    @Test
    void one_changed_byte_breaks_the_chain_at_its_event_and_only_there() {
        payloads.get(1)[0] ^= 1;

        assertThat(faults(ID, 1, 2, 3, 4))
                .containsExactly(Optional.empty(), Optional.of(Fault.ALTERED), Optional.empty(), Optional.empty());
    }

    @Test
    void a_missing_event_is_a_gap() {
        assertThat(faults(ID, 1, 3, 4)).containsExactly(Optional.empty(), Optional.of(Fault.GAP), Optional.empty());
    }

    @Test
    void a_history_cannot_be_passed_off_as_another_ones() {
        assertThat(faults("task|t-0-1", 1)).containsExactly(Optional.of(Fault.ALTERED));
    }

    @Test
    void a_link_of_another_length_is_altered_and_no_crash() {
        hashes.set(0, new byte[3]);

        assertThat(faults(ID, 1)).containsExactly(Optional.of(Fault.ALTERED));
    }

    private List<Optional<Fault>> faults(String id, int... sequences) {
        ChainCheck check = ChainCheck.of(id);
        List<Optional<Fault>> faults = new ArrayList<>();
        for (int sequence : sequences) {
            faults.add(check.accept(sequence, payloads.get(sequence - 1), hashes.get(sequence - 1)));
        }
        return faults;
    }
}
