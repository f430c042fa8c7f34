package dev.assay.write.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Relation;
import dev.assay.domain.label.RelationType;
import dev.assay.domain.label.Span;
import java.util.List;

/**
 * Relations came later than spans: where there are none they are not written, so that what was stored before and what is
 * stored now of the same answer are the same bytes, and they may be left out of requests as well.
 */
final class SpansJson {
    private SpansJson() {}

    /** Mixed into {@code LabelValue.Spans}. */
    @JsonDeserialize(converter = Reading.class)
    interface Value {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Relation> relations();
    }

    /** Mixed into {@code LabelField.SpansField}. */
    interface Field {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<RelationType> relations();
    }

    /** The members as they come, of which only the spans have to. */
    static final class Members {
        private final List<Span> spans;
        private List<Relation> relations = List.of();

        @JsonCreator
        Members(@JsonProperty("spans") List<Span> spans) {
            this.spans = spans;
        }

        @JsonSetter(value = "relations", nulls = Nulls.FAIL)
        void relate(List<Relation> given) {
            relations = given;
        }
    }

    /** Makes the value of its members. */
    static final class Reading extends StdConverter<Members, LabelValue.Spans> {
        @Override
        public LabelValue.Spans convert(Members members) {
            return new LabelValue.Spans(members.spans, members.relations);
        }
    }
}
