package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.assay.domain.chain.ChainHash;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.item.ItemContent;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.Label;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.label.Point;
import dev.assay.domain.project.ProjectEvent;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.AssignmentId;
import dev.assay.domain.shared.ImportId;
import dev.assay.domain.shared.ItemHash;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.shared.RequeueId;
import dev.assay.domain.shared.SampleId;
import dev.assay.domain.shared.TaskId;
import dev.assay.domain.shared.TokenId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.task.Traits;
import java.io.IOException;
import java.util.HexFormat;
import java.util.function.Function;

/** Teaches Jackson the domain's types, which know nothing of it. */
public final class DomainModule extends SimpleModule {
    public DomainModule() {
        super("assay-domain");
        id(AppealId.class, AppealId::new);
        id(AssignmentId.class, AssignmentId::new);
        id(ImportId.class, ImportId::new);
        id(ItemHash.class, ItemHash::new);
        id(ProjectId.class, ProjectId::new);
        id(QuestionId.class, QuestionId::new);
        id(RequeueId.class, RequeueId::new);
        id(SampleId.class, SampleId::new);
        id(TaskId.class, TaskId::new);
        id(TokenId.class, TokenId::new);
        id(UserId.class, UserId::new);
        id(ChainHash.class, text -> ChainHash.of(HexFormat.of().parseHex(text)));
        addSerializer(LabelValue.Scalar.class, new ScalarJson.Writer());
        addDeserializer(LabelValue.Scalar.class, new ScalarJson.Reader());
        addSerializer(Point.class, new PointJson.Writer());
        addDeserializer(Point.class, new PointJson.Reader());
        addSerializer(ItemValue.class, new ItemJson.Writer());
        addDeserializer(ItemValue.class, new ItemJson.Reader());
        addSerializer(ItemContent.class, new ItemJson.ContentWriter());
        addDeserializer(ItemContent.class, new ItemJson.ContentReader());
        addSerializer(Instructions.class, new InstructionsJson.Writer());
        addDeserializer(Instructions.class, new InstructionsJson.Reader());
        addSerializer(Binding.class, new InstructionsJson.BindingWriter());
        addDeserializer(Binding.class, new InstructionsJson.BindingReader());
        addSerializer(ConsensusPolicy.class, new PolicyJson.Writer());
        addDeserializer(ConsensusPolicy.class, new PolicyJson.Reader());
        addSerializer(Traits.class, new TraitsJson.Writer());
        addDeserializer(Traits.class, new TraitsJson.Reader());
        setMixInAnnotation(ProjectEvent.InstructionsPublished.class, JsonForms.ResolvesForm.class);
        setMixInAnnotation(ReferenceCheck.class, JsonForms.ScalesForm.class);
        setMixInAnnotation(LabelValue.Spans.class, SpansJson.Value.class);
        setMixInAnnotation(LabelField.SpansField.class, SpansJson.Field.class);
        setMixInAnnotation(Label.class, JsonForms.LabelForm.class);
        JsonForms.typedRoots().forEach(root -> setMixInAnnotation(root, JsonForms.Typed.class));
        registerSubtypes(JsonForms.names().toArray(new NamedType[0]));
    }

    private <T> void id(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, parse));
        addKeySerializer(type, new KeyWriter<>());
        addKeyDeserializer(type, new KeyReader(parse));
    }

    /** Reads a one-text value; text that does not hold is a mapping error, not a crash. */
    private static final class FromText<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return super.deserialize(parser, context);
            } catch (IllegalArgumentException e) {
                return weird(parser, context, e);
            }
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }

        @SuppressWarnings("unchecked") // handleWeirdStringValue answers a T or throws
        private T weird(JsonParser parser, DeserializationContext context, IllegalArgumentException e)
                throws IOException {
            return (T) context.handleWeirdStringValue(_valueClass, parser.getText(), "%s", e.getMessage());
        }
    }

    private static final class KeyWriter<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(value.toString());
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> parse;

        KeyReader(Function<String, ?> parse) {
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return parse.apply(key);
        }
    }
}
