package dev.assay.domain.labeler;

import dev.assay.domain.gold.GoldVerdict;
import dev.assay.domain.labeler.LabelerEvent.CertificateGranted;
import dev.assay.domain.labeler.LabelerEvent.CertificateRevoked;
import dev.assay.domain.labeler.LabelerEvent.DailyQuotaSet;
import dev.assay.domain.labeler.LabelerEvent.GoldAnswered;
import dev.assay.domain.labeler.LabelerEvent.InstructionsAcknowledged;
import dev.assay.domain.labeler.LabelerEvent.LabelerEnrolled;
import dev.assay.domain.labeler.LabelerEvent.LabelerReinstated;
import dev.assay.domain.labeler.LabelerEvent.LabelerSuspended;
import dev.assay.domain.labeler.LabelerEvent.SkillGranted;
import dev.assay.domain.labeler.LabelerEvent.SkillRevoked;
import dev.assay.domain.shared.Keys;
import dev.assay.domain.shared.ProjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How each event changes a labeler's record. */
final class LabelerEvolution {
    private LabelerEvolution() {}

    static Labeler evolve(Labeler labeler, LabelerEvent event) {
        if (event instanceof LabelerEnrolled enrolled) {
            return new Labeler.Enrolled(
                    enrolled.labeler(),
                    Set.of(),
                    Map.of(),
                    0,
                    false,
                    Map.of(),
                    WorkingLife.NONE,
                    Keys.with(Map.of(), enrolled.origin()),
                    Map.of());
        }
        if (!(labeler instanceof Labeler.Enrolled before)) {
            throw new AssertionError(event + " cannot come before the labeler was enrolled");
        }
        return changed(before, event, Keys.with(before.keys(), event.origin()));
    }

    private static Labeler changed(Labeler.Enrolled before, LabelerEvent event, Map<String, String> keys) {
        Set<String> skills = new HashSet<>(before.skills());
        Map<String, Instant> certificates = new HashMap<>(before.certificates());
        int quota = before.dailyQuota();
        boolean suspended = before.suspended();
        Map<ProjectId, Integer> acknowledged = new HashMap<>(before.acknowledged());
        WorkingLife life = before.life();
        Map<ProjectId, GoldTally> gold = new HashMap<>(before.gold());
        if (event instanceof SkillGranted granted) {
            skills.add(granted.skill());
        } else if (event instanceof SkillRevoked revoked) {
            skills.remove(revoked.skill());
        } else if (event instanceof CertificateGranted granted) {
            certificates.put(granted.domain(), granted.expires());
        } else if (event instanceof CertificateRevoked revoked) {
            certificates.remove(revoked.domain());
        } else if (event instanceof DailyQuotaSet set) {
            quota = set.tasks();
        } else if (event instanceof LabelerSuspended) {
            suspended = true;
            life = life.suspendedBy(event.origin().by());
        } else if (event instanceof LabelerReinstated) {
            suspended = false;
            life = life.suspendedBy(null);
        } else if (event instanceof InstructionsAcknowledged read) {
            acknowledged.put(read.project(), read.version());
        } else if (event instanceof GoldAnswered answered) {
            gold.put(answered.project(), counted(gold, answered));
            if (life.flags(answered.project()).gold() != null) {
                life = life.withFlags(
                        answered.project(), GoldWatchRules.answered(life.flags(answered.project()), answered));
            }
        } else {
            life = LifeRules.evolve(life, event);
        }
        return new Labeler.Enrolled(
                before.id(), skills, certificates, quota, suspended, acknowledged, life, keys, gold);
    }

    private static GoldTally counted(Map<ProjectId, GoldTally> tallies, GoldAnswered event) {
        GoldVerdict before = event.before();
        int answered = before == null ? 1 : 0;
        int correct = (event.verdict().correct() ? 1 : 0) - (before != null && before.correct() ? 1 : 0);
        return tallies.getOrDefault(event.project(), GoldTally.NONE).plus(answered, correct);
    }
}
