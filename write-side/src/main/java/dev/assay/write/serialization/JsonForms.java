package dev.assay.write.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.assay.domain.consensus.AdaptiveOverlap;
import dev.assay.domain.consensus.ConfidenceWeighted;
import dev.assay.domain.consensus.ExpertReview;
import dev.assay.domain.consensus.MajorityVoting;
import dev.assay.domain.consensus.Strategy;
import dev.assay.domain.gate.Gate;
import dev.assay.domain.gate.GateRejection;
import dev.assay.domain.goldset.GoldSet;
import dev.assay.domain.goldset.GoldSetRejection;
import dev.assay.domain.ingest.ImportRejection;
import dev.assay.domain.ingest.ImportRun;
import dev.assay.domain.item.ItemValue;
import dev.assay.domain.label.LabelField;
import dev.assay.domain.label.LabelValue;
import dev.assay.domain.labeler.Labeler;
import dev.assay.domain.labeler.LabelerRejection;
import dev.assay.domain.learning.Learning;
import dev.assay.domain.learning.LearningRejection;
import dev.assay.domain.prediction.PredictionRejection;
import dev.assay.domain.prediction.Predictions;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.domain.question.Question;
import dev.assay.domain.question.QuestionRejection;
import dev.assay.domain.requeue.Requeue;
import dev.assay.domain.requeue.RequeueRejection;
import dev.assay.domain.sampling.Sample;
import dev.assay.domain.sampling.SampleRejection;
import dev.assay.domain.shared.QuestionId;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskRejection;
import dev.assay.domain.user.User;
import dev.assay.domain.user.UserRejection;
import dev.assay.domain.walkthrough.Walkthrough;
import dev.assay.domain.walkthrough.WalkthroughRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The JSON shapes of domain types that need saying, kept out of the domain itself. */
final class JsonForms {
    /** Variants that are told apart by a {@code type} property under these names, in stored events and on the wire. */
    private static final Map<Class<?>, String> VALUE_NAMES = Map.ofEntries(
            Map.entry(LabelValue.Choice.class, "choice"),
            Map.entry(LabelValue.Choices.class, "choices"),
            Map.entry(LabelValue.Rating.class, "rating"),
            Map.entry(LabelValue.Text.class, "text"),
            Map.entry(LabelValue.Spans.class, "spans"),
            Map.entry(LabelValue.Boxes.class, "boxes"),
            Map.entry(LabelValue.Polygons.class, "polygons"),
            Map.entry(LabelValue.TimeRegions.class, "time-regions"),
            Map.entry(LabelValue.Fields.class, "fields"),
            Map.entry(LabelField.ChoiceField.class, "choice"),
            Map.entry(LabelField.ChoicesField.class, "choices"),
            Map.entry(LabelField.RatingField.class, "rating"),
            Map.entry(LabelField.TextField.class, "text"),
            Map.entry(LabelField.SpansField.class, "spans"),
            Map.entry(LabelField.BoxesField.class, "boxes"),
            Map.entry(LabelField.PolygonsField.class, "polygons"),
            Map.entry(LabelField.TimeRegionsField.class, "time-regions"),
            Map.entry(LabelField.FieldsField.class, "fields"),
            Map.entry(MajorityVoting.class, "majority-voting"),
            Map.entry(ExpertReview.class, "expert-review"),
            Map.entry(ConfidenceWeighted.class, "confidence-weighted"),
            Map.entry(AdaptiveOverlap.class, "adaptive-overlap"),
            Map.entry(ItemValue.Image.class, "image"),
            Map.entry(ItemValue.Audio.class, "audio"));

    /** Types that travel between nodes but are never stored: their simple names will do. */
    private static final List<Class<?>> SENT_ROOTS = List.of(
            Task.class,
            Project.class,
            Labeler.class,
            User.class,
            ImportRun.class,
            TaskRejection.class,
            ProjectRejection.class,
            LabelerRejection.class,
            UserRejection.class,
            ImportRejection.class,
            Question.class,
            QuestionRejection.class,
            Requeue.class,
            RequeueRejection.class,
            Gate.class,
            GateRejection.class,
            GoldSet.class,
            GoldSetRejection.class,
            Walkthrough.class,
            WalkthroughRejection.class,
            Learning.class,
            LearningRejection.class,
            Predictions.class,
            PredictionRejection.class,
            Sample.class,
            SampleRejection.class);

    private JsonForms() {}

    /** Roots whose JSON carries a {@code type} property. */
    static List<Class<?>> typedRoots() {
        List<Class<?>> roots = new ArrayList<>(StoredNames.ROOTS.values());
        roots.add(LabelValue.class);
        roots.add(LabelField.class);
        roots.add(Strategy.class);
        roots.addAll(SENT_ROOTS);
        return roots;
    }

    static List<NamedType> names() {
        List<NamedType> names = new ArrayList<>();
        StoredNames.all().forEach((type, name) -> names.add(new NamedType(type, name)));
        VALUE_NAMES.forEach((type, name) -> names.add(new NamedType(type, name)));
        SENT_ROOTS.forEach(root -> variants(root, names));
        return names;
    }

    private static void variants(Class<?> root, List<NamedType> names) {
        for (Class<?> variant : root.getPermittedSubclasses()) {
            if (variant.isInterface()) {
                variants(variant, names);
            } else {
                names.add(new NamedType(variant, variant.getSimpleName()));
            }
        }
    }

    /** Adds the {@code type} property. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    interface Typed {}

    /** Questions that a version resolves are stored only where there are any. */
    interface ResolvesForm {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<QuestionId> resolves();
    }

    /** Scales of numbers are stored only where there are any. */
    interface ScalesForm {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        SortedMap<String, Double> scales();
    }

    /** A label is a plain object from field name to value. Mixed into {@code Label}, whose constructor it mirrors. */
    abstract static class LabelForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        LabelForm(SortedMap<String, LabelValue> values) {}

        @JsonValue
        abstract SortedMap<String, LabelValue> values();
    }
}
