package dev.assay.write.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.chain.Recorded;
import dev.assay.domain.feed.EntityKind;
import dev.assay.domain.instruction.Binding;
import dev.assay.domain.routing.Score;
import dev.assay.domain.task.Traits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The one JSON of the system. What it writes is canonical: UTF-8, no white space, {@code type} first and then properties
 * and map keys in the order of their UTF-16 code units, absent instead of null, times as ISO 8601 in UTC, characters beyond
 * the basic plane as escaped pairs. The hash chain is computed over exactly these bytes.
 */
public final class DomainJson {
    private static final JsonInclude.Value WHERE_SAID =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    private static final JsonInclude.Value WHERE_NOT_ZERO =
            JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new DomainModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(Traits.class, traits -> traits.setInclude(WHERE_SAID))
            .withConfigOverride(Binding.class, binding -> binding.setInclude(WHERE_SAID))
            .withConfigOverride(Score.class, score -> score.setInclude(WHERE_NOT_ZERO))
            .build();

    private static final Map<EntityKind, ObjectReader> READERS = new EnumMap<>(EntityKind.class);
    private static final Map<EntityKind, ObjectWriter> WRITERS = new EnumMap<>(EntityKind.class);

    static {
        StoredNames.ROOTS.forEach((kind, root) -> READERS.put(kind, MAPPER.readerFor(root)));
        StoredNames.ROOTS.forEach((kind, root) -> WRITERS.put(kind, MAPPER.writerFor(root)));
    }

    private DomainJson() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The event's stored bytes and its link after {@code previous}. */
    public static <E> Recorded<E> record(EntityKind kind, ChainHash previous, E event) {
        try {
            return Recorded.after(
                    previous, event, Objects.requireNonNull(WRITERS.get(kind)).writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("event cannot be stored: " + event.getClass(), e);
        }
    }

    /** @throws UncheckedIOException when the bytes are no event of the kind */
    public static Recorded<Object> read(EntityKind kind, byte[] payload, ChainHash hash) {
        try {
            return new Recorded<>(Objects.requireNonNull(READERS.get(kind)).readValue(payload), payload, hash);
        } catch (IOException e) {
            throw new UncheckedIOException("stored bytes are no " + kind.storedName() + " event", e);
        }
    }
}
