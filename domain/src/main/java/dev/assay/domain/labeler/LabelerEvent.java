package dev.assay.domain.labeler;

import dev.assay.domain.shared.Origin;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import java.time.Instant;

/** What has happened in a labeler's working life. */
public sealed interface LabelerEvent {
    UserId labeler();

    Origin origin();

    /** The record began. */
    record LabelerEnrolled(UserId labeler, Origin origin) implements LabelerEvent {}

    /** The labeler has a skill. */
    record SkillGranted(UserId labeler, Origin origin, String skill) implements LabelerEvent {}

    /** The labeler no longer has a skill. */
    record SkillRevoked(UserId labeler, Origin origin, String skill, String reason) implements LabelerEvent {}

    /** The labeler is certified for a domain until a moment. */
    record CertificateGranted(UserId labeler, Origin origin, String domain, Instant expires, String grounds)
            implements LabelerEvent {}

    /** A certificate was taken away before its end. */
    record CertificateRevoked(UserId labeler, Origin origin, String domain, String justification)
            implements LabelerEvent {}

    /** The labeler gets at most {@code tasks} tasks in a project and day; 0 for no limit. */
    record DailyQuotaSet(UserId labeler, Origin origin, int tasks, String reason) implements LabelerEvent {}

    /** The labeler gets no work until reinstated. */
    record LabelerSuspended(UserId labeler, Origin origin, String reason) implements LabelerEvent {}

    /** The labeler gets work again. */
    record LabelerReinstated(UserId labeler, Origin origin, String reason) implements LabelerEvent {}

    /** The labeler said to have read an instruction version. */
    record InstructionsAcknowledged(UserId labeler, Origin origin, ProjectId project, int version)
            implements LabelerEvent {}
}
