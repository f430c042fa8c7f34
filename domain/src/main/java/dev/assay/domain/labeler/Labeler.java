package dev.assay.domain.labeler;

import dev.assay.domain.gold.GoldBoost;
import dev.assay.domain.routing.LabelerProfile;
import dev.assay.domain.screening.GoldWatch;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.UserId;
import dev.assay.domain.training.Gate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A labeler's record at one stage.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>enroll, acknowledge</td><td>everything else: not enrolled</td><td></td></tr>
 * <tr><td>{@link Enrolled}</td><td>skills, certificates, quota, suspend, reinstate, acknowledge, and all of {@link
 *     WorkingLife}</td><td>a missing reason; an expiry that is past or too far away; what does not hold</td>
 *     <td>enroll; a skill, certificate or quota already so or already gone; the standing it already has; a version
 *     acknowledged, or a newer one; a repeated key</td></tr>
 * </table>
 */
public sealed interface Labeler {
    /** The newest instruction version of a project that the labeler said to have read; 0 for none. */
    default int acknowledged(ProjectId project) {
        return this instanceof Enrolled enrolled ? enrolled.acknowledged().getOrDefault(project, 0) : 0;
    }

    /** Nobody was enrolled under this id. */
    record Absent() implements Labeler {}

    /**
     * An enrolled labeler.
     *
     * @param certificates when each domain's certificate ends; those that ended are kept
     * @param dailyQuota most tasks handed out in a project and day; 0 for no limit
     * @param suspended whether no work is handed out
     * @param acknowledged by project, the newest instruction version the labeler said to have read
     * @param life working hours and rests
     * @param keys digest of every request already carried out, by caller and key
     * @param gold how they did on gold, by project
     */
    record Enrolled(
            UserId id,
            Set<String> skills,
            Map<String, Instant> certificates,
            int dailyQuota,
            boolean suspended,
            Map<ProjectId, Integer> acknowledged,
            WorkingLife life,
            Map<String, String> keys,
            Map<ProjectId, GoldTally> gold)
            implements Labeler {
        public Enrolled {
            skills = Set.copyOf(skills);
            acknowledged = Map.copyOf(acknowledged);
            certificates = Map.copyOf(certificates);
            keys = Map.copyOf(keys);
            gold = Map.copyOf(gold);
        }

        /**
         * What routing in a project needs to know of the labeler: who passed its gate has the skill for advanced work, and
         * whoever is in a group that group's.
         */
        public LabelerProfile profile(ProjectId project) {
            Set<String> able = new HashSet<>(skills);
            if (life.advanced().contains(project)) {
                able.add(Gate.SKILL);
            }
            life.groups(project).forEach(group -> able.add(GroupRules.SKILL + group));
            GoldWatch watch = life.flags(project).gold();
            GoldBoost boost = watch == null
                    ? null
                    : new GoldBoost(watch.number(), watch.dose().rate(), watch.until());
            return new LabelerProfile(id, able, certificates, suspended, dailyQuota, life.specialities(project), boost);
        }
    }
}
