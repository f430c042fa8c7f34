package dev.assay.http.instruction;

import akka.http.javadsl.model.HttpResponse;
import akka.http.javadsl.model.StatusCodes;
import akka.http.javadsl.model.headers.RawHeader;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.instruction.Section;
import dev.assay.domain.instruction.SectionChange;
import dev.assay.domain.project.Project;
import dev.assay.domain.project.ProjectCommand;
import dev.assay.domain.project.ProjectRejection;
import dev.assay.http.route.Answers;
import dev.assay.http.route.Call;
import dev.assay.http.route.Handlers;
import dev.assay.http.route.Operation;
import dev.assay.write.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs the operations on instruction versions. A version never changes, so that one copy of it will do for a reader. */
public final class InstructionRoutes {
    private static final RawHeader ASK_AGAIN = RawHeader.create("Cache-Control", "private, no-cache");

    private final Entities<ProjectCommand, Project, ProjectRejection> projects;
    private final Acknowledgements acknowledgements;

    public InstructionRoutes(
            Entities<ProjectCommand, Project, ProjectRejection> projects, Acknowledgements acknowledgements) {
        this.projects = projects;
        this.acknowledgements = acknowledgements;
    }

    public void bind(Handlers handlers) {
        handlers.on(Operation.SHOW_INSTRUCTIONS, this::show)
                .on(Operation.COMPARE_INSTRUCTIONS, this::compare)
                .on(Operation.ACKNOWLEDGE_INSTRUCTIONS, this::acknowledge);
    }

    /** One version; {@code instructions} is all of it as one Markdown text. */
    record VersionView(int version, String instructions, boolean mustAcknowledge, List<Section> sections) {
        static VersionView of(int version, Instructions instructions) {
            return new VersionView(
                    version, instructions.markdown(), instructions.mustAcknowledge(), instructions.sections());
        }
    }

    /** How a version differs from an earlier one. */
    record Comparison(int version, int since, List<SectionChange> sections) {}

    private CompletionStage<HttpResponse> show(Call call) {
        int version = version(call);
        return projects.standing(call.project().value()).thenApply(standing -> {
            Instructions instructions = InstructionVersions.of(standing.state(), version);
            HttpResponse answer = held(call, version)
                    ? HttpResponse.create().withStatus(StatusCodes.NOT_MODIFIED)
                    : Answers.ok(VersionView.of(version, instructions));
            return Answers.tagged(answer, version).addHeader(ASK_AGAIN);
        });
    }

    private static boolean held(Call call, int version) {
        return call.request()
                .getHeader("If-None-Match")
                .filter(header -> header.value().contains("\"v" + version + '"'))
                .isPresent();
    }

    private CompletionStage<HttpResponse> compare(Call call) {
        int version = version(call);
        int since = call.query("since").map(InstructionVersions::number).orElse(version - 1);
        return projects.standing(call.project().value()).thenApply(standing -> {
            Instructions later = InstructionVersions.of(standing.state(), version);
            Instructions earlier = InstructionVersions.of(standing.state(), since);
            return Answers.ok(new Comparison(version, since, SectionChange.between(earlier, later)));
        });
    }

    private CompletionStage<HttpResponse> acknowledge(Call call) {
        call.json().only();
        return acknowledgements
                .acknowledge(call.project(), version(call), call.origin())
                .thenApply(done -> Answers.replayed(Answers.ok(done), done.repeated()));
    }

    private static int version(Call call) {
        return InstructionVersions.number(call.path().getOrDefault("version", ""));
    }
}
