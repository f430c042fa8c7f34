package dev.assay.read.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredJsonTest {
    private static final byte[] PAYLOAD =
            "{\"a\":{\"label\":1},\"comment\":\"ä } é\",\"label\":{\"x\":\"ü\\\"}\",\"y\":[1,{}]},\"tally\":{\"leading\":{}}}"
                    .getBytes(UTF_8);

    @Test
    void cutsAMemberByteForByte() {
        assertThat(StoredJson.node(PAYLOAD, "label")).isEqualTo("{\"x\":\"ü\\\"}\",\"y\":[1,{}]}");
    }

    @Test
    void cutsAMemberOfAMember() {
        assertThat(StoredJson.node(PAYLOAD, "tally", "leading")).isEqualTo("{}");
    }

    @Test
    void refusesAPayloadWithoutTheMember() {
        assertThatThrownBy(() -> StoredJson.node(PAYLOAD, "nothing")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> StoredJson.node(PAYLOAD, "comment")).isInstanceOf(IllegalStateException.class);
    }
}
