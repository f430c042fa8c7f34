package dev.assay.domain.prediction;

import dev.assay.domain.shared.ProjectId;
import java.util.regex.Pattern;

/**
 * One version of a model, by the names its makers gave: what it predicts never changes, another version may say otherwise.
 *
 * @param model name of the model; likewise the version
 */
public record ModelVersion(String model, String version) implements Comparable<ModelVersion> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException when a name is not 1 to 64 letters, digits and {@code ._-} */
    public ModelVersion {
        check("model", model);
        check("version", version);
    }

    private static void check(String what, String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 64 letters, digits, '.', '_' or '-'");
        }
    }

    /** The id of what it predicted in a project. */
    public String entityId(ProjectId project) {
        return project.value() + '~' + model + '~' + version;
    }

    @Override
    public int compareTo(ModelVersion other) {
        int byModel = model.compareTo(other.model);
        return byModel == 0 ? version.compareTo(other.version) : byModel;
    }

    @Override
    public String toString() {
        return model + ' ' + version;
    }
}
