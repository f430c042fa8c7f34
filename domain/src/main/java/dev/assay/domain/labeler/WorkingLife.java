package dev.assay.domain.labeler;

import dev.assay.domain.appeal.Appeal;
import dev.assay.domain.fatigue.Rest;
import dev.assay.domain.onboarding.Enrolment;
import dev.assay.domain.scheduling.WorkingHours;
import dev.assay.domain.screening.Flags;
import dev.assay.domain.shared.AppealId;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.specialisation.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler's record says of their days and of how they do.
 *
 * @param hours when the labeler works; null for at any time
 * @param rest the last rest imposed; null for none yet
 * @param suspendedBy who suspended the labeler; null when they are not
 * @param feedback by project, the name of the last week the labeler was given feedback on
 * @param advanced projects in which the labeler reached advanced work
 * @param specialities by project, the kinds of work the labeler is a specialist in
 * @param assessments by project and id, the assessments the labeler has to take or took
 * @param appeals every appeal
 * @param flags by project, what the labeler was suspected of
 * @param pulses by project, the name of the last week the labeler said something of
 * @param groups by project, the groups the labeler is in
 */
public record WorkingLife(
        @Nullable WorkingHours hours,
        @Nullable Rest rest,
        @Nullable UserId suspendedBy,
        Map<ProjectId, String> feedback,
        Set<ProjectId> advanced,
        Map<ProjectId, Set<Field>> specialities,
        Map<ProjectId, Map<String, Enrolment>> assessments,
        Map<AppealId, Appeal> appeals,
        Map<ProjectId, Flags> flags,
        Map<ProjectId, String> pulses,
        Map<ProjectId, Set<String>> groups) {
    /** Nothing is said. */
    public static final WorkingLife NONE = new WorkingLife(
            null, null, null, Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public WorkingLife {
        feedback = Map.copyOf(feedback);
        advanced = Set.copyOf(advanced);
        specialities = Map.copyOf(specialities);
        assessments = Map.copyOf(assessments);
        appeals = Map.copyOf(appeals);
        flags = Map.copyOf(flags);
        pulses = Map.copyOf(pulses);
        groups = Map.copyOf(groups);
    }

    /** The kinds of work the labeler is a specialist in. */
    public Set<Field> specialities(ProjectId project) {
        return specialities.getOrDefault(project, Set.of());
    }

    WorkingLife withHours(@Nullable WorkingHours changed) {
        return new WorkingLife(
                changed,
                rest,
                suspendedBy,
                feedback,
                advanced,
                specialities,
                assessments,
                appeals,
                flags,
                pulses,
                groups);
    }

    WorkingLife withRest(Rest imposed) {
        return new WorkingLife(
                hours,
                imposed,
                suspendedBy,
                feedback,
                advanced,
                specialities,
                assessments,
                appeals,
                flags,
                pulses,
                groups);
    }

    WorkingLife suspendedBy(@Nullable UserId whom) {
        return new WorkingLife(
                hours, rest, whom, feedback, advanced, specialities, assessments, appeals, flags, pulses, groups);
    }

    WorkingLife withFeedback(ProjectId project, String week) {
        Map<ProjectId, String> more = new HashMap<>(feedback);
        more.put(project, week);
        return new WorkingLife(
                hours, rest, suspendedBy, more, advanced, specialities, assessments, appeals, flags, pulses, groups);
    }

    WorkingLife withAdvanced(ProjectId project, boolean reached) {
        Set<ProjectId> changed = new HashSet<>(advanced);
        if (reached) {
            changed.add(project);
        } else {
            changed.remove(project);
        }
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, changed, specialities, assessments, appeals, flags, pulses, groups);
    }

    WorkingLife withSpeciality(ProjectId project, Field field, boolean declared) {
        Set<Field> fields = new HashSet<>(specialities(project));
        if (declared) {
            fields.add(field);
        } else {
            fields.remove(field);
        }
        Map<ProjectId, Set<Field>> changed = new HashMap<>(specialities);
        changed.put(project, Set.copyOf(fields));
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, advanced, changed, assessments, appeals, flags, pulses, groups);
    }

    WorkingLife withAppeal(AppealId id, Appeal appeal) {
        Map<AppealId, Appeal> more = new HashMap<>(appeals);
        more.put(id, appeal);
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, advanced, specialities, assessments, more, flags, pulses, groups);
    }

    /** An assessment of the labeler's; null when they have no such one. */
    @Nullable
    Enrolment assessment(ProjectId project, String id) {
        return assessments.getOrDefault(project, Map.of()).get(id);
    }

    /** The first required assessment that work in the project waits for. */
    public Optional<Enrolment> assessmentDue(ProjectId project) {
        return assessments.getOrDefault(project, Map.of()).values().stream()
                .filter(enrolment -> enrolment.assessment().required() && !enrolment.passed())
                .min(Comparator.comparing(enrolment -> enrolment.assessment().id()));
    }

    WorkingLife withAssessment(ProjectId project, Enrolment enrolment) {
        Map<String, Enrolment> own = new HashMap<>(assessments.getOrDefault(project, Map.of()));
        own.put(enrolment.assessment().id(), enrolment);
        Map<ProjectId, Map<String, Enrolment>> more = new HashMap<>(assessments);
        more.put(project, Map.copyOf(own));
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, advanced, specialities, more, appeals, flags, pulses, groups);
    }

    /** What the labeler was suspected of in a project. */
    public Flags flags(ProjectId project) {
        return flags.getOrDefault(project, Flags.NONE);
    }

    /** Whether a suspicion in any project, but for this one, is to keep the labeler suspended. */
    boolean suspendsWithout(ProjectId project, int number) {
        return flags.entrySet().stream()
                .anyMatch(
                        entry -> entry.getValue().suspendsWithout(entry.getKey().equals(project) ? number : 0));
    }

    WorkingLife withFlags(ProjectId project, Flags changed) {
        Map<ProjectId, Flags> more = new HashMap<>(flags);
        more.put(project, changed);
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, advanced, specialities, assessments, appeals, more, pulses, groups);
    }

    WorkingLife withPulse(ProjectId project, String week) {
        Map<ProjectId, String> more = new HashMap<>(pulses);
        more.put(project, week);
        return new WorkingLife(
                hours, rest, suspendedBy, feedback, advanced, specialities, assessments, appeals, flags, more, groups);
    }

    /** The groups of a project the labeler is in. */
    public Set<String> groups(ProjectId project) {
        return groups.getOrDefault(project, Set.of());
    }

    WorkingLife withGroup(ProjectId project, String group, boolean joined) {
        Set<String> own = new HashSet<>(groups(project));
        if (joined) {
            own.add(group);
        } else {
            own.remove(group);
        }
        Map<ProjectId, Set<String>> changed = new HashMap<>(groups);
        changed.put(project, Set.copyOf(own));
        return new WorkingLife(
                hours,
                rest,
                suspendedBy,
                feedback,
                advanced,
                specialities,
                assessments,
                appeals,
                flags,
                pulses,
                changed);
    }
}
