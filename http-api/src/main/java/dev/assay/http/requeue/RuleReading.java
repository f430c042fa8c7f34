package dev.assay.http.requeue;

import dev.assay.domain.instruction.Binding;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.InstructionsCheck;
import dev.assay.domain.instruction.Section;
import dev.assay.domain.project.Project;
import dev.assay.domain.requeue.RelabelRule;
import dev.assay.domain.shared.Violation;
import dev.assay.http.instruction.InstructionsReading;
import dev.assay.http.json.JsonBody;
import dev.assay.http.problem.Problem;
import dev.assay.http.problem.ProblemType;
import dev.assay.http.route.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which labels are meant: those before a version, of a section or of what is named. */
final class RuleReading {
    private RuleReading() {}

    /** Members of a request that say which labels are meant. */
    static RelabelRule rule(JsonBody body, Project.Existing project) {
        int newest = project.instructions().size();
        int before = body.integer("before", 1, newest, newest);
        String section = body.text("section", "");
        Binding about = InstructionsReading.binding(body, "about");
        if (!section.isEmpty() && body.has("about")) {
            throw Problem.invalid("/about", "is said by the section: name one of the two")
                    .refusal();
        }
        check(about, project).stream().findFirst().ifPresent(violation -> {
            throw Problem.invalid(List.of(violation.under("/about"))).refusal();
        });
        return new RelabelRule(
                before, section, section.isEmpty() ? about : bound(project, before, section, "/section"));
    }

    /** The same out of {@code ?before=&section=&type=&domain=&field=&option=}. */
    static RelabelRule rule(Call call, Project.Existing project) {
        int newest = project.instructions().size();
        String text = call.query("before").orElse(Integer.toString(newest));
        int before = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (before < 1 || before > newest) {
            throw bad("before must be an instruction version from 1 to " + newest + '.');
        }
        String section = call.query("section").orElse("");
        if (!section.isEmpty()) {
            return new RelabelRule(before, section, bound(project, before, section, "section"));
        }
        Optional<String> field = call.query("field");
        Optional<String> option = call.query("option");
        if (option.isPresent() && field.isEmpty()) {
            throw bad("option needs the field it belongs to.");
        }
        Binding about = Binding.of(
                set(call.query("type")),
                set(call.query("domain")),
                Map.of(),
                field.map(name -> Map.of(name, set(option))).orElse(Map.of()));
        check(about, project).stream().findFirst().ifPresent(violation -> {
            throw bad(violation.pointer() + ' ' + violation.message());
        });
        return new RelabelRule(before, "", about);
    }

    private static Set<String> set(Optional<String> one) {
        return one.map(Set::of).orElse(Set.of());
    }

    /** What the section is about, as the version says; a section that is gone, as the version before said. */
    private static Binding bound(Project.Existing project, int before, String id, String at) {
        Instructions version = project.instructions().get(before - 1);
        Optional<Section> earlier =
                before > 1 ? project.instructions().get(before - 2).section(id) : Optional.empty();
        return version.section(id)
                .or(() -> earlier)
                .map(Section::binding)
                .orElseThrow(() -> at.startsWith("/")
                        ? Problem.invalid(at, "is no section of instruction version " + before)
                                .refusal()
                        : bad(at + " is no section of instruction version " + before + '.'));
    }

    /** A label can have been made under any schema version. */
    private static List<Violation> check(Binding about, Project.Existing project) {
        List<Violation> violations = List.of();
        for (int i = project.schemas().size() - 1; i >= 0; i--) {
            violations = InstructionsCheck.check(about, project.schemas().get(i));
            if (violations.isEmpty()) {
                return violations;
            }
        }
        return violations;
    }

    private static RuntimeException bad(String detail) {
        return Problem.of(ProblemType.BAD_REQUEST, detail).refusal();
    }
}
