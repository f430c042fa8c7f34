package dev.assay.domain.labeler;

import dev.assay.domain.labeler.LabelerCommand.JoinGroup;
import dev.assay.domain.labeler.LabelerCommand.LeaveGroup;
import dev.assay.domain.labeler.LabelerEvent.GroupJoined;
import dev.assay.domain.labeler.LabelerEvent.GroupLeft;
import dev.assay.domain.shared.Decision;
import dev.assay.domain.shared.Text;
import dev.assay.domain.shared.Violation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of groups: named sets of a project's labelers, each of which is a skill that tasks can ask for. */
public final class GroupRules {
    /** What the skill of a group begins with; such a skill comes from the group alone. */
    public static final String SKILL = "group.";

    /** Most groups of a project that a labeler is in. */
    public static final int MOST = 50;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,58}");

    private GroupRules() {}

    static Decision<LabelerEvent, LabelerRejection> join(Labeler.Enrolled labeler, JoinGroup join) {
        Set<String> groups = labeler.life().groups(join.project());
        if (!NAME.matcher(join.group()).matches()) {
            return invalid("/group", "must be 1 to 58 letters, digits, '.', '_' or '-'");
        }
        if (groups.contains(join.group())) {
            return Decision.alreadyDone();
        }
        return groups.size() >= MOST
                ? invalid("/group", "is one too many: a labeler is in at most " + MOST + " groups of a project")
                : Decision.accept(new GroupJoined(labeler.id(), join.origin(), join.project(), join.group()));
    }

    static Decision<LabelerEvent, LabelerRejection> leave(Labeler.Enrolled labeler, LeaveGroup leave) {
        Optional<Violation> reason = Text.check("/reason", leave.reason(), true);
        if (reason.isPresent()) {
            return Decision.reject(new LabelerRejection.Invalid(reason.get()));
        }
        return labeler.life().groups(leave.project()).contains(leave.group())
                ? Decision.accept(
                        new GroupLeft(labeler.id(), leave.origin(), leave.project(), leave.group(), leave.reason()))
                : Decision.alreadyDone();
    }

    /** A group's skill is not given one by one. */
    static Optional<Violation> grantable(String skill) {
        return skill.startsWith(SKILL)
                ? Optional.of(new Violation(
                        "/skill", "must not begin with '" + SKILL + "': add the labeler to the group of that name"))
                : Optional.empty();
    }

    private static Decision<LabelerEvent, LabelerRejection> invalid(String pointer, String message) {
        return Decision.reject(new LabelerRejection.Invalid(new Violation(pointer, message)));
    }
}
