package dev.assay.write.serialization;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.assay.domain.consensus.ApplicationRule;
import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.consensus.MajorityPolicy;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Strategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A consensus policy: {@code {"otherwise":strategy,"rules":[{"strategy":…,"taskType":…}]}}; one majority for every task as
 * its three numbers alone, which is how policies were stored before there were several strategies.
 */
final class PolicyJson {
    private PolicyJson() {}

    static final class Writer extends JsonSerializer<ConsensusPolicy> {
        @Override
        public void serialize(ConsensusPolicy policy, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (policy.rules().isEmpty() && policy.otherwise() instanceof MajorityVoting majority) {
                provider.defaultSerializeValue(majority.counting(), json);
                return;
            }
            json.writeStartObject();
            json.writeFieldName("otherwise");
            strategy(policy.otherwise(), json, provider);
            json.writeArrayFieldStart("rules");
            for (ApplicationRule rule : policy.rules()) {
                json.writeStartObject();
                json.writeFieldName("strategy");
                strategy(rule.strategy(), json, provider);
                json.writeStringField("taskType", rule.taskType());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private static void strategy(Strategy strategy, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            provider.findTypedValueSerializer(strategy.getClass(), true, null).serialize(strategy, json, provider);
        }
    }

    static final class Reader extends JsonDeserializer<ConsensusPolicy> {
        @Override
        public ConsensusPolicy deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            if (!node.has("otherwise")) {
                return ConsensusPolicy.of(MajorityVoting.of(context.readTreeAsValue(node, MajorityPolicy.class)));
            }
            List<ApplicationRule> rules = new ArrayList<>();
            for (JsonNode rule : node.path("rules")) {
                rules.add(new ApplicationRule(
                        rule.path("taskType").asText(),
                        context.readTreeAsValue(rule.path("strategy"), Strategy.class)));
            }
            return new ConsensusPolicy(rules, context.readTreeAsValue(node.path("otherwise"), Strategy.class));
        }
    }
}
