package dev.assay.domain.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What a project waits for before it hands out work.
 *
 * @param passed instruction versions that were walked through with success
 */
public record Opening(WalkthroughRule rule, List<Integer> passed) {
    /** Waits for nothing. */
    public static final Opening AT_ONCE = new Opening(WalkthroughRule.NONE, List.of());

    public Opening {
        passed = List.copyOf(passed);
    }

    Opening with(WalkthroughRule newRule) {
        return new Opening(newRule, passed);
    }

    Opening with(int version) {
        List<Integer> more = new ArrayList<>(passed);
        more.add(version);
        return new Opening(rule, more);
    }

    /** @param newest the newest instruction version */
    boolean waits(int newest) {
        return switch (rule) {
            case NONE -> false;
            case BEFORE_OPENING -> passed.isEmpty();
            case EVERY_VERSION -> !passed.contains(newest);
        };
    }
}
