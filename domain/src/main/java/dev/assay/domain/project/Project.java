package dev.assay.domain.project;

import dev.assay.domain.consensus.ConsensusPolicy;
import dev.assay.domain.gold.GoldPolicy;
import dev.assay.domain.instruction.Instructions;
import dev.assay.domain.label.LabelSchema;
import dev.assay.domain.prediction.ModelCheck;
import dev.assay.domain.reference.ReferenceCheck;
import dev.assay.domain.routing.RoutingPolicy;
import dev.assay.domain.screening.ScreeningPolicy;
import dev.assay.domain.shared.ProjectId;
import dev.assay.domain.shared.Versions;
import dev.assay.domain.task.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project at one stage of its life.
 *
 * <table>
 * <caption>What each stage accepts</caption>
 * <tr><th>stage</th><th>accepts</th><th>refuses</th><th>treats as done</th></tr>
 * <tr><td>{@link Absent}</td><td>create</td><td>everything else: not created</td><td></td></tr>
 * <tr><td>{@link Existing}, active or paused</td><td>publish, set policy, set routing, set screening, change status</td>
 *     <td>create; an edit of an older revision</td><td>a repeated key; the status it already has</td></tr>
 * <tr><td>{@link Existing}, closed</td><td></td><td>every edit: closed</td><td>a repeated key</td></tr>
 * </table>
 */
public sealed interface Project {
    /** Nothing was created under this id. */
    record Absent() implements Project {}

    /**
     * A created project.
     *
     * @param instructions version n is at index n-1; likewise schemas and policies
     * @param acknowledgement when labelers must say that they have read a version before they get more work
     * @param routings routing policies; none while the default one holds
     * @param leaseSeconds how long a hand-out lasts without renewal
     * @param revision number of events so far: what an edit must name
     * @param keys digest of every request already carried out, by caller and key
     * @param screenings how labelers are watched; version n is at index n-1; none while nobody is
     * @param golds gold policies; version n is at index n-1; empty before the first; likewise the policies on
     *     predictions and on similar items
     * @param opening what it waits for before it hands out work
     */
    record Existing(
            ProjectId id,
            String name,
            List<LabelSchema> schemas,
            List<Instructions> instructions,
            List<ConsensusPolicy> policies,
            AcknowledgementRule acknowledgement,
            List<RoutingPolicy> routings,
            int leaseSeconds,
            ProjectStatus status,
            long revision,
            Map<String, String> keys,
            List<ScreeningPolicy> screenings,
            List<GoldPolicy> golds,
            Opening opening,
            List<ModelCheck> modelChecks,
            List<ReferenceCheck> referenceChecks)
            implements Project {
        public Existing {
            schemas = List.copyOf(schemas);
            instructions = List.copyOf(instructions);
            policies = List.copyOf(policies);
            routings = List.copyOf(routings);
            keys = Map.copyOf(keys);
            screenings = List.copyOf(screenings);
            golds = List.copyOf(golds);
            modelChecks = List.copyOf(modelChecks);
            referenceChecks = List.copyOf(referenceChecks);
        }

        Existing requiring(AcknowledgementRule rule) {
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    rule,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    screenings,
                    golds,
                    opening,
                    modelChecks,
                    referenceChecks);
        }

        /**
         * Whether a labeler must read first before they get work.
         *
         * @param acknowledged the newest instruction version they said to have read; 0 for none
         */
        public boolean mustReadFirst(int acknowledged) {
            return acknowledged < acknowledgement.oldestThatWillDo(instructions);
        }

        Existing watching(ScreeningPolicy policy) {
            List<ScreeningPolicy> more = new ArrayList<>(screenings);
            more.add(policy);
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    acknowledgement,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    more,
                    golds,
                    opening,
                    modelChecks,
                    referenceChecks);
        }

        /** How labelers are watched now. */
        public ScreeningPolicy screening() {
            return screenings.isEmpty() ? ScreeningPolicy.OFF : screenings.get(screenings.size() - 1);
        }

        /** The routing policy's version; 0 while the default one holds. */
        public int routingVersion() {
            return routings.size();
        }

        /** How the project routes its work now. */
        public RoutingPolicy routing() {
            return routings.isEmpty() ? RoutingPolicy.DEFAULT : routings.get(routings.size() - 1);
        }

        /** What the project asks for now. */
        public Terms terms() {
            return new Terms(
                    new Versions(instructions.size(), schemas.size(), policies.size()),
                    schemas,
                    policies.get(policies.size() - 1),
                    gold());
        }

        Existing with(GoldPolicy policy) {
            List<GoldPolicy> more = new ArrayList<>(golds);
            more.add(policy);
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    acknowledgement,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    screenings,
                    more,
                    opening,
                    modelChecks,
                    referenceChecks);
        }

        Existing opening(Opening now) {
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    acknowledgement,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    screenings,
                    golds,
                    now,
                    modelChecks,
                    referenceChecks);
        }

        Existing checking(ModelCheck policy) {
            List<ModelCheck> more = new ArrayList<>(modelChecks);
            more.add(policy);
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    acknowledgement,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    screenings,
                    golds,
                    opening,
                    more,
                    referenceChecks);
        }

        Existing referring(ReferenceCheck policy) {
            List<ReferenceCheck> more = new ArrayList<>(referenceChecks);
            more.add(policy);
            return new Existing(
                    id,
                    name,
                    schemas,
                    instructions,
                    policies,
                    acknowledgement,
                    routings,
                    leaseSeconds,
                    status,
                    revision,
                    keys,
                    screenings,
                    golds,
                    opening,
                    modelChecks,
                    more);
        }

        /** Whether no work is handed out until the instructions have passed a walkthrough. */
        public boolean awaitsWalkthrough() {
            return opening.waits(instructions.size());
        }

        /** What is done about similar items now. */
        public ReferenceCheck referenceCheck() {
            return referenceChecks.isEmpty() ? ReferenceCheck.OFF : referenceChecks.get(referenceChecks.size() - 1);
        }

        /** What follows from predictions now. */
        public ModelCheck modelCheck() {
            return modelChecks.isEmpty() ? ModelCheck.OFF : modelChecks.get(modelChecks.size() - 1);
        }

        /** Whether hand-outs may have been gold, now or under an earlier policy. */
        public boolean everMixedGold() {
            return golds.stream().anyMatch(GoldPolicy::injects);
        }

        /** How much gold is mixed in now. */
        public GoldPolicy gold() {
            return golds.isEmpty() ? GoldPolicy.NONE : golds.get(golds.size() - 1);
        }
    }
}
